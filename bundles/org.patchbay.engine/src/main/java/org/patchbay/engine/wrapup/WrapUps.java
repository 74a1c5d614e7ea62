// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.wrapup;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.engine.configuration.Team;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;

/** After the conversation: one reason, by the agent, the clock, or the policy for phones. */
public final class WrapUps {

    private WrapUps() {
    }

    /** The agent's part in the conversation is over. The centre owns the countdown, not the workstation. */
    public static void begin(Turn turn, ContactId contact, AgentId agent) {
        Optional<Team> team = Optional.ofNullable(turn.configuration().teams().get(turn.profile(agent).team()));
        Optional<Instant> until = team.flatMap(Team::autoWrapUp).map(turn.at()::plus);
        String reason = team.map(Team::defaultWrapUpReason)
                .orElse(turn.configuration().wrapUpReasons().getFirst().id());
        turn.emit(new ContactEvent.WrapUpBegan(turn.at(), contact, agent, until, reason,
                team.map(Team::mayStopCountdown).orElse(true)));
        Optional<String> chosen = turn.contact(contact).engagement(agent).flatMap(p -> p.finish().chosen());
        if (chosen.isPresent()) {
            finish(turn, contact, agent, chosen.get(), true);
        } else if (!turn.agent(agent).workstation()) {
            finish(turn, contact, agent, reason, false);
        }
    }

    public static Outcome submit(Turn turn, AgentCommand.WrapUp command) {
        if (!turn.configuration().isWrapUpReason(command.reason())) {
            return Outcome.refused(Reason.UNKNOWN_REASON);
        }
        boolean early = turn.contact(command.contact()).engagement(command.agent()).orElseThrow().isActive();
        if (early) {
            turn.emit(new ContactEvent.WrapUpChosen(turn.at(), command.contact(), command.agent(), command.reason()));
        } else {
            finish(turn, command.contact(), command.agent(), command.reason(), true);
        }
        return Outcome.done(command.contact());
    }

    /** An agent who took part helps who wraps up (CONF-32, END-06). */
    public static Outcome suggest(Turn turn, AgentCommand.SuggestWrapUp command) {
        if (!turn.configuration().isWrapUpReason(command.reason())) {
            return Outcome.refused(Reason.UNKNOWN_REASON);
        }
        turn.emit(new ContactEvent.WrapUpSuggested(turn.at(), command.contact(), command.agent(), command.reason(),
                new Personal(command.note())));
        return Outcome.done(command.contact());
    }

    public static Outcome stopCountdown(Turn turn, AgentCommand.StopWrapUpCountdown command) {
        turn.emit(new ContactEvent.CountdownStopped(turn.at(), command.contact(), command.agent()));
        return Outcome.done(command.contact());
    }

    public static void timedOut(Turn turn, ContactId contact, AgentId agent) {
        String reason = turn.contact(contact).engagement(agent).map(p -> p.finish().defaultReason())
                .orElseThrow();
        finish(turn, contact, agent, reason, false);
    }

    private static void finish(Turn turn, ContactId contact, AgentId agent, String reason, boolean byAgent) {
        turn.emit(new ContactEvent.WrappedUp(turn.at(), contact, agent, reason, byAgent));
        Closing.closeIfOver(turn, contact);
        Presences.contactOver(turn, agent);
    }
}
