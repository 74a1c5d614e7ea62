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
    public String id() {
        return "org.patchbay.contact";
    }

    @Override
    public Place place() {
        return Place.CONTACT;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String titleKey() {
        return "ui.interaction.title";
    }

    @Override
    public Control create(Composite parent, Desk desk) {
        return new ContactPane(parent, desk);
    }
}
