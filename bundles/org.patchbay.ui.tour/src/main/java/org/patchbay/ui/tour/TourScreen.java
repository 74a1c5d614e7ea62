// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.tour;

import java.util.Dictionary;
import java.util.Hashtable;
import java.util.function.Function;

import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskCompanion;

/**
 * The screen of a tour: from the first desk that opens on, whoever directs the tour finds somebody who works the
 * screen with real mouse and keys, as a service {@code Function<String, CompletionStage<String>>} with {@code
 * patchbay.tour=screen}. Off, unless the system property {@code patchbay.tour} names a tour.
 */
@Component
public final class TourScreen implements DeskCompanion {

    static final String PROPERTY = "patchbay.tour";

    private final BundleContext context;
    private ServiceRegistration<?> offered;

    @Activate
    public TourScreen(BundleContext context) {
        this.context = context;
    }

    @Override
    public String id() {
        return "org.patchbay.ui.tour";
    }

    /** Once and for all: a tour goes on when the agent signs out. */
    @Override
    public AutoCloseable open(Desk desk) {
        if (System.getProperty(PROPERTY) != null && offered == null) {
            Dictionary<String, Object> properties = new Hashtable<>();
            properties.put(PROPERTY, "screen");
            offered = context.registerService(Function.class, new Guide(desk.display()), properties);
        }
        return () -> {
        };
    }

    @Deactivate
    void stop() {
        if (offered != null) {
            offered.unregister();
        }
    }
}
