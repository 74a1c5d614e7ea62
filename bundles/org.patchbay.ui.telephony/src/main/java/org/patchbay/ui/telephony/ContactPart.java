// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.osgi.service.component.annotations.Component;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;

/** The middle: the contact that the agent looks at, a card for each thing about it. */
@Component
public final class ContactPart implements DeskPart {
    @Override
    public Spot spot() {
        return new Spot("org.patchbay.contact", Place.CONTACT, 10, "ui.interaction.title");
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        return new ContactPane(parent, desk);
    }
}
