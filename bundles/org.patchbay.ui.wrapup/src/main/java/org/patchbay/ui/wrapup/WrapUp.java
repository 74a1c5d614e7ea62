// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.util.function.Consumer;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.ContactCard;
import org.patchbay.ui.kit.Desk;

/** The wrap-up in the place of the controls, for as long as the contact asks for a reason (END-04, END-07). */
@Component
public final class WrapUp implements ContactCard {
    private static final int IN_PLACE_OF_THE_CONTROLS = 100;

    @Override
    public String id() {
        return "org.patchbay.ui.wrapup";
    }

    @Override
    public int rank() {
        return IN_PLACE_OF_THE_CONTROLS;
    }

    @Override
    public boolean shows(ContactView contact) {
        return contact.wrapUp().isPresent();
    }

    @Override
    public Consumer<ContactView> create(Composite parent, Desk desk, ContactView contact) {
        parent.setLayout(new FillLayout());
        WrapUpCard card = new WrapUpCard(parent, desk, contact.id());
        contact.wrapUp().ifPresent(card::show);
        return later -> later.wrapUp().ifPresent(card::show);
    }
}
