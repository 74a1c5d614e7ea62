// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.ServiceRegistration;
import org.osgi.util.tracker.ServiceTracker;
import org.osgi.util.tracker.ServiceTrackerCustomizer;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.PbxListener;

/** The simulated switch under the name {@code measured}: it notes when a call's arrival is told to the centre. */
final class MeasuredSwitch {
    private static final Map<String, Long> ARRIVED = new ConcurrentHashMap<>();

    private MeasuredSwitch() {
    }

    /** When the call of this number was told, as of {@link System#nanoTime}; null if it was not. */
    static Long arrived(String number) {
        return ARRIVED.get(number);
    }

    static void offer(BundleContext context) {
        try {
            var filter = context.createFilter("(&(objectClass=" + Pbx.class.getName() + ")(" + Pbx.NAME + "=simulated))");
            new ServiceTracker<Pbx, ServiceRegistration<Pbx>>(context, filter, new ServiceTrackerCustomizer<>() {
                @Override
                public ServiceRegistration<Pbx> addingService(ServiceReference<Pbx> reference) {
                    return context.registerService(Pbx.class, measured(context.getService(reference)),
                            new Hashtable<>(Map.of(Pbx.NAME, "measured")));
                }

                @Override
                public void modifiedService(ServiceReference<Pbx> reference, ServiceRegistration<Pbx> ours) {
                    // The name stays.
                }

                @Override
                public void removedService(ServiceReference<Pbx> reference, ServiceRegistration<Pbx> ours) {
                    ours.unregister();
                }
            }).open();
        } catch (InvalidSyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Pbx measured(Pbx pbx) {
        return (Pbx) Proxy.newProxyInstance(Pbx.class.getClassLoader(), new Class<?>[] {Pbx.class}, (_, method, given) -> {
            if (method.getName().equals("open")) {
                given[1] = measured((PbxListener) given[1]);
            }
            return call(method, pbx, given);
        });
    }

    private static PbxListener measured(PbxListener listener) {
        return (PbxListener) Proxy.newProxyInstance(PbxListener.class.getClassLoader(), new Class<?>[] {PbxListener.class},
                (_, method, given) -> {
                    if (method.getName().equals("callArrived")) {
                        ARRIVED.put((String) given[1], System.nanoTime());
                    }
                    return call(method, listener, given);
                });
    }

    private static Object call(Method method, Object target, Object[] given) throws Throwable {
        try {
            return method.invoke(target, given);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
