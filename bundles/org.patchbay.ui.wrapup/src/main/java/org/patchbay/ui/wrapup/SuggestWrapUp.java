// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.util.Set;

import org.osgi.service.component.annotations.Component;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.ui.kit.ControlAction;
import org.patchbay.ui.kit.Desk;

/** Who took part helps who wraps up (END-06). */
@Component
public final class SuggestWrapUp implements ControlAction {
    @Override
    public Set<Control> controls() {
        return Set.of(Control.SUGGEST_WRAP_UP);
    }

    @Override
    public void run(Control control, ContactView contact, Desk desk, org.eclipse.swt.widgets.Control button) {
        new SuggestWindow(desk, contact.id(), button).open();
    }
}
