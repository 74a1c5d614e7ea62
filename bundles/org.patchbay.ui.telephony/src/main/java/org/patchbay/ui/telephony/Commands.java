// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
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
            case HOLD -> new AgentCommand.Hold(agent, contact);
            case RESUME -> new AgentCommand.Resume(agent, contact);
            case END -> new AgentCommand.End(agent, contact);
            case STOP_COUNTDOWN -> new AgentCommand.StopWrapUpCountdown(agent, contact);
            case SIGN_OUT, GO_AVAILABLE, GO_IDLE, OUTDIAL, ACCEPT_ALL, WRAP_UP -> null;
        });
    }
}
