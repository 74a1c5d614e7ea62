// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Team;
import org.patchbay.engine.desk.ContactViews;
import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.desk.Dialled;
import org.patchbay.engine.desk.Numbers;
import org.patchbay.engine.desk.Popovers;
import org.patchbay.engine.configuration.Hearers;
import org.patchbay.engine.desk.TeamViews;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Membership;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.AgentView;
import org.patchbay.model.desk.CampaignView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.HealthView.NoiseRemoval;
import org.patchbay.model.desk.HealthView;
import org.patchbay.model.desk.OutdialView;
import org.patchbay.model.desk.SupervisionView;
import org.patchbay.model.desk.TeamMemberView;

/**
 * What an agent's desk shows, out of the state. Its cost grows with the agent's own contacts only. One is kept
 * as long as the configuration.
 */
public final class DeskViews {

    private final State state;
    private final Configuration configuration;
    private final Dialled dialled = new Dialled();
    private final TeamViews team;

    public DeskViews(State state, Configuration configuration) {
        this.state = state;
        this.configuration = configuration;
        this.team = new TeamViews(state, configuration, dialled);
    }

    /** Everybody in the supervisor's teams, in the order of the centre file; nobody for who is not signed in. */
    public List<TeamMemberView> team(AgentId supervisor) {
        return team.of(supervisor);
    }

    /** One of them; empty where the agent is none of the supervisor's. Costs what that agent works on. */
    public Optional<TeamMemberView> teamMember(AgentId supervisor, AgentId member) {
        return team.of(supervisor, member);
    }

    /**
     * The view of one agent.
     *
     * @param number greater than that of the agent's last view
     */
    public DeskView of(AgentId id, long number, Instant now) {
        return state.agent(id).map(agent -> signedIn(agent, number, now)).orElseGet(() -> signedOut(id, number, now));
    }

    private DeskView signedIn(Agent agent, long number, Instant now) {
        Controls controls = new Controls(state, configuration, agent);
        List<Contact> contacts = agent.contacts().stream().map(c -> state.contact(c).orElseThrow()).toList();
        Stream<Contact> assisted = state.assisted(agent.id()).stream().filter(Contact::isWrappedUpBySomebody);
        Numbers numbers = new Numbers(agent.profile().protectedData(), dialled);
        ContactViews views = new ContactViews(state, configuration, agent, controls, numbers);
        return new DeskView(number, now, agent(agent, controls),
                new Popovers(state, configuration, agent, controls, numbers).of(contacts), controls.of(Control.ACCEPT_ALL),
                controls.acceptable().size(), Stream.concat(contacts.stream(), assisted).map(views::of).toList(), outdial(agent, controls),
                campaign(agent, controls), new SupervisionView(controls.of(Control.MONITOR), controls.of(Control.CHANGE_AGENT_STATE)),
                new HealthView(state.isSwitchUp(), noiseRemoval(agent), agent.offHook()), agent.notices());
    }

    private AgentView agent(Agent agent, Controls controls) {
        Optional<Label> idle = agent.presence().idleReason().flatMap(configuration::idleReason);
        boolean busy = !agent.contacts().isEmpty();
        return new AgentView(agent.id(), agent.profile().name(), agent.profile().extension(), team(agent),
                agent.state(), agent.stateSince(), idle.filter(_ -> !busy), idle.filter(_ -> busy),
                configuration.idleReasons(), controls.of(Control.GO_AVAILABLE), controls.of(Control.GO_IDLE),
                controls.of(Control.SIGN_OUT), new AgentView.Rights(new Hearers(configuration).mayHear(agent.id()),
                        configuration.rights(agent.id()).forgetCustomers()));
    }

    private Label team(Agent agent) {
        return Optional.ofNullable(configuration.teams().get(agent.profile().team())).map(Team::label)
                .orElse(Label.of(agent.profile().team().value()));
    }

    private OutdialView outdial(Agent agent, Controls controls) {
        ControlView control = controls.of(Control.OUTDIAL);
        List<Named> queues = agent.profile().queues().stream()
                .map(q -> new Named(q.value(), configuration.queueLabel(q))).toList();
        return new OutdialView(control, queues, configuration.callerIds());
    }

    private CampaignView campaign(Agent agent, Controls controls) {
        List<Named> offered = configuration.campaigns().values().stream().filter(c -> c.isFor(agent.profile()))
                .map(DeskViews::named).toList();
        Optional<Membership> member = state.work().member(agent.id());
        Optional<Campaign> joined = member.map(Membership::campaign).map(configuration.campaigns()::get);
        return new CampaignView(offered, joined.map(DeskViews::named),
                joined.filter(c -> c.mode() == Campaign.Mode.PREVIEW).isPresent(),
                member.flatMap(Membership::asked).isPresent(), member.flatMap(Membership::rests),
                controls.of(Control.JOIN_CAMPAIGN), controls.of(Control.LEAVE_CAMPAIGN),
                controls.of(Control.NEXT_CONTACT));
    }

    private static Named named(Campaign campaign) {
        return new Named(campaign.id().value(), campaign.label());
    }

    private NoiseRemoval noiseRemoval(Agent agent) {
        if (!configuration.policies().noiseRemoval() || !agent.profile().noiseRemoval()) {
            return NoiseRemoval.OFF;
        }
        return state.removesNoise() ? NoiseRemoval.ON : NoiseRemoval.NOT_POSSIBLE;
    }

    private DeskView signedOut(AgentId id, long number, Instant now) {
        var profile = Optional.ofNullable(configuration.agents().get(id));
        AgentView agent = new AgentView(id, profile.map(p -> p.name()).orElse(id.value()),
                profile.map(p -> p.extension()).orElse(""), Label.of(""), AgentState.SIGNED_OUT, now, Optional.empty(),
                Optional.empty(), configuration.idleReasons(), off(Control.GO_AVAILABLE), off(Control.GO_IDLE),
                off(Control.SIGN_OUT), AgentView.Rights.NONE);
        return new DeskView(number, now, agent, List.of(), off(Control.ACCEPT_ALL), 0, List.of(),
                new OutdialView(off(Control.OUTDIAL), List.of(), List.of()),
                new CampaignView(List.of(), Optional.empty(), false, false, Optional.empty(), off(Control.JOIN_CAMPAIGN),
                        off(Control.LEAVE_CAMPAIGN), off(Control.NEXT_CONTACT)),
                new SupervisionView(off(Control.MONITOR), off(Control.CHANGE_AGENT_STATE)),
                new HealthView(state.isSwitchUp(), NoiseRemoval.OFF, false), List.of());
    }

    private static ControlView off(Control control) {
        return ControlView.hidden(control, Reason.SIGNED_OUT);
    }
}
