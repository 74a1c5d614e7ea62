// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

import org.patchbay.engine.call.Parting;
import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.configuration.Campaign.Progress;
import org.patchbay.engine.configuration.Campaign.ProgressAction;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.CampaignCall;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;

/** A call to a contact of a list: who or what answered, and what follows (CAMP-07). */
public final class Attempts {

    /** The switch knows after a few seconds; a person must not be kept waiting for longer. */
    private static final Duration LISTENING = Duration.ofSeconds(10);
    private static final Duration LONGEST_MESSAGE = Duration.ofMinutes(3);
    private static final Duration USUAL_RETRY = Duration.ofHours(4);

    private Attempts() {
    }

    static Duration retryAfter(Turn turn, CampaignCall call) {
        return Campaigns.campaign(turn, call.campaign()).map(Campaign::retryAfter).orElse(USUAL_RETRY);
    }

    /** The customer's phone was lifted. */
    public static void answered(Turn turn, Contact contact) {
        CampaignCall call = contact.campaign().orElseThrow();
        if (!call.rules().analysed()) {
            connect(turn, contact, Progress.LIVE);
        } else if (contact.customer().line() != Customer.Line.LISTENED_TO) {
            turn.emit(new ContactEvent.CustomerListenedTo(turn.at(), contact.id(), turn.at().plus(LISTENING)));
        }
    }

    /** What could not be told apart may be a person. */
    public static void analysed(Turn turn, Contact contact, AnsweredBy by) {
        if (contact.customer().line() != Customer.Line.LISTENED_TO || isToldSomething(contact)) {
            return;
        }
        Progress result = switch (by) {
            case LIVE, UNKNOWN -> Progress.LIVE;
            case MACHINE -> Progress.ANSWERING_MACHINE;
            case FAX -> Progress.FAX;
        };
        switch (action(turn, contact, result)) {
            case CONNECT -> connect(turn, contact, result);
            case PLAY_MESSAGE -> play(turn, contact, result);
            case HANG_UP, RETRY -> over(turn, contact, result);
        }
    }

    private static boolean isToldSomething(Contact contact) {
        return contact.campaign().flatMap(CampaignCall::message).isPresent();
    }

    private static ProgressAction action(Turn turn, Contact contact, Progress result) {
        return Campaigns.campaign(turn, contact.campaign().orElseThrow().campaign()).map(c -> c.action(result))
                .orElse(ProgressAction.CONNECT);
    }

    private static void connect(Turn turn, Contact contact, Progress result) {
        turn.state().work().unsettled(contact.id())
                .ifPresent(call -> ListJobs.done(turn, call.campaign(), call.reservation(), word(result)));
        turn.emit(new ContactEvent.CustomerAnswered(turn.at(), contact.id()));
    }

    private static String word(Progress result) {
        return result.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Without a prompt there is nothing to tell. */
    private static void play(Turn turn, Contact contact, Progress result) {
        Optional<String> prompt = Campaigns.campaign(turn, contact.campaign().orElseThrow().campaign())
                .flatMap(Campaign::message);
        if (prompt.isEmpty()) {
            over(turn, contact, result);
            return;
        }
        turn.state().work().unsettled(contact.id())
                .ifPresent(call -> ListJobs.done(turn, call.campaign(), call.reservation(), "message"));
        Instant until = turn.at().plus(LONGEST_MESSAGE);
        turn.emit(new ContactEvent.MessageBegan(turn.at(), contact.id(), turn.newAnnouncement(), prompt.get(), until));
    }

    /** The message was heard, or could not be. */
    public static void messageOver(Turn turn, Contact contact) {
        contact.campaign().ifPresent(call -> Previews.pass(turn, contact.id(), call.agent()));
    }

    static void waitOver(Turn turn, Contact contact) {
        if (isToldSomething(contact)) {
            messageOver(turn, contact);
        } else {
            analysed(turn, contact, AnsweredBy.UNKNOWN);
        }
    }

    /** The customer could not be reached, or hung up before anybody talked (CAMP-31). */
    public static void failed(Turn turn, Contact contact, Cause cause) {
        CampaignCall call = contact.campaign().orElseThrow();
        if (contact.engagement(call.agent()).filter(p -> p.isActive()).isEmpty()) {
            Parting.customerGone(turn, contact.id(), cause);
        } else if (isToldSomething(contact)) {
            messageOver(turn, contact);
        } else {
            result(cause).ifPresentOrElse(r -> over(turn, contact, r), () -> notPossible(turn, contact));
        }
    }

    /** Empty where it was not the customer's doing; such an attempt is not used up. */
    private static Optional<Progress> result(Cause cause) {
        return switch (cause) {
            case BUSY, REJECTED -> Optional.of(Progress.BUSY);
            case NO_ANSWER, HUNG_UP, UNREACHABLE -> Optional.of(Progress.NO_ANSWER);
            case INVALID_NUMBER -> Optional.of(Progress.INVALID_NUMBER);
            case ENDED, CONGESTION, LOST, FAILED -> Optional.empty();
        };
    }

    private static void over(Turn turn, Contact contact, Progress result) {
        CampaignCall call = contact.campaign().orElseThrow();
        boolean again = action(turn, contact, result) == ProgressAction.RETRY
                && Campaigns.campaign(turn, call.campaign()).filter(c -> call.attempts() + 1 < c.maxAttempts()).isPresent();
        if (again) {
            ListJobs.later(turn, call.campaign(), call.reservation(), word(result), true, retryAfter(turn, call));
        } else {
            ListJobs.done(turn, call.campaign(), call.reservation(), word(result));
        }
        turn.notify(call.agent(), "notice.campaign-attempt." + result.name());
        Previews.pass(turn, contact.id(), call.agent());
    }

    private static void notPossible(Turn turn, Contact contact) {
        CampaignCall call = contact.campaign().orElseThrow();
        ListJobs.later(turn, call.campaign(), call.reservation(), "not-possible", false, retryAfter(turn, call));
        turn.notify(call.agent(), "notice.campaign-attempt.FAILED");
        Previews.pass(turn, contact.id(), call.agent());
    }

    /** The agent gave it up while it rang. */
    static void cancelled(Turn turn, ContactId id, AgentId agent) {
        CampaignCall call = turn.contact(id).campaign().orElseThrow();
        turn.state().work().unsettled(id).ifPresent(c -> ListJobs.later(turn, c.campaign(), c.reservation(), "cancelled",
                false, retryAfter(turn, call)));
        Previews.pass(turn, id, agent);
    }
}
