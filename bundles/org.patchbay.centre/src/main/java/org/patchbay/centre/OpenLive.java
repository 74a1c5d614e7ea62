// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.List;
import java.util.function.Consumer;

import org.patchbay.api.LiveListener;
import org.patchbay.model.AgentId;
import org.patchbay.model.QueueId;

/**
 * A list that a desk has open and that follows what happens. The centre's thread's own, but for the closing.
 *
 * @param <E> a line
 */
abstract class OpenLive<E> {

    final CentreLoop loop;
    final AgentId agent;
    private final Object owner;
    private final Consumer<Runnable> desks;
    private final LiveListener<E> listener;
    private volatile boolean over;

    /**
     * @param agent whose desk it is
     * @param desks runs what tells desks, one task after the other
     */
    OpenLive(CentreLoop loop, Object owner, AgentId agent, Consumer<Runnable> desks, LiveListener<E> listener) {
        this.loop = loop;
        this.owner = owner;
        this.agent = agent;
        this.desks = desks;
        this.listener = listener;
    }

    boolean belongsTo(Object anOwner) {
        return owner == anOwner;
    }

    /** From any thread: nothing is told any more. */
    void end() {
        over = true;
    }

    /** Once what it tells of is durable. */
    final void say(Consumer<LiveListener<E>> news) {
        loop.after(() -> desks.accept(() -> {
            if (!over) {
                news.accept(listener);
            }
        }));
    }

    /** Everything anew. */
    abstract void begin();

    /** @return whether there is something to tell */
    abstract boolean changed(List<AgentId> agents, List<QueueId> queues);

    /**
     * The store of recordings has others.
     *
     * @return whether there is something to tell
     */
    boolean recordingsChanged() {
        return false;
    }

    /** Tell what changed since the last time. */
    abstract void tell();

    /** @return whether there is something to tell only because time has passed */
    abstract boolean timePassed();
}
