// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import static org.patchbay.model.desk.ControlView.disabled;
import static org.patchbay.model.desk.ControlView.enabled;
import static org.patchbay.model.desk.ControlView.hidden;

import java.util.Optional;

import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Hold;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PartRole;

/** The controls of the customer's call for an agent who is in it. */
final class CallControls {

    private final Contact contact;
    private final Engagement part;
    private final Policies policies;
    private final boolean switchUp;

    CallControls(Contact contact, Engagement part, Policies policies, boolean switchUp) {
        this.contact = contact;
        this.part = part;
        this.policies = policies;
        this.switchUp = switchUp;
    }

    ControlView of(Control control) {
        if (!contact.origin().channel().isVoice()) {
            return control == Control.END ? enabled(control) : hidden(control, Reason.VOICE_ONLY);
        }
        if (part.role() == PartRole.CONSULTED || part.role() == PartRole.SUPERVISOR) {
            return hidden(control, part.role() == PartRole.SUPERVISOR ? Reason.SUPERVISING : Reason.CONSULTED_ONLY);
        }
        ControlView view = inCall(control);
        return switchUp || !view.isEnabled() ? view : disabled(control, Reason.SWITCH_DOWN);
    }

    private ControlView inCall(Control control) {
        return switch (control) {
            case HOLD -> hold();
            case RESUME -> resume();
            case END -> unless(control, endRefusal());
            case CONSULT -> unless(control, consultRefusal());
            case TRANSFER -> contact.isConference() ? hidden(control, Reason.IN_CONFERENCE)
                    : unless(control, transferRefusal());
            case EXIT_CONFERENCE -> exitConference();
            case PAUSE_RECORDING, RESUME_RECORDING -> new RecordingControls(contact, policies).of(control);
            default -> throw new IllegalArgumentException(control + " is no control of a call");
        };
    }

    private ControlView hold() {
        if (contact.isConference()) {
            return disabled(Control.HOLD, contact.isPostCall() ? Reason.POST_CALL : Reason.IN_CONFERENCE);
        }
        if (!contact.customer().isPresent()) {
            return disabled(Control.HOLD, Reason.NOT_ANSWERED_YET);
        }
        if (contact.transfer().isPresent()) {
            return disabled(Control.HOLD, Reason.TRANSFER_PENDING);
        }
        return switch (contact.hold().phase()) {
            case TALKING -> enabled(Control.HOLD);
            case HOLDING -> disabled(Control.HOLD, Reason.SWITCH_BUSY);
            case ON_HOLD, RESUMING, HELD_AT_PHONE -> hidden(Control.HOLD, Reason.CALL_ON_HOLD);
        };
    }

    /** Only who put the call on hold for a consult takes it back. */
    private ControlView resume() {
        if (contact.consult().isPresent() && !contact.isConsultedBy(part.agent())) {
            return hidden(Control.RESUME, Reason.CONSULT_RUNNING);
        }
        return switch (contact.hold().phase()) {
            case TALKING -> part.heldAtPhone().isPresent() ? disabled(Control.RESUME, Reason.HELD_AT_PHONE)
                    : hidden(Control.RESUME, Reason.NOT_ON_HOLD);
            case HOLDING -> hidden(Control.RESUME, Reason.NOT_ON_HOLD);
            case ON_HOLD -> enabled(Control.RESUME);
            case RESUMING -> disabled(Control.RESUME, Reason.SWITCH_BUSY);
            case HELD_AT_PHONE -> disabled(Control.RESUME, Reason.HELD_AT_PHONE);
        };
    }

    private Optional<Reason> endRefusal() {
        if (contact.campaign().isPresent() && !contact.customer().isPresent() && !contact.isPostCall()) {
            return Optional.of(Reason.NOT_ANSWERED_YET);
        }
        if (contact.isConsultedBy(part.agent())) {
            return Optional.of(Reason.END_CONSULT_FIRST);
        }
        if (contact.transfer().isPresent()) {
            return Optional.of(Reason.TRANSFER_PENDING);
        }
        if (contact.isCallback()) {
            return Optional.of(Reason.NOT_ANSWERED_YET);
        }
        return contact.hold().phase() == Hold.Phase.TALKING ? Optional.empty() : Optional.of(Reason.CALL_ON_HOLD);
    }

    private Optional<Reason> consultRefusal() {
        if (contact.isPostCall()) {
            return Optional.of(Reason.POST_CALL);
        }
        return contact.participants() < Contact.MAX_PARTICIPANTS ? transferRefusal()
                : Optional.of(contact.consult().isPresent() ? Reason.CONSULT_RUNNING : Reason.CONFERENCE_FULL);
    }

    private Optional<Reason> transferRefusal() {
        if (!contact.customer().isPresent()) {
            return Optional.of(Reason.NOT_ANSWERED_YET);
        }
        if (contact.consult().isPresent()) {
            return Optional.of(Reason.CONSULT_RUNNING);
        }
        if (contact.transfer().isPresent()) {
            return Optional.of(Reason.TRANSFER_PENDING);
        }
        return switch (contact.hold().phase()) {
            case TALKING, ON_HOLD -> Optional.empty();
            case HOLDING, RESUMING -> Optional.of(Reason.SWITCH_BUSY);
            case HELD_AT_PHONE -> Optional.of(Reason.HELD_AT_PHONE);
        };
    }

    private ControlView exitConference() {
        if (!contact.isConference()) {
            return hidden(Control.EXIT_CONFERENCE, Reason.NOT_IN_CONFERENCE);
        }
        return contact.isConsultedBy(part.agent()) ? disabled(Control.EXIT_CONFERENCE, Reason.END_CONSULT_FIRST)
                : enabled(Control.EXIT_CONFERENCE);
    }

    private static ControlView unless(Control control, Optional<Reason> refusal) {
        return refusal.map(reason -> disabled(control, reason)).orElse(enabled(control));
    }
}
