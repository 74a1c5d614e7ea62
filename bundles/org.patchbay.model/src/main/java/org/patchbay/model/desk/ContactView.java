// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.Label;
import org.patchbay.model.Variable;

/**
 * One contact of the agent: a card of the task list, and the interaction control when selected.
 *
 * @param title customer's name, or the number when there is no name
 * @param number customer's number or address, formatted, masked where the agent's protection says so
 * @param dialled number that was dialled, or the caller id of an outdial
 * @param since when the agent's part began
 * @param role the agent's own
 * @param legs what the interaction control shows, one pane each
 * @param controls of the contact before it has panes, and after: Accept, Decline, Suggest; of its data: Edit, Reveal
 * @param participants who is in the call or consulted, the customer first; empty for text channels
 * @param preview where it is a campaign's
 * @param postCall since when the customer is gone and the others go on (CONF-44)
 * @param recording whether a recording runs (REC-09)
 * @param denoised whether the switch removes background noise for this agent in this call
 * @param recordingUntil while the agent has paused the recording: when it goes on by itself (REC-05)
 * @param data the call's variables, all of them
 */
public record ContactView(ContactId id, PartRole role, Channel channel, Direction direction, String title, String number,
        String dialled, Label queue, Instant since, Status status, List<LegView> legs, List<ParticipantView> participants, List<ControlView> controls,
        RecordingState recording, Optional<Instant> recordingUntil, boolean denoised, List<VariableView> data,
        Optional<Instant> postCall, Optional<PreviewView> preview, Optional<WrapUpView> wrapUp) {

    /** Where the agent's part in it stands. */
    public enum Status {
        OFFERED, ACTIVE, WRAP_UP,
        /** The agent's part is over; a colleague wraps up and may be helped (END-06). */
        ASSIST
    }

    public enum RecordingState {
        OFF, RUNNING,
        /** Asked for and not yet true: what is said may still be recorded. */
        PAUSING,
        /** By the agent, or because agent and customer don't hear each other. */
        PAUSED, FAILED
    }

    public ContactView {
        legs = List.copyOf(legs);
        participants = List.copyOf(participants);
        controls = List.copyOf(controls);
        data = List.copyOf(data);
    }

    /** The variables with the values that this agent sees. */
    public List<Variable> variables() {
        return data.stream().map(VariableView::variable).toList();
    }
}
