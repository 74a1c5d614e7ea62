// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.util.Optional;

import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.State;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;

/**
 * What a supervisor may do with one agent now, as far as it depends on that agent. The team view shows it, and the
 * commands are refused by it.
 */
public final class TeamControls {

    private final State state;
    private final Configuration configuration;
    private final Agent supervisor;
    private final AgentId target;

    TeamControls(State state, Configuration configuration, Agent supervisor, AgentId target) {
        this.state = state;
        this.configuration = configuration;
        this.supervisor = supervisor;
        this.target = target;
    }

    public static TeamControls of(Turn turn, AgentId supervisor, AgentId target) {
        return new TeamControls(turn.state(), turn.configuration(), turn.agent(supervisor), target);
    }

    ControlView of(Control control) {
        Optional<Contact> listened = listened();
        if (listened.isPresent() && control != Control.CHANGE_AGENT_STATE) {
            return new Controls(state, configuration, supervisor).of(control, listened.get());
        }
        if (!isSupervised()) {
            return ControlView.hidden(control, Reason.NOT_SUPERVISED);
        }
        return switch (control) {
            case MONITOR, WHISPER, BARGE_IN -> unless(control, listeningRefusal());
            case STOP_MONITORING -> ControlView.hidden(control, Reason.NO_CALL_TO_MONITOR);
            case CHANGE_AGENT_STATE -> unless(control, signedOut());
            default -> throw new IllegalArgumentException(control + " is nothing that is done with an agent");
        };
    }

    private boolean isSupervised() {
        Optional<AgentProfile> profile = state.agent(target).map(Agent::profile)
                .or(() -> Optional.ofNullable(configuration.agents().get(target)));
        return !target.equals(supervisor.id())
                && profile.filter(p -> supervisor.profile().supervises().contains(p.team())).isPresent();
    }

    private Optional<Reason> signedOut() {
        return state.agent(target).isPresent() ? Optional.empty() : Optional.of(Reason.AGENT_SIGNED_OUT);
    }

    private Optional<Reason> listeningRefusal() {
        Optional<Contact> call = call();
        return call.isEmpty() ? Optional.of(signedOut().orElse(Reason.NO_CALL_TO_MONITOR))
                : call.filter(Contact::isPostCall).map(_ -> Reason.POST_CALL);
    }

    /** The agent's call that can be listened to, unless it is in Post Call (SUP-01). */
    public Optional<Contact> call() {
        return state.agent(target).flatMap(agent -> agent.contacts().stream().map(id -> state.contact(id).orElseThrow())
                .filter(c -> c.origin().channel().isVoice())
                .filter(c -> c.engagement(target).filter(Engagement::isInCall).isPresent()).findFirst());
    }

    /** Where the supervisor listens to this agent already. */
    Optional<Contact> listened() {
        return supervisor.contacts().stream().map(id -> state.contact(id).orElseThrow())
                .filter(c -> c.watch(supervisor.id()).filter(w -> w.target().equals(target)).isPresent()).findFirst();
    }

    private static ControlView unless(Control control, Optional<Reason> refusal) {
        return refusal.map(reason -> ControlView.disabled(control, reason)).orElse(ControlView.enabled(control));
    }
}
