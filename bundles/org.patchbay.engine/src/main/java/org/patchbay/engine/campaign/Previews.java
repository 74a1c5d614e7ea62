// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.event.CampaignEvent;
import org.patchbay.engine.event.Caller;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.ContactEvent.OfferEnd;
import org.patchbay.engine.event.ContactEvent.PreviewRules;
import org.patchbay.engine.limits.Limits;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.CampaignCall;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.state.Membership;
import org.patchbay.engine.supervision.Supervision;
import org.patchbay.engine.turn.Turn;
import org.patchbay.engine.wrapup.Closing;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.Label;
import org.patchbay.model.LegId;
import org.patchbay.model.Named;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.RecordingId;
import org.patchbay.model.Variable;
import org.patchbay.model.VariableType;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.PartRole;
import org.patchbay.model.desk.PreviewView.Stage;

/** Contacts of a list that an agent is shown one after another, to call, to skip or to remove. */
public final class Previews {

    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private Previews() {
    }

    // What the list gives

    static void found(Turn turn, Job.FindContact asked, JobReport.ContactFound found) {
        AgentId agent = asked.agent();
        Optional<Campaign> campaign = turn.state().work().member(agent).map(Membership::campaign)
                .filter(asked.campaign()::equals).flatMap(id -> Campaigns.campaign(turn, id));
        Optional<Contact> waits = Campaigns.open(turn, agent)
                .filter(c -> c.campaign().filter(k -> k.stage() == Stage.SEEKING).isPresent());
        boolean available = turn.state().agent(agent).filter(Agent::takesOffers).isPresent();
        if (campaign.isPresent() && available && waits.isPresent()) {
            goOn(turn, waits.get(), campaign.get(), found);
        } else if (campaign.isPresent() && waits.isEmpty() && Campaigns.isFree(turn, agent)) {
            begin(turn, agent, campaign.get(), found);
        } else {
            ListJobs.release(turn, asked.campaign(), found.job());
            waits.ifPresent(contact -> close(turn, contact.id(), agent));
        }
    }

    /** Nobody to call now: the agent is free for other things until the list is asked again. */
    static void notFound(Turn turn, Job.FindContact asked, Optional<Instant> askAgain) {
        AgentId agent = asked.agent();
        if (turn.state().work().member(agent).map(Membership::campaign).filter(asked.campaign()::equals).isEmpty()) {
            return;
        }
        Instant soonest = turn.at().plusSeconds(1);
        Instant until = askAgain.orElse(turn.at().plus(ASK_AGAIN));
        turn.emit(new CampaignEvent.CampaignRested(turn.at(), agent, Optional.of(until.isBefore(soonest) ? soonest : until)));
        turn.notify(agent, "notice.campaign-no-contact");
        Campaigns.shown(turn, agent).filter(c -> c.campaign().orElseThrow().stage() == Stage.SEEKING)
                .ifPresent(contact -> close(turn, contact.id(), agent));
    }

    private static void begin(Turn turn, AgentId agent, Campaign campaign, JobReport.ContactFound found) {
        AgentProfile profile = turn.profile(agent);
        ContactId contact = turn.newContact();
        String callerId = campaign.callerId()
                .or(() -> turn.configuration().callerIds().stream().map(Named::id).findFirst()).orElse("");
        turn.emit(new ContactEvent.Arrived(turn.at(), contact, Channel.VOICE, Direction.OUTDIAL, found.number(),
                PhoneNumbers.shown(found.number().text()), found.name(), callerId, Optional.empty(), Optional.empty(),
                Optional.empty(), campaign.queue(), definitions(found.values()), found.values()));
        boolean reserved = campaign.reservationCall() && campaign.mode() != Mode.PREVIEW;
        turn.emit(new ContactEvent.CampaignContactBegan(turn.at(), contact, agent, campaign.id(), new PreviewRules(
                campaign.mode(), reserved, campaign.isAnalysed(), campaign.allowSkip(), campaign.allowRemove(),
                campaign.mayCancel()), found.job(), found.key(), found.attempts()));
        if (reserved) {
            turn.emit(new ContactEvent.Offered(turn.at(), contact, agent, Optional.of(turn.newLeg()), profile.extension(),
                    turn.at().plus(turn.configuration().policies().ringTimeout()), isDenoised(turn, profile),
                    PartRole.PRIMARY, Optional.of(new Caller("", campaign.label().text()))));
        } else {
            show(turn, contact, agent, campaign);
        }
    }

