// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.wiring.BundleWiring;

/** What could remain of bundles that are gone: class loaders, services, threads. */
final class Remains {
    private static final int SECONDS = 60;

    private final ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
    private final Set<Reference<? extends ClassLoader>> loaders = new HashSet<>();
    private final List<ServiceReference<?>> services = new ArrayList<>();
    private final List<WeakReference<Thread>> threads = new ArrayList<>();

    private Remains() {
    }

    static Remains of(Bundle... bundles) {
        Remains remains = new Remains();
        Set<ClassLoader> own = new HashSet<>();
        for (Bundle bundle : bundles) {
            ClassLoader loader = bundle.adapt(BundleWiring.class).getClassLoader();
            own.add(loader);
            remains.loaders.add(new WeakReference<>(loader, remains.queue));
            if (bundle.getRegisteredServices() != null) {
                remains.services.addAll(List.of(bundle.getRegisteredServices()));
            }
        }
        Thread.getAllStackTraces().forEach((thread, stack) -> {
            if (own.contains(thread.getContextClassLoader()) || own.contains(thread.getClass().getClassLoader())
                    || thread.getName().startsWith("vcard")) {
                remains.threads.add(new WeakReference<>(thread));
            }
        });
        return remains;
    }

    /** Waits until the last of it is gone. */
    void vanish() throws InterruptedException {
        assertTrue(services.stream().allMatch(s -> s.getBundle() == null), () -> "services remain: " + services);
        services.clear(); // a reference to a service that is gone leads to its class
        long deadline = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (!loaders.isEmpty() && System.nanoTime() < deadline) {
            System.gc();
            Reference<? extends ClassLoader> gone = queue.remove(200);
            loaders.remove(gone);
        }
        assertTrue(loaders.isEmpty(), () -> "class loaders remain: " + loaders.stream().map(Reference::get).toList());
        assertTrue(threads().noneMatch(Thread::isAlive), () -> "threads remain: " + threads().toList());
    }

    private Stream<Thread> threads() {
        return threads.stream().map(WeakReference::get).filter(thread -> thread != null);
    }
}
