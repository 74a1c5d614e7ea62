// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.myday;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;

/** The agent's own figures of today. */
@Component
public final class MyDayPart implements DeskPart {
    private static final int BEFORE_THE_PHONE = 800;

    @Override
    public Spot spot() {
        return new Spot("org.patchbay.ui.myday", Place.BESIDE, BEFORE_THE_PHONE, "ui.myday.title");
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        return new DayPane(parent, desk);
    }
}