    private static boolean isDenoised(Turn turn, AgentProfile profile) {
        Policies policies = turn.configuration().policies();
        return policies.noiseRemoval() && profile.noiseRemoval() && turn.state().removesNoise();
    }

    /** A column of a list is a variable; its values are personal, so none is a default. */
    private static List<Variable> definitions(SortedMap<String, Personal> values) {
        return values.keySet().stream()
                .map(name -> new Variable(name, Label.of(name), VariableType.TEXT, "", false, true, List.of())).toList();
    }

    private static void goOn(Turn turn, Contact contact, Campaign campaign, JobReport.ContactFound found) {
        turn.emit(new ContactEvent.CustomerChanged(turn.at(), contact.id(), found.number(),
                PhoneNumbers.shown(found.number().text()), found.name(), definitions(found.values()), found.values()));
        CampaignCall call = contact.campaign().orElseThrow();
        turn.emit(new ContactEvent.CampaignContactBegan(turn.at(), contact.id(), call.agent(), call.campaign(), call.rules(),
                found.job(), found.key(), found.attempts()));
        show(turn, contact.id(), call.agent(), campaign);
    }

    private static void show(Turn turn, ContactId contact, AgentId agent, Campaign campaign) {
        Optional<Instant> until = campaign.mode() == Mode.PREVIEW ? Optional.empty()
                : Optional.of(turn.at().plus(campaign.timeout()));
        AgentProfile profile = turn.profile(agent);
        turn.emit(new ContactEvent.PreviewShown(turn.at(), contact, agent, profile.extension(), isDenoised(turn, profile), until));
    }

    // The reservation

    /** The agent's phone was lifted: now the contact is shown (CAMP-05, CAMP-12). */
    public static void reserved(Turn turn, ContactId id, AgentId agent) {
        Optional<Campaign> campaign = Campaigns.campaign(turn, turn.contact(id).campaign().orElseThrow().campaign());
        if (campaign.isPresent()) {
            show(turn, id, agent, campaign.get());
        } else {
            giveBack(turn, turn.contact(id));
        }
    }

    /** The agent was not reserved; what that means for the agent is the same as with any offer (CAMP-34). */
    public static void notReserved(Turn turn, ContactId id) {
        CampaignCall call = turn.contact(id).campaign().orElseThrow();
        ListJobs.release(turn, call.campaign(), call.reservation());
        turn.emit(new ContactEvent.CustomerGone(turn.at(), id, Cause.ENDED));
        Closing.closeIfOver(turn, id);
    }

    /** Hanging up the line that is held for the campaign is leaving it. */
    public static void lineEnded(Turn turn, ContactId id, AgentId agent, Cause cause) {
        if (cause == Cause.HUNG_UP) {
            turn.notify(agent, "notice.campaign-left");
            Campaigns.leave(turn, agent);
        }
        turn.state().contact(id).ifPresent(contact -> giveBack(turn, contact));
    }

    // What the agent does

    public static Outcome accept(Turn turn, ContactId id, AgentId agent) {
        Optional<Reason> refusal = Limits.refusal(turn);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Policies policies = turn.configuration().policies();
        if (turn.contact(id).campaign().filter(CampaignCall::isReserved).isPresent()) {
            Optional<RecordingId> recording = policies.recording() ? Optional.of(turn.newRecording()) : Optional.empty();
            turn.emit(new ContactEvent.PreviewAccepted(turn.at(), id, agent, recording));
            turn.emit(new ContactEvent.CustomerDialled(turn.at(), id, turn.newLeg(), turn.at().plus(policies.dialTimeout())));
        } else {
            ring(turn, id, agent, policies);
        }
        return Outcome.done(id);
    }

    /** As with any call that an agent makes: the own phone first (OUT-07). */
    private static void ring(Turn turn, ContactId id, AgentId agent, Policies policies) {
        AgentProfile profile = turn.profile(agent);
        Optional<LegId> leg = Optional.of(turn.newLeg());
        turn.emit(new ContactEvent.Offered(turn.at(), id, agent, leg, profile.extension(),
                turn.at().plus(policies.ringTimeout()), isDenoised(turn, profile), PartRole.PRIMARY, Optional.empty()));
    }

