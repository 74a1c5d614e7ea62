// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

import org.patchbay.engine.cad.Values;
import org.patchbay.engine.callback.Callbacks;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.Step;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.FlowRun;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AnnouncementId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;

/** What a contact meets on its way to a queue. */
public final class Flows {

    /** A switch that does not tell the end of a prompt does not hold a customer up for longer. */
    private static final Duration LONGEST_PROMPT = Duration.ofMinutes(2);

    private Flows() {
    }

    /** Into a flow from its first step; straight to its queue where it has none. */
    public static void enter(Turn turn, ContactId id, Flow flow) {
        if (!flow.steps().isEmpty()) {
            turn.emit(new ContactEvent.FlowEntered(turn.at(), id, flow.id(), flow.fingerprint()));
        }
        run(turn, id, flow, 0);
    }

    /** One step after the other, as far as nothing has to be waited for. */
    private static void run(Turn turn, ContactId id, Flow flow, int first) {
        boolean voice = turn.contact(id).customer().leg().isPresent();
        int next = first;
        while (next >= 0 && next < flow.steps().size()) {
            next = step(turn, id, flow, next, voice);
        }
        if (next >= 0) {
            queue(turn, id, flow.queue(), flow.priority());
        }
    }

    /** @return the step to go on with; negative where the contact waits in this one, or for an agent */
    private static int step(Turn turn, ContactId id, Flow flow, int index, boolean voice) {
        return switch (flow.steps().get(index)) {
            case Step.Play play -> voice ? announce(turn, id, index, play.sounds()) : index + 1;
            case Step.Collect collect ->
                voice ? announce(turn, id, index, collect.sounds()) : index + 1;
            case Step.OfferCallback offer -> voice ? announce(turn, id, index, offer.sounds()) : index + 1;
            case Step.Assign assign -> {
                set(turn, id, assign.variable(), Texts.filled(turn.contact(id), assign.value()));
                yield index + 1;
            }
            case Step.LookUp lookUp -> ask(turn, id, index, lookUp);
            case Step.Unless unless -> Conditions.holds(turn, id, flow, unless.condition()) ? index + 1 : unless.to();
            case Step.Jump jump -> jump.to();
            case Step.Enqueue enqueue -> {
                queue(turn, id, enqueue.queue(), enqueue.priority());
                yield -1;
            }
        };
    }

    private static int announce(Turn turn, ContactId id, int index, List<String> sounds) {
        turn.emit(new ContactEvent.Announced(turn.at(), id, index, turn.newAnnouncement(), sounds,
                turn.at().plus(LONGEST_PROMPT)));
        return -1;
    }

    private static int ask(Turn turn, ContactId id, int index, Step.LookUp lookUp) {
        turn.emit(new ContactEvent.LookUpBegan(turn.at(), id, index,
                new Personal(Texts.address(turn.contact(id), lookUp.address())),
                turn.at().plus(lookUp.timeout())));
        return -1;
    }

    private static void queue(Turn turn, ContactId id, QueueId queue, int priority) {
        turn.emit(new ContactEvent.Queued(turn.at(), id, queue, priority, turn.at()));
    }

    /** A value that is none of the variable's type leaves it as it was. */
    private static void set(Turn turn, ContactId id, String name, String value) {
        Optional.ofNullable(turn.contact(id).variables().get(name)).flatMap(v -> Values.of(v, value))
                .ifPresent(canonical -> turn.emit(
                        new ContactEvent.VariableSet(turn.at(), id, name, new Personal(canonical))));
    }

    /** What was said to the customer is over: digits are waited for, or the next step comes. */
    public static void announced(Turn turn, AnnouncementId announcement) {
        turn.state().contactOf(announcement).ifPresent(contact -> {
            Optional<Duration> pause = current(turn, contact).flatMap(Flows::pause);
            pause.ifPresentOrElse(p -> turn.emit(new ContactEvent.DigitsAwaited(turn.at(), contact.id(),
                    turn.at().plus(p))), () -> goOn(turn, contact));
        });
    }

