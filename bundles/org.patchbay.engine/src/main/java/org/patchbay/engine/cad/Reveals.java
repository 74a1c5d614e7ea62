// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.cad;

import java.time.Duration;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.CallData.Shown;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.Variable;
import org.patchbay.model.command.AgentCommand;

/** Secure values, shown for a moment to one agent; the event is what the audit trail is written from (CAD-16). */
public final class Reveals {

    private static final Duration SHOWN = Duration.ofSeconds(30);

    private Reveals() {
    }

    public static Outcome show(Turn turn, AgentCommand.RevealVariable command) {
        Variable variable = turn.contact(command.contact()).variables().get(command.variable());
        if (variable == null || !variable.secure()) {
            return Outcome.refused(Reason.UNKNOWN_VARIABLE, command.variable());
        }
        turn.emit(new ContactEvent.VariableRevealed(turn.at(), command.contact(), command.agent(), command.variable(),
                turn.at().plus(SHOWN)));
        return Outcome.done(command.contact());
    }

    public static void timedOut(Turn turn, ContactId id, AgentId agent) {
        for (Shown shown : turn.contact(id).data().shown()) {
            if (shown.agent().equals(agent) && !shown.until().isAfter(turn.at())) {
                turn.emit(new ContactEvent.VariableHidden(turn.at(), id, agent, shown.variable()));
            }
        }
    }
}
