// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import static org.patchbay.model.desk.ControlView.disabled;
import static org.patchbay.model.desk.ControlView.enabled;
import static org.patchbay.model.desk.ControlView.hidden;

import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.model.Reason;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PartRole;

/** Changing and revealing variables: from the acceptance until wrap-up is submitted. It needs no switch. */
final class DataControls {

    private final Contact contact;
    private final Engagement part;

    DataControls(Contact contact, Engagement part) {
        this.contact = contact;
        this.part = part;
    }

    ControlView edit() {
        Control control = Control.EDIT_DATA;
        if (contact.variables().values().stream().noneMatch(Variable::editable)) {
            return hidden(control, Reason.NOTHING_TO_EDIT);
        }
        boolean consulted = part.isActive() && part.role() == PartRole.CONSULTED;
        return consulted ? disabled(control, Reason.CONSULTED_READS) : duringPart(control);
    }

    ControlView reveal() {
        Control control = Control.REVEAL_DATA;
        return contact.variables().values().stream().anyMatch(Variable::secure) ? duringPart(control)
                : hidden(control, Reason.NOTHING_SECURE);
    }

    private ControlView duringPart(Control control) {
        if (part.role() == PartRole.SUPERVISOR) {
            return disabled(control, Reason.SUPERVISING);
        }
        return switch (part.phase()) {
            case CONNECTING, REQUESTED, PREVIEW -> disabled(control, Reason.NOT_ACCEPTED);
            case ACTIVE, WRAP_UP -> enabled(control);
            case ASSIST -> disabled(control, Reason.PART_OVER);
        };
    }
}
