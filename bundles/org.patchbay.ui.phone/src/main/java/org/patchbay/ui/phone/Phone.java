// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.phone;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;

/** The agent's phone on the screen, where it can be worked from the desk; answering happens there (ANS-06). */
@Component
public final class Phone implements DeskPart {
    static final String ID = "org.patchbay.ui.phone";

    private static final int LAST = 900;

    @Override
    public Spot spot() {
        return new Spot(ID, Place.BESIDE, LAST, "ui.phone.title");
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        return new PhonePane(parent, desk).control();
    }
}
