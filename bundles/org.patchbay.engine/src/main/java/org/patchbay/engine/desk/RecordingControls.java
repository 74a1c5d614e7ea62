// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import static org.patchbay.model.desk.ControlView.disabled;
import static org.patchbay.model.desk.ControlView.enabled;
import static org.patchbay.model.desk.ControlView.hidden;

import java.util.Optional;

import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Engagement.Tape;
import org.patchbay.engine.state.Pause;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;

/** Pausing the recording of the customer's call, for agents who are in it. */
final class RecordingControls {

    private final Contact contact;
    private final Policies policies;

    RecordingControls(Contact contact, Policies policies) {
        this.contact = contact;
        this.policies = policies;
    }

    ControlView of(Control control) {
        if (!policies.recordingPausable()) {
            return hidden(control, Reason.NO_PERMISSION);
        }
        Tape.Status tape = contact.primary().map(Engagement::tape).map(Tape::status).orElse(Tape.Status.NONE);
        if (tape == Tape.Status.NONE) {
            return hidden(control, Reason.NOT_RECORDED);
        }
        Optional<Pause> pause = contact.call().pause();
        boolean pausing = control == Control.PAUSE_RECORDING;
        if (pausing == pause.filter(Pause::isConfirmed).isPresent()) {
            return hidden(control, pausing ? Reason.RECORDING_PAUSED : Reason.RECORDING_RUNS);
        }
        Optional<Reason> refusal = refusal(tape).or(() -> pausing ? pause.map(_ -> Reason.SWITCH_BUSY) : Optional.empty());
        return refusal.map(reason -> disabled(control, reason)).orElse(enabled(control));
    }

    /** Neither in consults nor in conferences (REC-06). */
    private Optional<Reason> refusal(Tape.Status tape) {
        if (contact.isConference()) {
            return Optional.of(contact.isPostCall() ? Reason.POST_CALL : Reason.IN_CONFERENCE);
        }
        if (contact.consult().isPresent()) {
            return Optional.of(Reason.CONSULT_RUNNING);
        }
        if (contact.transfer().isPresent()) {
            return Optional.of(Reason.TRANSFER_PENDING);
        }
        if (!contact.customer().isPresent()) {
            return Optional.of(Reason.NOT_ANSWERED_YET);
        }
        return switch (tape) {
            case NONE, RUNNING -> Optional.empty();
            case REQUESTED -> Optional.of(Reason.SWITCH_BUSY);
            case FAILED -> Optional.of(Reason.RECORDING_FAILED);
        };
    }
}
