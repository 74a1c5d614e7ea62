// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.util.Optional;

import org.patchbay.engine.campaign.Campaigns;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.event.AgentEvent.SignOutCause;
import org.patchbay.engine.event.AgentEvent;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Presence;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.SwitchReport;

/** Signing in and out, Available and Idle, desks that fall silent, and phones instead of desks. */
public final class Presences {

    private Presences() {
    }

    /** An agent signs in Idle. */
    public static Outcome signIn(Turn turn, AgentCommand.SignIn command) {
        AgentProfile profile = turn.configuration().agents().get(command.agent());
        if (profile == null) {
            return Outcome.refused(Reason.UNKNOWN_AGENT);
        }
        if (turn.state().agent(command.agent()).isPresent()) {
            return Outcome.refused(Reason.ALREADY_SIGNED_IN);
        }
        turn.emit(new AgentEvent.SignedIn(turn.at(), profile.id(), profile, command.workstation(),
                firstIdleReason(turn.configuration())));
        return Outcome.DONE;
    }

    static Outcome signOut(Turn turn, AgentId agent) {
        Campaigns.leave(turn, agent);
        turn.emit(new AgentEvent.SignedOut(turn.at(), agent, SignOutCause.ASKED));
        return Outcome.DONE;
    }

    static Outcome goAvailable(Turn turn, AgentId agent) {
        turn.emit(new AgentEvent.BecameAvailable(turn.at(), agent));
        return Outcome.DONE;
    }

    public static Outcome goIdle(Turn turn, AgentId agent, String reason) {
        if (turn.configuration().idleReason(reason).isEmpty()) {
            return Outcome.refused(Reason.UNKNOWN_REASON);
        }
        turn.emit(new AgentEvent.BecameIdle(turn.at(), agent, reason));
        return Outcome.DONE;
    }

    /** The agent did not take an offer (ANS-11). */
    public static void noAnswer(Turn turn, AgentId agent, AgentEvent.RonaCause cause) {
        boolean rona = turn.configuration().policies().ronaAfterNoAnswer();
        Optional<String> idle = rona ? Optional.empty() : Optional.of(firstIdleReason(turn.configuration()));
        turn.emit(new AgentEvent.WentRona(turn.at(), agent, cause, idle));
    }

    /** A contact is over for the agent: who is no longer in the centre file goes now. */
    public static void contactOver(Turn turn, AgentId id) {
        Agent agent = turn.agent(id);
        if (agent.leaving() && agent.contacts().isEmpty()) {
            turn.emit(new AgentEvent.SignedOut(turn.at(), id, SignOutCause.NO_LONGER_AN_AGENT));
        }
    }

    public static Outcome deskHeard(Turn turn, CentreCommand.DeskHeard command) {
        Optional<Agent> agent = turn.state().agent(command.agent()).filter(Agent::workstation);
        boolean lost = agent.flatMap(Agent::deskGone).isPresent();
        if (agent.isPresent() && command.connected() && lost) {
            turn.emit(new AgentEvent.DeskFound(turn.at(), command.agent()));
        } else if (agent.isPresent() && !command.connected() && !lost) {
            turn.emit(new AgentEvent.DeskLost(turn.at(), command.agent(),
                    turn.at().plus(turn.configuration().policies().deskGoneAfter())));
            Campaigns.deskLost(turn, command.agent());
        }
        return Outcome.DONE;
    }

    public static void deskGone(Turn turn, AgentId agent) {
        turn.emit(new AgentEvent.SignedOut(turn.at(), agent, SignOutCause.DESK_GONE));
    }

    /** What an agent dials at the phone is the same as the button at a desk. */
    public static Outcome featureCode(Turn turn, SwitchReport.FeatureCodeDialled report) {
        Optional<AgentProfile> profile = turn.lookups().agentAt(report.extension());
        if (profile.isEmpty()) {
            return Outcome.refused(Reason.UNKNOWN_AGENT);
        }
        return byPhone(turn, profile.get().id(), report.code());
    }

    private static Outcome byPhone(Turn turn, AgentId agent, String code) {
        if (code.isEmpty()) {
            return lifted(turn, agent);
        }
        Configuration.FeatureCode meaning = turn.configuration().featureCodes().get(code);
        if (meaning == null) {
            return Outcome.refused(Reason.UNKNOWN_REASON);
        }
        return AgentCommands.decide(turn, switch (meaning) {
            case SIGN_IN -> new AgentCommand.SignIn(agent, false);
            case AVAILABLE -> new AgentCommand.GoAvailable(agent);
            case IDLE -> new AgentCommand.GoIdle(agent, firstIdleReason(turn.configuration()));
            case SIGN_OUT -> new AgentCommand.SignOut(agent);
        });
    }

    /** Who works by phone only leaves RONA by lifting. */
    private static Outcome lifted(Turn turn, AgentId id) {
        boolean rona = turn.state().agent(id).filter(a -> !a.workstation())
                .filter(a -> a.presence().kind() == Presence.Kind.RONA).isPresent();
        return rona ? goAvailable(turn, id) : Outcome.DONE;
    }

    private static String firstIdleReason(Configuration configuration) {
        return configuration.idleReasons().getFirst().id();
    }
}
