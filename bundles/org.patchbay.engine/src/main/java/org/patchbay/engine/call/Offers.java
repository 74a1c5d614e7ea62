// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.patchbay.engine.callback.Callbacks;
import org.patchbay.engine.campaign.Previews;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.configuration.Queue;
import org.patchbay.engine.consult.Consults;
import org.patchbay.engine.desk.Controls;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.event.AgentEvent.RonaCause;
import org.patchbay.engine.event.Caller;
import org.patchbay.engine.event.ContactEvent.OfferEnd;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Place;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.RecordingId;
import org.patchbay.model.desk.PartRole;
import org.patchbay.model.desk.PreviewView.Stage;

/** Asking agents: Connecting, Contact Request, answered or not. */
public final class Offers {

    private Offers() {
    }

    /** Ask an agent to take what waits: the contact, or a consult about it. */
    public static void offer(Turn turn, Contact contact, AgentId agent) {
        Place place = contact.waitingPlace().orElseThrow();
        PartRole role = contact.place().isPresent() ? PartRole.PRIMARY : PartRole.CONSULTED;
        Duration ringTimeout = Optional.ofNullable(turn.configuration().queues().get(place.queue()))
                .flatMap(Queue::ringTimeout).orElse(turn.configuration().policies().ringTimeout());
        ask(turn, contact, agent, role, ringTimeout);
    }

    /** Ask an agent who was chosen. */
    public static void ask(Turn turn, ContactId contact, AgentId agent, PartRole role) {
        ask(turn, turn.contact(contact), agent, role, turn.configuration().policies().ringTimeout());
    }

    /** At the phone for a call, on the screen otherwise. */
    private static void ask(Turn turn, Contact contact, AgentId agent, PartRole role, Duration ringTimeout) {
        boolean voice = contact.origin().channel().isVoice();
        AgentProfile profile = turn.profile(agent);
        Policies policies = turn.configuration().policies();
        Instant until = turn.at().plus(ringTimeout);
        Optional<LegId> leg = voice ? Optional.of(turn.newLeg()) : Optional.empty();
        boolean denoised = policies.noiseRemoval() && profile.noiseRemoval() && turn.state().removesNoise();
        turn.emit(new ContactEvent.Offered(turn.at(), contact.id(), agent, leg, profile.extension(), until, denoised,
                role, caller(turn, contact, profile, role)));
        if (!voice) {
            turn.emit(new ContactEvent.Rang(turn.at(), contact.id(), agent));
        }
    }

    /** The phone of who is consulted shows who asks; of who must not see customers' numbers, none (POP-19). */
    private static Optional<Caller> caller(Turn turn, Contact contact, AgentProfile profile, PartRole role) {
        if (role == PartRole.CONSULTED) {
            return contact.consult().map(Consult::by).map(turn::profile)
                    .map(by -> new Caller(by.extension(), by.name()));
        }
        return profile.protectedData() ? Optional.of(new Caller("", contact.origin().name().text()))
                : Optional.empty();
    }

    /** On the screen: a text request is taken at once, a call when the switch has answered for the phone. */
    public static Outcome accept(Turn turn, ContactId contact, AgentId agent) {
        if (turn.contact(contact).origin().channel().isVoice()) {
            turn.emit(new ContactEvent.AnswerRequested(turn.at(), contact, agent));
        } else {
            turn.emit(new ContactEvent.Answered(turn.at(), contact, agent, Optional.empty()));
        }
        return Outcome.done(contact);
    }

    public static Outcome acceptAll(Turn turn, AgentId agent) {
        Controls.of(turn, agent).acceptable().forEach(c -> accept(turn, c, agent));
        return Outcome.DONE;
    }

    public static Outcome decline(Turn turn, ContactId contact, AgentId agent) {
        ended(turn, contact, agent, OfferEnd.DECLINED);
        return Outcome.done(contact);
    }

