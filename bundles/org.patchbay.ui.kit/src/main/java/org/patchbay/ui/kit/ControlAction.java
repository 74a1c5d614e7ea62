// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.Set;

import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;

/**
 * What happens at the press of a button that needs more than the press: a dialog that asks to whom, for instance. A
 * Declarative Services component of a capability's bundle; without it the button is not drawn. UI thread.
 */
public interface ControlAction {

    Set<Control> controls();

    /** @param button that was pressed, for what opens beside it and gives the focus back */
    void run(Control control, ContactView contact, Desk desk, org.eclipse.swt.widgets.Control button);
}
