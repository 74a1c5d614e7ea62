// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.Engagement.RecordingStatus;
import org.patchbay.model.AgentId;
import org.patchbay.model.Direction;
import org.patchbay.model.Personal;
import org.patchbay.model.Variable;

/** What an event makes of a contact. */
final class ContactChanges {

    private ContactChanges() {
    }

    static Contact apply(Contact c, ContactEvent event) {
        return switch (event) {
            case ContactEvent.Arrived e -> arrived(e);
            case ContactEvent.Queued e -> c.withPlace(e.queue(), Optional.of(new Place(e.queue(), e.rank(), e.since())))
                    .withHold(Hold.talking(e.at()));
            case ContactEvent.Offered e -> c.with(
                    Engagement.offered(e.agent(), e.leg(), e.extension(), e.denoised(), e.at(), e.until()));
            case ContactEvent.Rang e -> part(c, e.agent(), p -> p.rang(e.at()));
            case ContactEvent.AnswerRequested e -> part(c, e.agent(), Engagement::withAnswerRequested);
            case ContactEvent.Answered e -> part(c, e.agent(), p -> p.active(e.at(), e.recording()))
                    .withPlace(c.queue(), Optional.empty()).withHold(Hold.talking(e.at()));
            case ContactEvent.OfferEnded e -> c.without(e.agent());
            case ContactEvent.CustomerDialled e -> c.withCustomer(
                    new Customer(Customer.Line.DIALLED, Optional.of(e.leg()), Optional.of(e.until())));
            case ContactEvent.CustomerRang _ -> c.withCustomer(
                    new Customer(Customer.Line.RINGING, c.customer().leg(), c.customer().until()));
            case ContactEvent.CustomerAnswered e -> c.withCustomer(Customer.present(c.customer().leg()))
                    .withHold(Hold.talking(e.at()));
            case ContactEvent.CustomerGone _ -> c.withCustomer(Customer.GONE)
                    .withPlace(c.queue(), Optional.empty());
            case ContactEvent.HoldRequested e -> c.withHold(
                    new Hold(Hold.Phase.HOLDING, e.at(), Optional.of(e.until()), c.planVersion() + 1));
            case ContactEvent.Held e -> c.withHold(Hold.settled(Hold.Phase.ON_HOLD, e.at()));
            case ContactEvent.HoldFailed e -> c.withHold(Hold.talking(e.at()));
            case ContactEvent.ResumeRequested e -> c.withHold(
                    new Hold(Hold.Phase.RESUMING, e.at(), Optional.of(e.until()), c.planVersion() + 1));
            case ContactEvent.Resumed e -> c.withHold(Hold.talking(e.at()));
            case ContactEvent.ResumeFailed e -> c.withHold(Hold.settled(Hold.Phase.ON_HOLD, e.at()));
            case ContactEvent.HeldAtPhone e -> c.withHold(Hold.settled(Hold.Phase.HELD_AT_PHONE, e.at()));
            case ContactEvent.RecordingBegan _ -> recording(c, RecordingStatus.RUNNING);
            case ContactEvent.RecordingFailed _ -> recording(c, RecordingStatus.FAILED);
            case ContactEvent.AgentReleased e -> part(c, e.agent(), Engagement::released);
            case ContactEvent.WrapUpBegan e -> part(c, e.agent(),
                    p -> p.wrappingUp(e.at(), e.until(), e.defaultReason(), e.mayStop()));
            case ContactEvent.CountdownStopped e -> part(c, e.agent(), Engagement::withoutCountdown);
            case ContactEvent.WrappedUp e -> c.without(e.agent());
            case ContactEvent.Closed e -> throw new IllegalStateException("closed contacts are removed: " + e);
        };
    }

    private static Contact arrived(ContactEvent.Arrived e) {
        Origin origin = new Origin(e.channel(), e.direction(), e.number(), e.shownNumber(), e.name(), e.dialled(), e.entryPoint(),
                e.flow(), e.at());
        Customer customer = e.direction() == Direction.OUTDIAL ? Customer.NOT_DIALLED : Customer.present(e.leg());
        return new Contact(e.contact(), origin, e.queue(), Optional.empty(), customer, List.of(),
                Hold.talking(e.at()), variables(e.definitions(), e.values()), 0);
    }

    private static SortedMap<String, Variable> variables(List<Variable> definitions,
            SortedMap<String, Personal> values) {
        SortedMap<String, Variable> all = new TreeMap<>();
        for (Variable v : definitions) {
            Personal value = values.get(v.name());
            all.put(v.name(), value == null ? v : v.withValue(value.text()));
        }
        return Collections.unmodifiableSortedMap(all);
    }

    private static Contact part(Contact c, AgentId agent, UnaryOperator<Engagement> change) {
        return c.with(change.apply(c.engagement(agent).orElseThrow()));
    }

    private static Contact recording(Contact c, RecordingStatus status) {
        return c.active().map(p -> c.with(p.withRecordingStatus(status))).orElse(c);
    }
}