    /** The agent's phone was lifted. */
    static void answered(Turn turn, Contact contact, Engagement part) {
        if (isReservation(contact)) {
            Previews.reserved(turn, contact.id(), part.agent());
            return;
        }
        boolean takes = part.role() == PartRole.PRIMARY;
        boolean recorded = turn.configuration().policies().recording() && takes;
        Optional<RecordingId> recording = recorded ? Optional.of(turn.newRecording()) : Optional.empty();
        turn.emit(new ContactEvent.Answered(turn.at(), contact.id(), part.agent(), recording));
        if (part.role() == PartRole.CONSULTED) {
            Consults.accepted(turn, contact.id());
        } else if (takes && contact.transfer().isPresent()) {
            Transfers.accepted(turn, contact.id());
        } else if (takes && contact.isCallback()) {
            Callbacks.call(turn, contact.id(), part.agent());
        } else if (takes && contact.origin().direction() == Direction.OUTDIAL && !contact.customer().isPresent()) {
            Outdials.dial(turn, contact.id());
        }
    }

    /** The time to answer is over. Without the switch nobody could have answered. */
    public static void timedOut(Turn turn, ContactId id, AgentId agent) {
        boolean voice = turn.contact(id).origin().channel().isVoice();
        ended(turn, id, agent, voice && !turn.state().isSwitchUp() ? OfferEnd.SWITCH_LOST : OfferEnd.NO_ANSWER);
    }

    /** Lifted in the moment in which it was to ring, a phone says busy: its agent did not refuse anything. */
    static void legEnded(Turn turn, ContactId contact, AgentId agent, Cause cause) {
        ended(turn, contact, agent, switch (cause) {
            case NO_ANSWER -> OfferEnd.NO_ANSWER;
            case BUSY -> turn.agent(agent).offHook() ? OfferEnd.CANCELLED : OfferEnd.REJECTED;
            case HUNG_UP, ENDED, REJECTED -> OfferEnd.REJECTED;
            case INVALID_NUMBER, UNREACHABLE, FAILED -> OfferEnd.UNREACHABLE;
            case CONGESTION, LOST -> OfferEnd.SWITCH_LOST;
        });
    }

    /** The contact waits again in its old place; who did not take it is in RONA (ANS-10, ANS-11, CONSULT-25). */
    static void ended(Turn turn, ContactId id, AgentId agent, OfferEnd end) {
        Contact contact = turn.contact(id);
        PartRole role = contact.engagement(agent).orElseThrow().role();
        boolean outdial = contact.origin().direction() == Direction.OUTDIAL
                && contact.customer().line() == Customer.Line.NOT_DIALLED;
        turn.emit(new ContactEvent.OfferEnded(turn.at(), id, agent, end));
        if (isReservation(contact)) {
            Previews.notReserved(turn, id);
            rona(end).ifPresent(cause -> Presences.noAnswer(turn, agent, cause));
        } else if (outdial) {
            Outdials.notTaken(turn, id, agent);
        } else if (role != PartRole.SUPERVISOR) {
            rona(end).ifPresent(cause -> Presences.noAnswer(turn, agent, cause));
        }
        if (role == PartRole.CONSULTED) {
            Consults.notTaken(turn, id);
        } else if (role == PartRole.PRIMARY && contact.transfer().isPresent()) {
            Transfers.notAccepted(turn, id);
        }
        Presences.contactOver(turn, agent);
    }

    /** The agent's phone rings for a campaign, not for a customer yet. */
    private static boolean isReservation(Contact contact) {
        return contact.campaign().filter(c -> c.stage() == Stage.RESERVING).isPresent();
    }

    private static Optional<RonaCause> rona(OfferEnd end) {
        return switch (end) {
            case NO_ANSWER -> Optional.of(RonaCause.NO_ANSWER);
            case REJECTED -> Optional.of(RonaCause.REJECTED);
            case UNREACHABLE -> Optional.of(RonaCause.UNREACHABLE);
            case DECLINED -> Optional.of(RonaCause.DECLINED);
            case CUSTOMER_GONE, SWITCH_LOST, CANCELLED -> Optional.empty();
        };
    }
}
