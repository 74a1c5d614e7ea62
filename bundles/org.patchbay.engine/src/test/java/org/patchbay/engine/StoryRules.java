// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.patchbay.engine.state.CampaignCall;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.FlowRun;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.state.Seat;
import org.patchbay.engine.state.Seats;
import org.patchbay.engine.state.Work;
import org.patchbay.model.BridgeId;
import org.patchbay.model.Direction;
import org.patchbay.model.JobId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.desk.PartRole;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Recording;

/** What holds whatever happens, in whatever order. */
final class StoryRules {

    private StoryRules() {
    }

    static void check(Story story) {
        int live = 0;
        for (Contact c : story.state.contacts()) {
            live += c.customer().leg().isPresent() ? 1 : 0;
            nobodyIsForgotten(c);
            neverBothOnHold(c);
            nobodyTalksAlone(story, c);
            nothingIsRecordedInAPause(story, c);
            for (Engagement e : c.engagements()) {
                rule(e.isAssist() || story.state.agent(e.agent()).filter(a -> a.contacts().contains(c.id())).isPresent(),
                        "an agent does not know of the contact", c);
            }
        }
        rule(live == story.state.liveCalls(), "live calls are counted wrongly", live);
        // an outdial is counted when its customer is dialled
        int most = story.engine.configuration().policies().tenantLimit() + StoryTeller.AGENTS.size();
        rule(live <= most, "more live calls than there may be", live);
        recordingsAreIndexed(story);
        listsAreTold(story);
    }

    private static void rule(boolean holds, String what, Object about) {
        if (!holds) {
            throw new AssertionError(what + ": " + about);
        }
    }

    /** A customer who is there is in a flow, waits in a queue, is on the way to somebody, or has an agent (ANS-10). */
    private static void nobodyIsForgotten(Contact c) {
        boolean waits = c.place().isPresent();
        boolean moves = c.transfer().isPresent();
        boolean listens = c.customer().flow().isPresent();
        boolean free = !waits && !moves && !listens;
        boolean attended = !c.inCall().isEmpty();
        boolean taken = free && attended;
        boolean dialled = c.origin().direction() == Direction.OUTDIAL && c.customer().line() == Customer.Line.NOT_DIALLED
                && (c.offer().isPresent() || c.engagements().stream().anyMatch(Engagement::isPreview));
        boolean withoutAgent = free && !attended && c.customer().isPresent() && !c.call().guests().isEmpty();
        boolean wrapped = c.customer().isGone() && !attended && c.engagements().stream().anyMatch(e -> !e.isAssist());
        int states = one(waits) + one(moves) + one(listens) + one(taken) + one(dialled) + one(withoutAgent) + one(wrapped);
        rule(states == 1, "a contact is with nobody, or in two places", c);
        rule(!listens || c.customer().flow().flatMap(FlowRun::until).isPresent(), "a step of a flow without an end", c);
        rule(c.offer().isEmpty() || c.offer().flatMap(Engagement::until).isPresent(), "an offer without an end", c);
        rule(c.engagements().stream().filter(e -> e.isOffer() && e.role() != PartRole.SUPERVISOR).count() <= 1,
                "two are asked at once", c);
        rule(!attended || c.primary().isPresent(), "nobody is primary", c);
        rule(c.participants() <= Contact.MAX_PARTICIPANTS, "more than eight", c);
    }

    private static int one(boolean fact) {
        return fact ? 1 : 0;
    }

    private static void neverBothOnHold(Contact c) {
        if (c.isConsultAccepted() && c.customer().isPresent()) {
            Seats seats = new Seats(c);
            rule(seats.consult() != Seat.APART || seats.customer() != Seat.APART, "customer and consulted both on hold", c);
        }
    }

    private static void nobodyTalksAlone(Story story, Contact c) {
        Map<BridgeId, Integer> bridges = new HashMap<>();
        for (Party party : plan(story, c).parties()) {
            party.bridge().ifPresent(b -> bridges.merge(b, 1, Integer::sum));
        }
        rule(bridges.values().stream().allMatch(n -> n > 1), "somebody is alone in a conversation", c);
    }

    private static MediaPlan plan(Story story, Contact c) {
        return new MediaPlans(story.engine.configuration().policies()).of(c);
    }

    private static void nothingIsRecordedInAPause(Story story, Contact c) {
        rule(c.call().pause().isEmpty() || plan(story, c).recordings().stream().noneMatch(Recording::running),
                "recorded in a pause", c);
    }

    /** A stretch of the index is open exactly while the plan records. */
    private static void recordingsAreIndexed(Story story) {
        for (RecordedCall call : story.state.ledger().all()) {
            boolean open = call.stretches().stream().anyMatch(s -> s.to().isEmpty());
            if (open) {
                boolean runs = story.contact(call.contact()).stream().flatMap(c -> plan(story, c).recordings().stream())
                        .anyMatch(r -> r.id().equals(call.id()) && r.running());
                rule(runs && call.ended().isEmpty(), "the index says that it is recorded", call);
            }
        }
    }

    /** What a list gave is in somebody's hands, or the list is told what became of it: once (CAMP-23). */
    private static void listsAreTold(Story story) {
        Work work = story.state.work();
        work.unsettled().forEach(id -> rule(story.contact(id).filter(c -> !c.customer().isGone()).isPresent(),
                "a list waits for a contact that is over", id));
        story.state.contacts().stream().filter(c -> c.campaign().filter(CampaignCall::isBeforeCall).isPresent())
                .forEach(c -> rule(c.campaign().orElseThrow().stage() == Stage.SEEKING || work.unsettled(c.id()).isPresent(),
                        "a contact that its list does not know of", c));
        Set<JobId> told = new HashSet<>();
        for (Job job : work.jobs()) {
            if (job instanceof Job.SettleContact settle) {
                rule(told.add(settle.reservation()), "a list is told twice", settle);
                rule(story.found().contains(settle.reservation()), "a list is told of what it never gave", settle);
            }
        }
    }
}
