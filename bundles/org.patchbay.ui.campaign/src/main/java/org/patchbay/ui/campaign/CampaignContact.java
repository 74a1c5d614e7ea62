// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import java.util.function.Consumer;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.ContactCard;
import org.patchbay.ui.kit.Desk;

/** The Campaign Contact dialog as a card: read, then choose; later it tells what is known of who is called (CAMP-24). */
@Component
public final class CampaignContact implements ContactCard {
    private static final int ABOVE_THE_CONTROLS = 90;

    @Override
    public String id() {
        return "org.patchbay.ui.campaign.contact";
    }

    @Override
    public int rank() {
        return ABOVE_THE_CONTROLS;
    }

    @Override
    public boolean shows(ContactView contact) {
        return contact.preview().isPresent();
    }

    @Override
    public Consumer<ContactView> create(Composite parent, Desk desk, ContactView contact) {
        parent.setLayout(new FillLayout());
        PreviewCard card = new PreviewCard(parent, desk, contact.id());
        card.show(contact);
        return card::show;
    }
}
