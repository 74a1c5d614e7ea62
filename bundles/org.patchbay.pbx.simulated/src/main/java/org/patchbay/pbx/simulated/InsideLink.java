// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.lang.reflect.Proxy;

import org.patchbay.spi.Timeline;

/** A link to a world in this process, whose thread is the timeline's. */
final class InsideLink implements Link {

    private final WorldPort world;

    InsideLink(World world, Timeline time) {
        this.world = (WorldPort) Proxy.newProxyInstance(WorldPort.class.getClassLoader(),
                new Class<?>[] {WorldPort.class}, (_, method, arguments) -> {
                    time.soon(() -> Remote.call(method, world, arguments));
                    return null;
                });
    }

    @Override
    public WorldPort world() {
        return world;
    }

    @Override
    public WorldPort hand() {
        return world;
    }

    @Override
    public void close() {
        world.connect(false);
    }
}
