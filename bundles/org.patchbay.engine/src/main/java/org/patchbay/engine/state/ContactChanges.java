// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.Engagement.Line;
import org.patchbay.engine.state.Engagement.Tape;
import org.patchbay.model.AgentId;
import org.patchbay.model.Direction;
import org.patchbay.model.Personal;
import org.patchbay.model.RecordingId;
import org.patchbay.model.Target;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.PartRole;
import org.patchbay.model.media.Announcement;

/** What an event makes of a contact. */
final class ContactChanges {

    private ContactChanges() {
    }

    static Contact apply(Contact c, ContactEvent event) {
        return switch (event) {
            case ContactEvent.Arrived e -> arrived(e);
            case ContactEvent.Queued e -> c.withPlace(e.queue(), Optional.of(new Place(e.queue(), e.rank(), e.since())))
                    .withHold(Hold.talking(e.at())).withCustomer(c.customer().in(Optional.empty()));
            case ContactEvent.FlowEntered e -> c.withCustomer(
                    c.customer().in(Optional.of(FlowRun.entered(e.flow(), e.fingerprint()))));
            case ContactEvent.Announced e -> flow(c, r -> (r.step() == e.step() ? r : r.at(e.step())).announcing(
                    new Announcement(e.announcement(), e.sounds()), e.until()));
            case ContactEvent.DigitsAwaited e -> flow(c, r -> r.quiet(e.until()));
            case ContactEvent.DigitHeard e -> flow(c, r -> r.hearing(e.digit().text(), e.until()));
            case ContactEvent.LookUpBegan e -> flow(c, r -> r.at(e.step()).asking(e.address(), e.until()));
            case ContactEvent.VariableSet e -> c.withVariable(e.variable(), e.value());
            case ContactEvent.Offered e -> CampaignChanges.offered(c.with(Engagement.offered(e.agent(), e.role(),
                    new Line(e.leg(), e.extension(), e.denoised(), false, e.caller(), Optional.empty()), e.at(), e.until())), e.at());
            case ContactEvent.Rang e -> part(c, e.agent(), p -> p.rang(e.at()));
            case ContactEvent.AnswerRequested e -> part(c, e.agent(), Engagement::answering);
            case ContactEvent.Answered e -> answered(part(c, e.agent(), p -> p.active(e.at(), e.recording())), e);
            case ContactEvent.OfferEnded e -> c.without(e.agent()).withCall(c.call().without(e.agent()));
            case ContactEvent.CustomerDialled e -> CampaignChanges.dialling(
                    c.withCustomer(c.customer().dialled(e.leg(), e.until())), e.at());
            case ContactEvent.CustomerRang _ -> c.withCustomer(c.customer().ringing());
            case ContactEvent.CustomerAnswered e -> CampaignChanges.connected(
                    c.withCustomer(Customer.present(c.customer().leg())).withHold(Hold.talking(e.at())));
            case ContactEvent.CustomerGone _ -> CampaignChanges.customerGone(c.withCustomer(Customer.GONE)
                    .withPlace(c.queue(), Optional.empty()).withCall(c.call().withPause(Optional.empty())));
            case ContactEvent.CallbackAccepted e -> c.withCustomer(Customer.toBeCalled(0, Optional.empty()))
                    .withOrigin(c.origin().calledBack(e.number(), e.shownNumber()));
            case ContactEvent.CallbackFailed e -> c.without(e.agent())
                    .withCustomer(Customer.toBeCalled(e.attempts(), e.due()));
            case ContactEvent.CallbackDue _ -> c.withCustomer(c.customer().due());
            case ContactEvent.CallbackEnded _ -> c.withCustomer(Customer.GONE)
                    .withPlace(c.queue(), Optional.empty());
            case ContactEvent.HoldRequested e -> consult(c, Consult::holding).withHold(
                    new Hold(Hold.Phase.HOLDING, e.at(), Optional.of(e.until()), c.planVersion() + 1));
            case ContactEvent.Held e -> c.withHold(Hold.settled(Hold.Phase.ON_HOLD, e.at()));
            case ContactEvent.HoldFailed e -> consult(c, k -> k.withApart(false)).withHold(Hold.talking(e.at()));
            case ContactEvent.ResumeRequested e -> consult(c, k -> k.withApart(false)).withHold(
                    new Hold(Hold.Phase.RESUMING, e.at(), Optional.of(e.until()), c.planVersion() + 1));
            case ContactEvent.Resumed e -> (c.isHeldAtPhone() ? heldByOne(c, Optional.empty()) : c)
                    .withHold(Hold.talking(e.at()));
            case ContactEvent.ResumeFailed e -> consult(c, Consult::holding)
                    .withHold(Hold.settled(Hold.Phase.ON_HOLD, e.at()));
            case ContactEvent.ConsultRequested e -> c.withCall(c.call().withConsult(Optional.of(
                    Consult.requested(e.agent(), new Target(e.kind(), e.target().text(), e.name().text()),
                            e.conferenceGoesOn(), e.at()))));
            case ContactEvent.ConsultQueued e -> consult(c,
                    k -> k.withPlace(new Place(e.queue(), e.rank(), e.since())));
            case ContactEvent.ConsultSwitched e -> consult(c, k -> k.withApart(e.apart()));
            case ContactEvent.ConferenceRequested _ -> consult(c, Consult::joining);
            case ContactEvent.ConferenceJoined e -> ConferenceChanges.joined(c, e.at());
            case ContactEvent.ConsultEnded _ -> c.withCall(c.call().withConsult(Optional.empty()));
            case ContactEvent.GuestDialled e -> ConferenceChanges.dialled(c, e);
            case ContactEvent.GuestRang e -> ConferenceChanges.guest(c, e.leg(), g -> Optional.of(g.rang(e.at())));
            case ContactEvent.GuestAnswered e -> ConferenceChanges.guest(c, e.leg(),
                    g -> Optional.of(g.answered(e.at())));
            case ContactEvent.GuestGone e -> ConferenceChanges.guest(c, e.leg(), _ -> Optional.empty());
            case ContactEvent.ControlPassed e -> part(c, e.agent(),
                    p -> p.withRole(PartRole.PRIMARY).withTape(Tape.requested(e.recording())));
            case ContactEvent.TransferRequested e -> ConferenceChanges.transferred(c, e);
            case ContactEvent.TransferEnded e -> ConferenceChanges.transferEnded(c, e);
            case ContactEvent.Barred e -> c.withCall(c.call().barring(e.agent()));
            case ContactEvent.Rerouted e -> c.withOrigin(c.origin().via(e.entryPoint(), e.flow()))
                    .withData(c.data().replaced(variables(e.definitions(), e.values())));
            case ContactEvent.PostCallBegan e -> ConferenceChanges.postCall(c, e.at());
            case ContactEvent.PartOver e -> partOver(c, e);
            case ContactEvent.MonitoringSet e -> c.withCall(
                    c.call().with(new Watch(e.supervisor(), e.target(), e.mode())));
            case ContactEvent.WrapUpChosen e -> part(c, e.agent(), p -> p.withChosen(Optional.of(e.reason())));
            case ContactEvent.WrapUpSuggested e -> c.withSuggestion(
                    new Suggestion(e.agent(), e.reason(), e.note()));
            case ContactEvent.HeldAtPhone e -> heldByOne(c, Optional.of(e.at()));
            case ContactEvent.PhoneHeld e -> phoneHeld(c, e);
            case ContactEvent.RecordingBegan e -> recording(c, e.recording(), Tape.Status.RUNNING);
            case ContactEvent.RecordingFailed e -> recording(c, e.recording(), Tape.Status.FAILED);
            case ContactEvent.AgentReleased e -> part(c, e.agent(), Engagement::released);
            case ContactEvent.WrapUpBegan e -> part(c, e.agent(),
                    p -> p.wrappingUp(e.at(), e.until(), e.defaultReason(), e.mayStop()));
            case ContactEvent.CountdownStopped e -> part(c, e.agent(), Engagement::withoutCountdown);
            case ContactEvent.WrappedUp e -> c.without(e.agent());
            case ContactEvent.CampaignContactBegan e -> CampaignChanges.began(c, e);
            case ContactEvent.CustomerChanged e -> c.withOrigin(
                    c.origin().of(e.number(), e.shownNumber(), e.name()))
                    .withData(c.data().replaced(variables(e.definitions(), e.values())));
            case ContactEvent.PreviewShown e -> CampaignChanges.shown(c, e);
            case ContactEvent.PreviewPassed e -> CampaignChanges.passed(c, e);
            case ContactEvent.PreviewAccepted e -> CampaignChanges.accepted(c, e);
            case ContactEvent.PreviewOver e -> c.without(e.agent());
            case ContactEvent.CustomerListenedTo e -> CampaignChanges.listenedTo(c, e);
            case ContactEvent.MessageBegan e -> CampaignChanges.message(c, e);
            case ContactEvent.VariablesSaved e -> c.withData(c.data().saving(e.agent(), e.at(), e.values()));
            case ContactEvent.EditKeptAside e -> c.withData(c.data().keeping(
                    new CallData.Own(e.agent(), e.variable(), e.text())));
            case ContactEvent.EditDropped e -> c.withData(c.data().dropping(e.agent(), e.variable()));
            case ContactEvent.VariableRevealed e -> c.withData(c.data().showing(
                    new CallData.Shown(e.agent(), e.variable(), e.until())));
            case ContactEvent.VariableHidden e -> c.withData(c.data().hiding(e.agent(), e.variable()));
            case ContactEvent.RecordingPauseRequested e -> pause(c, Optional.of(
                    new Pause(e.until(), Optional.of(e.confirmedBy()), c.planVersion() + 1)));
            case ContactEvent.RecordingPaused _ -> pause(c, c.call().pause()
                    .map(p -> new Pause(p.until(), Optional.empty(), p.plan())));
            case ContactEvent.RecordingPauseFailed _ -> pause(c, Optional.empty());
            case ContactEvent.RecordingResumed _ -> pause(c, Optional.empty());
            case ContactEvent.Closed e -> throw new IllegalStateException("closed contacts are removed: " + e);
        };
    }

