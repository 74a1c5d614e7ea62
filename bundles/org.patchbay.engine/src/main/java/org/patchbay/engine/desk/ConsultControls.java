// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import static org.patchbay.model.desk.ControlView.disabled;
import static org.patchbay.model.desk.ControlView.enabled;
import static org.patchbay.model.desk.ControlView.hidden;

import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PartRole;

/** The controls of a consult, for who asked and for who was asked. */
final class ConsultControls {

    private final Contact contact;
    private final Engagement part;
    private final boolean actionsWhileRinging;
    private final boolean switchUp;

    /** @param actionsWhileRinging whether Transfer and Conference need no acceptance */
    ConsultControls(Contact contact, Engagement part, boolean actionsWhileRinging, boolean switchUp) {
        this.contact = contact;
        this.part = part;
        this.actionsWhileRinging = actionsWhileRinging;
        this.switchUp = switchUp;
    }

    ControlView of(Control control) {
        ControlView view = part.role() == PartRole.CONSULTED ? consulted(control) : initiator(control);
        return switchUp || !view.isEnabled() ? view : disabled(control, Reason.SWITCH_DOWN);
    }

    /** Who was asked can leave, and nothing else (CONSULT-66 to CONSULT-68). */
    private ControlView consulted(Control control) {
        if (control != Control.EXIT_CONSULT) {
            return hidden(control, Reason.CONSULTED_ONLY);
        }
        return part.isActive() ? enabled(control) : hidden(control, Reason.NOT_ACCEPTED);
    }

    private ControlView initiator(Control control) {
        if (!contact.isConsultedBy(part.agent())) {
            return hidden(control, Reason.NO_CONSULT);
        }
        Consult consult = contact.consult().orElseThrow();
        return switch (control) {
            case HOLD -> consult.apart() ? switched(control) : hidden(control, Reason.CALL_ON_HOLD);
            case RESUME -> consult.apart() ? hidden(control, Reason.NOT_ON_HOLD) : switched(control);
            case SWITCH -> switched(control);
            case END_CONSULT -> enabled(control);
            case EXIT_CONSULT -> hidden(control, Reason.CONSULTED_ONLY);
            case CONFERENCE -> consult.joins() ? disabled(control, Reason.SWITCH_BUSY) : onceAccepted(control);
            case TRANSFER -> transfer();
            case TRANSFER_CONFERENCE -> transferConference();
            default -> throw new IllegalArgumentException(control + " is no control of a consult");
        };
    }

    private ControlView switched(Control control) {
        if (!contact.isConsultAccepted()) {
            return disabled(control, Reason.CONSULT_NOT_ACCEPTED);
        }
        return contact.hold().isPending() ? disabled(control, Reason.SWITCH_BUSY) : enabled(control);
    }

    private ControlView onceAccepted(Control control) {
        boolean enough = actionsWhileRinging ? contact.isConsultReached() : contact.isConsultAccepted();
        return enough ? enabled(control) : disabled(control, Reason.CONSULT_NOT_ACCEPTED);
    }

    private ControlView transfer() {
        return contact.isConference() ? hidden(Control.TRANSFER, Reason.IN_CONFERENCE)
                : onceAccepted(Control.TRANSFER);
    }

    /** The primary agent hands the conference to an agent; a dialled party can't lead one. */
    private ControlView transferConference() {
        Control control = Control.TRANSFER_CONFERENCE;
        if (!contact.isConference()) {
            return hidden(control, Reason.NOT_IN_CONFERENCE);
        }
        if (part.role() != PartRole.PRIMARY) {
            return hidden(control, Reason.PRIMARY_ONLY);
        }
        if (!contact.isConsultAccepted()) {
            return disabled(control, Reason.CONSULT_NOT_ACCEPTED);
        }
        return contact.consulted().isPresent() ? enabled(control) : disabled(control, Reason.NOT_AN_AGENT);
    }
}
