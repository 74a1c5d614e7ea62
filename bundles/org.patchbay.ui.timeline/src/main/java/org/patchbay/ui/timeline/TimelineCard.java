// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.timeline;

import java.util.function.Consumer;

import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.ContactCard;
import org.patchbay.ui.kit.Desk;

/** What happened in the contact until now, as bars over time. */
@Component
public final class TimelineCard implements ContactCard {
    private static final int BELOW_CALL_DATA = 300;

    @Override
    public String id() {
        return "org.patchbay.timeline";
    }

    @Override
    public int rank() {
        return BELOW_CALL_DATA;
    }

    @Override
    public boolean shows(ContactView contact) {
        return contact.status() != ContactView.Status.OFFERED;
    }

    @Override
    public Consumer<ContactView> create(Composite parent, Desk desk, ContactView contact) {
        parent.setLayout(new FillLayout());
        return new TimelinePane(parent, desk, contact)::show;
    }
}