    private static Contact arrived(ContactEvent.Arrived e) {
        Origin origin = new Origin(e.channel(), e.direction(), e.number(), e.shownNumber(), e.name(), e.dialled(), e.entryPoint(),
                e.flow(), e.at());
        Customer customer = e.direction() == Direction.INBOUND ? Customer.present(e.leg()) : Customer.NOT_DIALLED;
        return new Contact(e.contact(), origin, e.queue(), Optional.empty(), customer, List.of(),
                Call.begun(e.at()), List.of(), CallData.begun(variables(e.definitions(), e.values())), 0);
    }

    private static SequencedMap<String, Variable> variables(List<Variable> definitions,
            SortedMap<String, Personal> values) {
        SequencedMap<String, Variable> all = new LinkedHashMap<>();
        for (Variable v : definitions) {
            Personal value = values.get(v.name());
            all.put(v.name(), value == null ? v : v.withValue(value.text()));
        }
        return Collections.unmodifiableSequencedMap(all);
    }

    private static Contact pause(Contact c, Optional<Pause> pause) {
        return c.withCall(c.call().withPause(pause));
    }

    private static Contact part(Contact c, AgentId agent, UnaryOperator<Engagement> change) {
        return c.with(change.apply(c.engagement(agent).orElseThrow()));
    }

