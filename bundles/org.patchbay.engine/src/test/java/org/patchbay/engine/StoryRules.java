// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.HashMap;
import java.util.Map;

import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Seat;
import org.patchbay.engine.state.Seats;
import org.patchbay.model.BridgeId;
import org.patchbay.model.Direction;
import org.patchbay.model.media.Party;

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
            for (Engagement e : c.engagements()) {
                rule(e.isAssist() || story.state.agent(e.agent()).filter(a -> a.contacts().contains(c.id())).isPresent(),
                        "an agent does not know of the contact", c);
            }
        }
        rule(live == story.state.liveCalls(), "live calls are counted wrongly", live);
    }

    private static void rule(boolean holds, String what, Object about) {
        if (!holds) {
            throw new AssertionError(what + ": " + about);
        }
    }

    /** A customer who is there waits in a queue, is on the way to somebody, or has an agent (ANS-10). */
    private static void nobodyIsForgotten(Contact c) {
        boolean waits = c.place().isPresent();
        boolean moves = c.transfer().isPresent();
        boolean free = !waits && !moves;
        boolean attended = !c.inCall().isEmpty();
        boolean taken = free && attended;
        boolean dialled = c.origin().direction() == Direction.OUTDIAL && c.customer().line() == Customer.Line.NOT_DIALLED
                && (c.offer().isPresent() || c.engagements().stream().anyMatch(Engagement::isPreview));
        boolean withoutAgent = free && !attended && c.customer().isPresent() && !c.call().guests().isEmpty();
        boolean wrapped = c.customer().isGone() && !attended && c.engagements().stream().anyMatch(e -> !e.isAssist());
        int states = one(waits) + one(moves) + one(taken) + one(dialled) + one(withoutAgent) + one(wrapped);
        rule(states == 1, "a contact is with nobody, or in two places", c);
        rule(c.offer().isEmpty() || c.offer().flatMap(Engagement::until).isPresent(), "an offer without an end", c);
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
        for (Party party : new MediaPlans(story.engine.configuration().policies()).of(c).parties()) {
            party.bridge().ifPresent(b -> bridges.merge(b, 1, Integer::sum));
        }
        rule(bridges.values().stream().allMatch(n -> n > 1), "somebody is alone in a conversation", c);
    }
}
