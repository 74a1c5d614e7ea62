// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.callback;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.engine.cad.Values;
import org.patchbay.engine.call.Outdials;
import org.patchbay.engine.call.Parting;
import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.ContactEvent.CallbackEnd;
import org.patchbay.engine.limits.Limits;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.turn.Turn;
import org.patchbay.engine.wrapup.Closing;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.DialNumber;
import org.patchbay.model.Direction;
import org.patchbay.model.Named;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.CentreCommand;

/**
 * Customers who are called back: they wait in a queue without a call, an agent is asked like for a call, and
 * when the agent's phone is lifted the customer's is called (CB-06, CB-08).
 */
public final class Callbacks {

    private Callbacks() {
    }

    /** A website or a chatbot asks (CB-03). */
    public static Outcome request(Turn turn, CentreCommand.CallbackRequested request) {
        EntryPoint entryPoint = turn.configuration().entryPoints().get(request.entryPoint());
        if (entryPoint == null) {
            return Outcome.refused(Reason.NO_ENTRY_POINT);
        }
        Optional<DialNumber> number = DialNumber.parse(request.number().text());
        if (number.isEmpty()) {
            return Outcome.refused(Reason.INVALID_NUMBER);
        }
        Flow flow = turn.configuration().flows().get(entryPoint.flow());
        ContactId id = turn.newContact();
        turn.emit(new ContactEvent.Arrived(turn.at(), id, Channel.VOICE, Direction.CALLBACK,
                new Personal(number.get().value()), PhoneNumbers.shown(number.get().value()), request.name(),
                dnis(turn, entryPoint), Optional.of(entryPoint.id()), Optional.of(flow.id()), Optional.empty(),
                flow.queue(), flow.variables(), Values.brought(flow.variables(), request.variables())));
        turn.emit(new ContactEvent.Queued(turn.at(), id, flow.queue(), flow.priority(), turn.at()));
        return Outcome.done(id);
    }

    /** The number the customer might have called; it is also what the customer's phone will show. */
    private static String dnis(Turn turn, EntryPoint entryPoint) {
        return entryPoint.numbers().stream().findFirst()
                .or(() -> turn.configuration().callerIds().stream().map(Named::id).findFirst()).orElse("");
    }

    /**
     * A customer who is in a call and waits for an agent, or would, wants to be called back instead: the place
     * in the queue stays, the customer's call is let go (CB-02).
     *
     * @param number another one than the customer calls from; empty for that one
     * @return why it can't be; empty when it is done
     */
    public static Optional<Reason> offerAccepted(Turn turn, ContactId id, Optional<DialNumber> number) {
        Contact contact = turn.contact(id);
        if (!contact.origin().channel().isVoice() || !contact.customer().isPresent() || !contact.engagements().isEmpty()) {
            return Optional.of(Reason.NO_SUCH_CONTACT);
        }
        Optional<DialNumber> called = number.or(() -> DialNumber.parse(contact.origin().number().text()));
        if (called.isEmpty()) {
            return Optional.of(Reason.INVALID_NUMBER);
        }
        String digits = called.get().value();
        turn.emit(new ContactEvent.CallbackAccepted(turn.at(), id, new Personal(digits), PhoneNumbers.shown(digits)));
        if (contact.place().isEmpty()) {
            queue(turn, contact);
        }
        return Optional.empty();
    }

    private static void queue(Turn turn, Contact contact) {
        int rank = contact.origin().flow().map(turn.configuration().flows()::get).map(Flow::priority).orElse(Flow.USUAL_PRIORITY);
        turn.emit(new ContactEvent.Queued(turn.at(), contact.id(), contact.queue(), rank, contact.origin().arrived()));
    }

    /** The agent has lifted: now the customer's phone, unless there are too many calls already (CAP-01, CAP-02). */
    public static void call(Turn turn, ContactId id, AgentId agent) {
        Optional<Reason> refusal = Limits.refusal(turn);
        if (refusal.isPresent()) {
            turn.notify(agent, "notice.callback-refused." + refusal.get());
            again(turn, id, agent, Cause.CONGESTION, turn.contact(id).customer().attempts());
        } else {
            Outdials.dial(turn, id);
        }
    }

    /** The customer did not answer, or can't be reached: the agent is free again, the callback waits (CB-16). */
    public static void failed(Turn turn, ContactId id, Cause cause) {
        AgentId agent = turn.contact(id).primary().map(Engagement::agent).orElseThrow();
        boolean ours = cause == Cause.CONGESTION || cause == Cause.LOST;
        int attempts = turn.contact(id).customer().attempts() + (ours ? 0 : 1);
        boolean last = attempts >= turn.configuration().policies().callbacks().attempts();
        turn.notify(agent, last ? "notice.callback-given-up" : "notice.callback-not-answered");
        again(turn, id, agent, cause, attempts);
    }

    private static void again(Turn turn, ContactId id, AgentId agent, Cause cause, int attempts) {
        Policies.Callbacks rules = turn.configuration().policies().callbacks();
        Optional<Instant> due = attempts < rules.attempts() ? Optional.of(turn.at().plus(rules.interval())) : Optional.empty();
        turn.emit(new ContactEvent.CallbackFailed(turn.at(), id, agent, cause, attempts, due));
        if (due.isPresent()) {
            queue(turn, turn.contact(id));
        } else {
            turn.emit(new ContactEvent.CallbackEnded(turn.at(), id, CallbackEnd.NOT_REACHED));
            Closing.closeIfOver(turn, id);
        }
        Presences.contactOver(turn, agent);
    }

    /** The next attempt: an agent is looked for. */
    public static void due(Turn turn, ContactId id) {
        turn.emit(new ContactEvent.CallbackDue(turn.at(), id));
    }

    /** The agent cancels before the customer answers, and wraps up (CB-14, CB-15). */
    public static Outcome cancel(Turn turn, ContactId id) {
        return end(turn, id, CallbackEnd.CANCELLED_BY_AGENT);
    }

    /** The customer does not want it any more; who is being asked is asked no more, who calls already wraps up. */
    public static Outcome withdraw(Turn turn, ContactId id) {
        return turn.state().contact(id).filter(Contact::isCallback).isPresent()
                ? end(turn, id, CallbackEnd.CANCELLED_BY_CUSTOMER) : Outcome.refused(Reason.NO_SUCH_CONTACT);
    }

    private static Outcome end(Turn turn, ContactId id, CallbackEnd end) {
        Optional<AgentId> asked = turn.contact(id).offer().map(Engagement::agent);
        turn.emit(new ContactEvent.CallbackEnded(turn.at(), id, end));
        if (end == CallbackEnd.CANCELLED_BY_AGENT && asked.isPresent()) {
            Parting.release(turn, id, asked.get());
        }
        if (turn.state().contact(id).isPresent()) {
            Parting.endAll(turn, id);
        }
        return Outcome.done(id);
    }
}
