// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.consult;

import java.util.Optional;

import org.patchbay.engine.call.Calls;
import org.patchbay.engine.call.Offers;
import org.patchbay.engine.call.Parting;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.consult.Targets.Purpose;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.ContactEvent.ConsultEnd;
import org.patchbay.engine.event.ContactEvent.OfferEnd;
import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Guest;
import org.patchbay.engine.state.Hold;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.PartRole;

/** Asking somebody about a contact, and bringing them into its call. */
public final class Consults {

    private Consults() {
    }

    /** The customer is put on hold, except where the agent lets a conference go on that is talking (HOLD-07, CONSULT-50). */
    public static Outcome begin(Turn turn, AgentCommand.Consult command) {
        Contact contact = turn.contact(command.contact());
        Target target = Targets.meant(turn, command.target(), Purpose.CONSULT);
        Optional<Reason> refusal = Targets.refusal(turn, contact, target, Purpose.CONSULT);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        boolean goesOn = contact.isConference() && command.conferenceGoesOn() && !contact.isHeld();
        turn.emit(new ContactEvent.ConsultRequested(turn.at(), contact.id(), command.agent(), target.kind(),
                new Personal(target.id()), new Personal(target.name()), goesOn));
        if (!goesOn && contact.hold().phase() == Hold.Phase.TALKING) {
            Calls.hold(turn, contact.id());
        }
        reach(turn, contact.id(), command.agent(), target);
        return Outcome.done(contact.id());
    }

    private static void reach(Turn turn, ContactId contact, AgentId by, Target target) {
        switch (target.kind()) {
            case AGENT -> Offers.ask(turn, contact, new AgentId(target.id()), PartRole.CONSULTED);
            case QUEUE -> queue(turn, contact, new QueueId(target.id()), Flow.USUAL_PRIORITY);
            case ENTRY_POINT -> {
                Flow flow = turn.configuration().flows().get(Targets.entryPoint(turn, target).orElseThrow().flow());
                queue(turn, contact, flow.queue(), flow.priority());
            }
            case DIAL_NUMBER, ORGANIZATION -> Guests.dial(turn, contact, by, target);
        }
    }

    private static void queue(Turn turn, ContactId contact, QueueId queue, int rank) {
        turn.emit(new ContactEvent.ConsultQueued(turn.at(), contact, queue, rank, turn.at()));
    }

    /** Somebody has taken the consult; who was to join the call at once does. */
    public static void accepted(Turn turn, ContactId id) {
        if (turn.contact(id).consult().filter(Consult::joins).isPresent()) {
            join(turn, id);
        }
    }

    /** From the customer to the consulted party or back; at most one of the two is on hold (HOLD-09). */
    public static Outcome change(Turn turn, ContactId id) {
        Contact contact = turn.contact(id);
        Consult consult = contact.consult().orElseThrow();
        if (consult.conferenceGoesOn()) {
            turn.emit(new ContactEvent.ConsultSwitched(turn.at(), id, !consult.apart()));
            return Outcome.done(id);
        }
        return consult.apart() ? Calls.resume(turn, id) : Calls.hold(turn, id);
    }

    /** All three talk, at once or as soon as the consulted party accepts (CONF-07). */
    public static Outcome conference(Turn turn, ContactId id) {
        Contact contact = turn.contact(id);
        if (contact.isConsultAccepted()) {
            join(turn, id);
            return Outcome.done(id);
        }
        turn.emit(new ContactEvent.ConferenceRequested(turn.at(), id));
        if (contact.isHeld()) {
            Calls.resume(turn, id);
        }
        return Outcome.done(id);
    }

    private static void join(Turn turn, ContactId id) {
        turn.emit(new ContactEvent.ConferenceJoined(turn.at(), id));
    }

    public static Outcome endedByInitiator(Turn turn, ContactId id) {
        end(turn, id, ConsultEnd.ENDED);
        return Outcome.done(id);
    }

    public static Outcome exit(Turn turn, ContactId id) {
        partyGone(turn, id, true);
        return Outcome.done(id);
    }

    /** The initiator hands the call, or the conference, to who was consulted and leaves (CONSULT-57, CONSULT-58). */
    public static Outcome handOver(Turn turn, ContactId id, AgentId from) {
        Optional<AgentId> to = turn.contact(id).consulted().map(Engagement::agent);
        join(turn, id);
        to.ifPresent(agent -> Parting.passControl(turn, id, agent));
        Parting.leave(turn, id, from);
        return Outcome.done(id);
    }

    /** The consulted party leaves, or is let go: the customer's call is as it was (CONSULT-21, CONSULT-62). */
    public static void end(Turn turn, ContactId id, ConsultEnd end) {
        Contact contact = turn.contact(id);
        contact.consulted().ifPresent(part -> letGo(turn, id, part));
        contact.consult().flatMap(Consult::guest).map(Guest::leg)
                .ifPresent(leg -> turn.emit(new ContactEvent.GuestGone(turn.at(), id, leg, Cause.ENDED)));
        turn.emit(new ContactEvent.ConsultEnded(turn.at(), id, end));
        if (contact.isConference() && turn.contact(id).isHeld()) {
            Calls.resume(turn, id);
        }
    }

    private static void letGo(Turn turn, ContactId id, Engagement part) {
        if (part.isOffer()) {
            turn.emit(new ContactEvent.OfferEnded(turn.at(), id, part.agent(), OfferEnd.CANCELLED));
            Presences.contactOver(turn, part.agent());
        } else {
            Parting.release(turn, id, part.agent());
        }
    }

    /** The consulted party is gone by itself, or was never reached. */
    public static void partyGone(Turn turn, ContactId id, boolean accepted) {
        AgentId by = turn.contact(id).consult().orElseThrow().by();
        end(turn, id, accepted ? ConsultEnd.EXITED : ConsultEnd.NOT_ACCEPTED);
        turn.notify(by, accepted ? "notice.consult-exited" : "notice.consult-failed");
    }

    /** An agent did not take the consult: one who was chosen is all there was, a queue has others (CONSULT-27). */
    public static void notTaken(Turn turn, ContactId id) {
        boolean waits = turn.contact(id).consult().flatMap(Consult::place).isPresent();
        if (!waits) {
            partyGone(turn, id, false);
        }
    }
}