    private static Contact recording(Contact c, RecordingId recording, Tape.Status status) {
        return c.engagements().stream().filter(p -> p.tape().id().filter(recording::equals).isPresent()).findFirst()
                .map(p -> c.with(p.withTape(new Tape(p.tape().id(), status)))).orElse(c);
    }

    /** Who took part may help with the wrap-up; a supervisor was no participant. */
    private static Contact partOver(Contact c, ContactEvent.PartOver e) {
        boolean supervisor = c.engagement(e.agent()).orElseThrow().role() == PartRole.SUPERVISOR;
        return supervisor ? c.without(e.agent()).withCall(c.call().without(e.agent()))
                : part(c, e.agent(), p -> p.assisting(e.at())).withData(c.data().without(e.agent()));
    }

    /** A consulted agent, or a supervisor, takes nothing from the contact; who takes the contact takes its place in the queue. */
    private static Contact answered(Contact c, ContactEvent.Answered e) {
        boolean takes = c.engagement(e.agent()).orElseThrow().role() == PartRole.PRIMARY;
        return !takes ? c : c.withPlace(c.queue(), Optional.empty()).withHold(Hold.talking(e.at()));
    }

    /** Taken back at the phone, the customer is talked to anew. */
    private static Contact phoneHeld(Contact c, ContactEvent.PhoneHeld e) {
        Contact changed = part(c, e.agent(), p -> p.heldAtPhone(e.held() ? Optional.of(e.at()) : Optional.empty()));
        return c.isHeldAtPhone() && !changed.isHeldAtPhone() ? changed.withHold(Hold.talking(e.at())) : changed;
    }

    /** As older journals tell of it: by the phone of the one agent in the call. */
    private static Contact heldByOne(Contact c, Optional<Instant> since) {
        return c.primary().map(p -> c.with(p.heldAtPhone(since))).orElse(c);
    }

    private static Contact flow(Contact c, UnaryOperator<FlowRun> change) {
        return c.withCustomer(c.customer().in(c.customer().flow().map(change)));
    }

    private static Contact consult(Contact c, UnaryOperator<Consult> change) {
        return c.consult().isEmpty() ? c : c.withCall(c.call().withConsult(c.consult().map(change)));
    }
}
