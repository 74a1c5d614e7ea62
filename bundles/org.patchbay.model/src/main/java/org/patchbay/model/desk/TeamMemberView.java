// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.Label;
import org.patchbay.model.TeamId;

/**
 * An agent of a supervisor's teams, as that supervisor sees the agent. Numbers are masked as for the supervisor.
 *
 * @param since when the state began; empty while signed out
 * @param idleReason where the state is Idle
 * @param next the idle reason chosen for after the running contacts, if one was
 * @param deskLost whether nothing is heard of the agent's desk, so that nothing is offered to the agent
 * @param contacts in the order they came
 * @param listened the contact where the supervisor listens to this agent already
 * @param controls Monitor, Whisper, Barge in, Stop and Change state as far as they depend on this agent; see
 *        {@link #control}
 */
public record TeamMemberView(AgentId agent, String name, String extension, TeamId team, Label teamLabel, AgentState state,
        Optional<Instant> since, Optional<Label> idleReason, Optional<Label> next, boolean deskLost,
        List<MemberContact> contacts, Optional<ContactId> listened, List<ControlView> controls) {

    public TeamMemberView {
        contacts = List.copyOf(contacts);
        controls = List.copyOf(controls);
    }

    /**
     * What the agent works on.
     *
     * @param customer name, or the number when there is no name
     * @param since when the status began
     * @param monitored whether a supervisor listens to this agent in it
     */
    public record MemberContact(ContactId id, Channel channel, Direction direction, Label queue, CallStatus status,
            String customer, Instant since, boolean monitored) {
    }

    /** Whether any supervisor listens to this agent. */
    public boolean isMonitored() {
        return contacts.stream().anyMatch(MemberContact::monitored);
    }

    /**
     * The control with everything that counts. What hangs on the supervisor alone stands in the supervisor's own view
     * and not in five hundred lines of a list; in a call that is listened to already only the call counts.
     */
    public ControlView control(Control control, SupervisionView desk) {
        ControlView own = controls.stream().filter(c -> c.control() == control).findFirst().orElseThrow();
        boolean changesState = control == Control.CHANGE_AGENT_STATE;
        if (!own.isVisible() || !changesState && listened.isPresent()) {
            return own;
        }
        ControlView general = changesState ? desk.changeState() : desk.monitor();
        return general.isEnabled() ? own : new ControlView(control, general.availability(), general.reason());
    }
}
