// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.concurrent.atomic.AtomicBoolean;

import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.service.event.EventConstants;
import org.osgi.service.event.EventHandler;

/**
 * A bundle that measures the program it is put into; {@code releng/bench} adds it to the list of bundles, so that
 * what is measured is the product as it is shipped. An activator, because a product without our bundles has to
 * take it too. System properties say what to measure: {@code patchbay.bench} = start, desk or soak.
 */
public final class Probe implements BundleActivator {
    private static final String STARTED = "org/eclipse/e4/ui/LifeCycle/appStartupComplete";

    private final AtomicBoolean begun = new AtomicBoolean();

    @Override
    public void start(BundleContext context) {
        String what = System.getProperty("patchbay.bench", "");
        if (what.equals("desk")) {
            // Before the centre looks for its switch.
            MeasuredSwitch.offer(context);
        }
        Dictionary<String, Object> properties = new Hashtable<>();
        properties.put(EventConstants.EVENT_TOPIC, STARTED);
        context.registerService(EventHandler.class, _ -> {
            if (begun.compareAndSet(false, true)) {
                Thread.ofPlatform().name("bench").daemon().start(() -> run(what, context));
            }
        }, properties);
    }

    private static void run(String what, BundleContext context) {
        int code = 1;
        try {
            switch (what) {
                case "start" -> StartProbe.run();
                case "desk" -> new DeskProbe(context).run();
                case "soak" -> new SoakProbe(context).run();
                default -> throw new IllegalArgumentException("patchbay.bench is start, desk or soak; it was: " + what);
            }
            code = 0;
        } catch (Throwable failure) {
            failure.printStackTrace();
        } finally {
            Ui.end(context, code);
        }
    }

    @Override
    public void stop(BundleContext context) {
        // What was registered goes with the context.
    }
}