    private static Optional<Duration> pause(Step step) {
        return switch (step) {
            case Step.Collect collect -> Optional.of(collect.pause());
            case Step.OfferCallback offer -> Optional.of(offer.pause());
            default -> Optional.empty();
        };
    }

    /** Keys pressed while nothing is asked mean nothing. */
    public static void pressed(Turn turn, LegId leg, char key) {
        turn.state().contactOfCustomer(leg).ifPresent(contact -> {
            if (current(turn, contact).orElse(null) instanceof Step.Collect collect) {
                digit(turn, contact.id(), collect, String.valueOf(key));
            } else if (current(turn, contact).orElse(null) instanceof Step.OfferCallback offer) {
                answered(turn, contact, offer.key().equals(String.valueOf(key)));
            }
        });
    }

    /** Where the callback can't be, for instance without a number, the customer goes on waiting. */
    private static void answered(Turn turn, Contact contact, boolean yes) {
        if (!yes || Callbacks.offerAccepted(turn, contact.id(), Optional.empty()).isPresent()) {
            goOn(turn, contact);
        }
    }

    private static void digit(Turn turn, ContactId id, Step.Collect collect, String key) {
        if (key.equals(collect.end())) {
            collected(turn, turn.contact(id), collect);
            return;
        }
        Instant until = turn.at().plus(collect.pause());
        turn.emit(new ContactEvent.DigitHeard(turn.at(), id, new Personal(key), until));
        if (turn.contact(id).customer().flow().orElseThrow().digits().length() >= collect.most()) {
            collected(turn, turn.contact(id), collect);
        }
    }

    private static void collected(Turn turn, Contact contact, Step.Collect collect) {
        FlowRun run = contact.customer().flow().orElseThrow();
        if (run.digits().length() >= collect.least()) {
            set(turn, contact.id(), collect.variable(), run.digits());
            goOn(turn, contact);
        } else if (run.attempt() < collect.tries()) {
            List<String> sounds = Stream.concat(collect.invalid().stream(), collect.sounds().stream())
                    .toList();
            announce(turn, contact.id(), run.step(), sounds);
        } else {
            goOn(turn, contact);
        }
    }

    /** @param values of variables; empty where nothing was found */
    public static void lookedUp(Turn turn, ContactId id, int step, SortedMap<String, String> values) {
        Optional<Contact> contact = turn.state().contact(id)
                .filter(c -> c.customer().flow().filter(r -> r.step() == step && r.lookUp().isPresent()).isPresent());
        contact.ifPresent(c -> {
            values.forEach((name, value) -> set(turn, id, name, value));
            goOn(turn, c);
        });
    }

    /** The step has taken too long, or nothing more was pressed. */
    public static void timedOut(Turn turn, Contact contact) {
        if (current(turn, contact).orElse(null) instanceof Step.Collect collect) {
            collected(turn, contact, collect);
        } else {
            goOn(turn, contact);
        }
    }

    private static Optional<Step> current(Turn turn, Contact contact) {
        return contact.customer().flow().flatMap(run -> flow(turn, run).map(f -> f.steps().get(run.step())));
    }

    /** The flow as the customer entered it; empty when the centre file has another by now. */
    private static Optional<Flow> flow(Turn turn, FlowRun run) {
        return Optional.ofNullable(turn.configuration().flows().get(run.flow()))
                .filter(f -> f.fingerprint().equals(run.fingerprint()));
    }

    private static void goOn(Turn turn, Contact contact) {
        FlowRun run = contact.customer().flow().orElseThrow();
        flow(turn, run).ifPresentOrElse(flow -> run(turn, contact.id(), flow, run.step() + 1),
                () -> leave(turn, contact));
    }

    /** The flow has changed under the customer: on to the queue. */
    private static void leave(Turn turn, Contact contact) {
        boolean known = turn.configuration().queues().containsKey(contact.queue());
        queue(turn, contact.id(), known ? contact.queue() : turn.configuration().fallbackQueue(), Flow.USUAL_PRIORITY);
    }
}