    public static Outcome skip(Turn turn, ContactId id, AgentId agent) {
        CampaignCall call = turn.contact(id).campaign().orElseThrow();
        ListJobs.later(turn, call.campaign(), call.reservation(), "skipped", false, Attempts.retryAfter(turn, call));
        pass(turn, id, agent);
        return Outcome.done(id);
    }

    public static Outcome remove(Turn turn, ContactId id, AgentId agent) {
        CampaignCall call = turn.contact(id).campaign().orElseThrow();
        ListJobs.never(turn, call.campaign(), call.reservation());
        pass(turn, id, agent);
        return Outcome.done(id);
    }

    /** What is shown: leave the campaign (CAMP-10). What rings: don't call it (CAMP-30). */
    public static Outcome cancel(Turn turn, ContactId id, AgentId agent) {
        if (turn.contact(id).campaign().orElseThrow().isBeforeCall()) {
            Campaigns.leave(turn, agent);
        } else {
            Attempts.cancelled(turn, id, agent);
        }
        return Outcome.done(id);
    }

    /** The campaign's action at time-out (CAMP-18). What can't be accepted now is skipped. */
    static void timedOut(Turn turn, Contact contact) {
        CampaignCall call = contact.campaign().orElseThrow();
        Campaign.OnTimeout action = Campaigns.campaign(turn, call.campaign()).map(Campaign::onTimeout)
                .orElse(Campaign.OnTimeout.SKIP);
        switch (action) {
            case ACCEPT -> acceptOrSkip(turn, contact, call.agent());
            case SKIP -> skip(turn, contact.id(), call.agent());
            case REMOVE -> remove(turn, contact.id(), call.agent());
        }
    }

    private static void acceptOrSkip(Turn turn, Contact contact, AgentId agent) {
        boolean may = Controls.of(turn, agent).of(Control.ACCEPT, contact).isEnabled();
        Optional<Reason> refusal = may ? accept(turn, contact.id(), agent).refusal() : Optional.of(Reason.NOT_AVAILABLE);
        refusal.ifPresent(reason -> {
            turn.notify(agent, "notice.campaign-not-called." + reason.name());
            skip(turn, contact.id(), agent);
        });
    }

    // On and out

    /** To another contact, where the agent is there for one. */
    static void pass(Turn turn, ContactId id, AgentId agent) {
        Supervision.over(turn, id);
        turn.emit(new ContactEvent.PreviewPassed(turn.at(), id, agent));
        Optional<Membership> member = turn.state().work().member(agent)
                .filter(m -> m.campaign().equals(turn.contact(id).campaign().orElseThrow().campaign()));
        boolean available = turn.state().agent(agent).filter(Agent::takesOffers).isPresent();
        if (member.isEmpty() || !available) {
            close(turn, id, agent);
        } else if (member.get().asked().isEmpty()) {
            ListJobs.seek(turn, agent, member.get().campaign());
        }
    }

    /** The list gets the contact back as if nobody had seen it. */
    static void giveBack(Turn turn, Contact contact) {
        turn.state().work().unsettled(contact.id())
                .ifPresent(call -> ListJobs.release(turn, call.campaign(), call.reservation()));
        close(turn, contact.id(), contact.campaign().orElseThrow().agent());
    }

    private static void close(Turn turn, ContactId id, AgentId agent) {
        Supervision.over(turn, id);
        turn.contact(id).engagement(agent).ifPresent(part -> turn.emit(part.isOffer()
                ? new ContactEvent.OfferEnded(turn.at(), id, agent, OfferEnd.CANCELLED)
                : new ContactEvent.PreviewOver(turn.at(), id, agent)));
        turn.emit(new ContactEvent.CustomerGone(turn.at(), id, Cause.ENDED));
        Closing.closeIfOver(turn, id);
        Presences.contactOver(turn, agent);
    }

    /** A stage of a campaign's contact is over. */
    public static void due(Turn turn, ContactId id) {
        Contact contact = turn.contact(id);
        boolean shown = contact.campaign().filter(c -> c.stage() == Stage.SHOWN).isPresent();
        if (shown) {
            timedOut(turn, contact);
        } else {
            Attempts.waitOver(turn, contact);
        }
    }

}
