// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recents;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;

/** The agent's last contacts, beside the contact: to look something up, and to call back (OUT-09, OUT-10). */
@Component
public final class Recents implements DeskPart {
    static final String ID = "org.patchbay.ui.recents";
    private static final int BEFORE_THE_OWN_DAY = 790;

    @Override
    public Spot spot() {
        return new Spot(ID, Place.BESIDE, BEFORE_THE_OWN_DAY, "ui.recents.title");
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        return new RecentsPane(parent, desk);
    }
}
