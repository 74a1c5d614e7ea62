// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.campaign;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.event.CampaignEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.CampaignCall;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Membership;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;

/** Agents join and leave campaigns; whoever becomes available is reserved for the next contact (CAMP-04, CAMP-11). */
public final class Campaigns {

    private static final Duration USUAL_RETRY = Duration.ofHours(4);

    private Campaigns() {
    }

    public static Outcome join(Turn turn, AgentCommand.JoinCampaign command) {
        Optional<Campaign> campaign = campaign(turn, command.campaign())
                .filter(c -> c.isFor(turn.profile(command.agent())));
        if (campaign.isEmpty()) {
            return Outcome.refused(Reason.UNKNOWN_CAMPAIGN);
        }
        turn.emit(new CampaignEvent.CampaignJoined(turn.at(), command.agent(), command.campaign()));
        if (campaign.get().mode() == Campaign.Mode.PREVIEW && isFree(turn, command.agent())) {
            ListJobs.seek(turn, command.agent(), command.campaign());
        }
        return Outcome.DONE;
    }

    /** The agent stays as available as before (CAMP-10, CAMP-16). A call that was begun goes on. */
    public static Outcome leave(Turn turn, AgentId agent) {
        Optional<Membership> member = turn.state().work().member(agent);
        member.ifPresent(m -> turn.emit(new CampaignEvent.CampaignLeft(turn.at(), agent, m.campaign())));
        shown(turn, agent).ifPresent(contact -> Previews.giveBack(turn, contact));
        return Outcome.DONE;
    }

    public static Outcome next(Turn turn, AgentId agent) {
        turn.state().work().member(agent).ifPresent(m -> ListJobs.seek(turn, agent, m.campaign()));
        return Outcome.DONE;
    }

    /** Nobody looks at what is shown on a desk that is silent. */
    public static void deskLost(Turn turn, AgentId agent) {
        shown(turn, agent).ifPresent(contact -> Previews.giveBack(turn, contact));
    }

    public static void restOver(Turn turn, AgentId agent) {
        turn.emit(new CampaignEvent.CampaignRested(turn.at(), agent, Optional.empty()));
    }

    /** Who found nobody in the list asks it again at once. */
    public static Outcome listRead(Turn turn, CampaignId campaign) {
        turn.state().work().members().stream().filter(m -> m.campaign().equals(campaign) && m.rests().isPresent())
                .forEach(m -> restOver(turn, m.agent()));
        return Outcome.DONE;
    }

    /** Who may not be in a campaign any more leaves it. */
    public static void adopted(Turn turn) {
        for (Membership member : turn.state().work().members()) {
            Optional<Agent> agent = turn.state().agent(member.agent());
            boolean stays = agent.isPresent() && campaign(turn, member.campaign())
                    .filter(c -> c.isFor(agent.get().profile())).isPresent();
            if (!stays) {
                leave(turn, member.agent());
            }
        }
    }

    /** At the end of a turn: who became free is given something to do, and lists hear of all that is over. */
    public static void settle(Turn turn) {
        for (AgentId agent : turn.state().work().drainMembers()) {
            Optional<Membership> member = turn.state().work().member(agent);
            boolean byItself = member.flatMap(m -> campaign(turn, m.campaign()))
                    .filter(c -> c.mode() != Campaign.Mode.PREVIEW).isPresent();
            if (byItself && member.get().rests().isEmpty() && isFree(turn, agent)) {
                ListJobs.seek(turn, agent, member.get().campaign());
            }
        }
        settleLost(turn);
    }

    /** However a contact of a list came to its end, the list is told. */
    private static void settleLost(Turn turn) {
        Set<ContactId> concerned = new LinkedHashSet<>();
        for (Event event : List.copyOf(turn.events())) {
            if (event instanceof ContactEvent e) {
                concerned.add(e.contact());
            }
        }
        for (ContactId id : concerned) {
            Optional<CampaignCall> call = turn.state().work().unsettled(id);
            boolean over = turn.state().contact(id).filter(c -> !c.customer().isGone()).isEmpty();
            call.filter(_ -> over).ifPresent(c -> ListJobs.later(turn, c.campaign(), c.reservation(), "given-up", false,
                    campaign(turn, c.campaign()).map(Campaign::retryAfter).orElse(USUAL_RETRY)));
        }
    }

    /** Whether a contact of a list may come to the agent. */
    static boolean isFree(Turn turn, AgentId id) {
        Optional<Agent> agent = turn.state().agent(id);
        boolean asked = turn.state().work().member(id).flatMap(Membership::asked).isPresent();
        return !asked && agent.filter(a -> a.takesOffers() && turn.state().hasRoomForCall(a)).isPresent()
                && turn.state().isSwitchUp() && open(turn, id).isEmpty();
    }

    /** The contact that goes through the agent's hands now. */
    static Optional<Contact> open(Turn turn, AgentId agent) {
        return turn.state().agent(agent).stream().flatMap(a -> a.contacts().stream()).map(turn::contact)
                .filter(c -> c.campaign().isPresent()).findFirst();
    }

    /** A contact that is shown, or looked for, and not called yet. */
    static Optional<Contact> shown(Turn turn, AgentId agent) {
        return open(turn, agent).filter(c -> c.campaign().filter(CampaignCall::isBeforeCall).isPresent());
    }

    static Optional<Campaign> campaign(Turn turn, CampaignId id) {
        return Optional.ofNullable(turn.configuration().campaigns().get(id));
    }
}
