// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.ui.kit.ControlAction;
import org.patchbay.ui.kit.Desk;

/** Consult and Transfer ask to whom (CONSULT-03, XFER-04). */
@Component
public final class Consulting implements ControlAction {
    @Override
    public Set<Control> controls() {
        return Set.of(Control.CONSULT, Control.TRANSFER);
    }

    @Override
    public void run(Control control, ContactView contact, Desk desk, org.eclipse.swt.widgets.Control button) {
        TargetWindow.open(desk, Wanted.of(control, contact.id()), button);
    }
}
