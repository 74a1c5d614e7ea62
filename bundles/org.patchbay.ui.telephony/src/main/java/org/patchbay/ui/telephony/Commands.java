// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;

/** What a button of a contact asks the centre for. */
final class Commands {
    private Commands() {
    }

    /** Empty for controls that need more than the contact, or none. */
    static Optional<AgentCommand> of(Control control, AgentId agent, ContactId contact) {
        return Optional.ofNullable(switch (control) {
            case ACCEPT -> new AgentCommand.Accept(agent, contact);
            case DECLINE -> new AgentCommand.Decline(agent, contact);
            case SKIP -> new AgentCommand.Skip(agent, contact);
            case REMOVE -> new AgentCommand.Remove(agent, contact);
            case HOLD -> new AgentCommand.Hold(agent, contact);
            case RESUME -> new AgentCommand.Resume(agent, contact);
            case CANCEL -> new AgentCommand.Cancel(agent, contact);
            case END -> new AgentCommand.End(agent, contact);
            case PAUSE_RECORDING -> new AgentCommand.PauseRecording(agent, contact);
            case RESUME_RECORDING -> new AgentCommand.ResumeRecording(agent, contact);
            case STOP_COUNTDOWN -> new AgentCommand.StopWrapUpCountdown(agent, contact);
            case MONITOR -> new AgentCommand.ChangeMonitoring(agent, contact, Monitoring.MONITOR);
            case WHISPER -> new AgentCommand.ChangeMonitoring(agent, contact, Monitoring.WHISPER);
            case BARGE_IN -> new AgentCommand.ChangeMonitoring(agent, contact, Monitoring.BARGE_IN);
            case STOP_MONITORING -> new AgentCommand.StopMonitoring(agent, contact);
            case EXIT_CONFERENCE -> new AgentCommand.ExitConference(agent, contact);
            default -> null;
        });
    }

    /** What a button of the consult's pane asks for. */
    static Optional<AgentCommand> ofConsult(Control control, AgentId agent, ContactId contact) {
        return Optional.ofNullable(switch (control) {
            case HOLD -> new AgentCommand.HoldConsult(agent, contact);
            case RESUME -> new AgentCommand.ResumeConsult(agent, contact);
            case SWITCH -> new AgentCommand.SwitchLegs(agent, contact);
            case CONFERENCE -> new AgentCommand.Conference(agent, contact);
            case TRANSFER -> new AgentCommand.TransferToConsulted(agent, contact);
            case TRANSFER_CONFERENCE -> new AgentCommand.TransferConference(agent, contact);
            case END_CONSULT -> new AgentCommand.EndConsult(agent, contact);
            case EXIT_CONSULT -> new AgentCommand.ExitConsult(agent, contact);
            default -> null;
        });
    }
}
