// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Team;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;
import org.patchbay.model.Label;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.TeamMemberView;
import org.patchbay.model.desk.TeamMemberView.MemberContact;

/** Agents as their supervisors see them. One line costs what that agent works on, and nothing else. */
public final class TeamViews {

    private static final List<Control> CONTROLS = List.of(Control.MONITOR, Control.WHISPER, Control.BARGE_IN,
            Control.STOP_MONITORING, Control.CHANGE_AGENT_STATE);

    private final State state;
    private final Configuration configuration;
    private final Dialled dialled;

    public TeamViews(State state, Configuration configuration, Dialled dialled) {
        this.state = state;
        this.configuration = configuration;
        this.dialled = dialled;
    }

    /** Everybody in the supervisor's teams, in the order of the centre file; nobody for who is not signed in. */
    public List<TeamMemberView> of(AgentId supervisor) {
        return state.agent(supervisor).map(s -> configuration.agents().values().stream()
                .filter(member -> isShown(s, member)).map(member -> line(s, member)).toList()).orElse(List.of());
    }

    /** One of them; empty where the agent is none of the supervisor's. */
    public Optional<TeamMemberView> of(AgentId supervisor, AgentId member) {
        return state.agent(supervisor).flatMap(s -> Optional.ofNullable(configuration.agents().get(member))
                .filter(profile -> isShown(s, profile)).map(profile -> line(s, profile)));
    }

    private static boolean isShown(Agent supervisor, AgentProfile member) {
        return !member.id().equals(supervisor.id()) && supervisor.profile().supervises().contains(member.team());
    }

    private TeamMemberView line(Agent supervisor, AgentProfile profile) {
        Optional<Agent> agent = state.agent(profile.id());
        TeamControls controls = new TeamControls(state, configuration, supervisor, profile.id());
        Optional<Label> idle = agent.flatMap(a -> a.presence().idleReason()).flatMap(configuration::idleReason);
        boolean busy = agent.filter(a -> !a.contacts().isEmpty()).isPresent();
        Label team = Optional.ofNullable(configuration.teams().get(profile.team())).map(Team::label)
                .orElse(Label.of(profile.team().value()));
        return new TeamMemberView(profile.id(), profile.name(), profile.extension(), profile.team(), team,
                agent.map(Agent::state).orElse(AgentState.SIGNED_OUT), agent.map(Agent::stateSince),
                idle.filter(_ -> !busy), idle.filter(_ -> busy), agent.filter(a -> a.deskGone().isPresent()).isPresent(),
                agent.stream().flatMap(a -> contacts(supervisor, a)).toList(), controls.listened().map(Contact::id),
                CONTROLS.stream().map(controls::of).toList());
    }

    private Stream<MemberContact> contacts(Agent supervisor, Agent member) {
        Numbers numbers = new Numbers(supervisor.profile().protectedData(), dialled);
        return member.contacts().stream().map(id -> contact(id, member, numbers));
    }

    private MemberContact contact(ContactId id, Agent member, Numbers numbers) {
        Contact contact = state.contact(id).orElseThrow();
        Engagement part = contact.engagement(member.id()).orElseThrow();
        Legs.Doing doing = Legs.doing(contact, part);
        boolean monitored = contact.call().watches().stream().anyMatch(w -> w.target().equals(member.id()));
        return new MemberContact(id, contact.origin().channel(), contact.origin().direction(),
                configuration.queueLabel(contact.queue()), doing.status(), numbers.title(contact), doing.since(),
                monitored);
    }
}
