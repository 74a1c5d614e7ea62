// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.supervision;

import java.util.Optional;

import org.patchbay.engine.call.Offers;
import org.patchbay.engine.call.Parting;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.desk.TeamControls;
import org.patchbay.engine.event.AgentEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.ContactEvent.OfferEnd;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Watch;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.PartRole;

/** Supervisors on calls: monitoring belongs to the call, as long as an agent is in it. */
public final class Supervision {

    private Supervision() {
    }

    /** The supervisor's own phone rings first; lifted, it hears the agent's call. */
    public static Outcome begin(Turn turn, AgentCommand.Monitor command) {
        ContactId id = TeamControls.of(turn, command.agent(), command.target()).call().orElseThrow().id();
        turn.emit(new ContactEvent.MonitoringSet(turn.at(), id, command.agent(), command.target(), command.mode()));
        Offers.ask(turn, id, command.agent(), PartRole.SUPERVISOR);
        return Outcome.done(id);
    }

    public static Outcome change(Turn turn, AgentCommand.ChangeMonitoring command) {
        Watch watch = turn.contact(command.contact()).watch(command.agent()).orElseThrow();
        turn.emit(new ContactEvent.MonitoringSet(turn.at(), command.contact(), command.agent(), watch.target(),
                command.mode()));
        return Outcome.done(command.contact());
    }

    public static Outcome stop(Turn turn, ContactId id, AgentId supervisor) {
        if (turn.contact(id).engagement(supervisor).orElseThrow().isOffer()) {
            turn.emit(new ContactEvent.OfferEnded(turn.at(), id, supervisor, OfferEnd.CANCELLED));
        } else {
            Parting.release(turn, id, supervisor);
        }
        return Outcome.done(id);
    }

    /** The agent monitored has left: on with another one, or the monitoring is over (SUP-03 to SUP-05). */
    public static void follow(Turn turn, Contact contact, AgentId left) {
        boolean followsCall = turn.configuration().policies().monitoringFollowsCall();
        Optional<AgentId> next = contact.inCall().stream().map(Engagement::agent).filter(_ -> followsCall).findFirst();
        contact.call().watches().stream().filter(w -> w.target().equals(left)).forEach(watch -> next.ifPresentOrElse(
                agent -> turn.emit(new ContactEvent.MonitoringSet(turn.at(), contact.id(), watch.supervisor(), agent,
                        watch.mode())),
                () -> stop(turn, contact.id(), watch.supervisor())));
    }

    /** Nobody is in the call any more, or it was none. */
    public static void over(Turn turn, ContactId id) {
        turn.contact(id).call().watches().forEach(watch -> stop(turn, id, watch.supervisor()));
    }

    /** As if the agent had chosen it; told to the agent. */
    public static Outcome changeState(Turn turn, AgentCommand.ChangeAgentState command) {
        if (command.idleReason().isEmpty()) {
            turn.emit(new AgentEvent.BecameAvailable(turn.at(), command.target()));
        } else {
            Outcome idle = Presences.goIdle(turn, command.target(), command.idleReason().get());
            if (!idle.accepted()) {
                return idle;
            }
        }
        turn.notify(command.target(), "notice.state-changed-by", turn.profile(command.agent()).name());
        return Outcome.DONE;
    }
}
