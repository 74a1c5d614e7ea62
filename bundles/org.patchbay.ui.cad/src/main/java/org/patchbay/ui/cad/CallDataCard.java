// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.function.Consumer;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.ContactCard;
import org.patchbay.ui.kit.Desk;

/** The call's data: to read, and to change where the view lets the agent (CAD-02). */
@Component
public final class CallDataCard implements ContactCard {
    private static final int BELOW_THE_CONTROLS = 200;

    private final DraftBook book = new DraftBook();

    @Override
    public String id() {
        return "org.patchbay.call-data";
    }

    @Override
    public int rank() {
        return BELOW_THE_CONTROLS;
    }

    @Override
    public boolean shows(ContactView contact) {
        return true;
    }

    @Override
    public Consumer<ContactView> create(Composite parent, Desk desk, ContactView contact) {
        parent.setLayout(new FillLayout());
        return new DataPane(parent, desk, book.of(desk, contact.id()), contact)::show;
    }
}
