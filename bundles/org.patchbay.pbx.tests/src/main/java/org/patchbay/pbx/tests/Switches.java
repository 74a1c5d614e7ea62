// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.util.ServiceLoader;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.patchbay.spi.Pbx;

/** Finds switches as the product does, by service; and without OSGi, in a quick run from a class path. */
final class Switches {

    private Switches() {
    }

    static Pbx named(String name) {
        Bundle self = FrameworkUtil.getBundle(Switches.class);
        return self == null ? fromClassPath(name) : fromServices(self.getBundleContext(), name);
    }

    static Pbx fromClassPath(String name) {
        return ServiceLoader.load(Pbx.class).stream().map(ServiceLoader.Provider::get)
                .filter(pbx -> pbx.getClass().getName().startsWith("org.patchbay.pbx." + name + ".")).findFirst()
                .orElseThrow(() -> new AssertionError("no switch " + name + " on the class path"));
    }

    private static Pbx fromServices(BundleContext context, String name) {
        try {
            for (ServiceReference<Pbx> reference : context.getServiceReferences(Pbx.class,
                    "(" + Pbx.NAME + "=" + name + ")")) {
                return context.getService(reference);
            }
        } catch (InvalidSyntaxException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError("no service for the switch " + name);
    }
}
