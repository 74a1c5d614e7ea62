// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.configuration.Step;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Place;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.DialNumber;
import org.patchbay.model.Direction;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.media.Party;

/** Customers who are called back. */
class CallbackTest {

    private static final Duration INTERVAL = Duration.ofMinutes(10);

    private final Settings settings = new Settings();
    private TestCentre centre;

    private void open() {
        centre = new TestCentre(settings);
    }

    private Outcome ask(String number, String entryPoint) {
        return centre.send(new CentreCommand.CallbackRequested(new Personal("Ada Example"), new Personal(number),
                new EntryPointId(entryPoint), new TreeMap<>(Map.of("case", new Personal("GW-10417")))));
    }

    private ContactId asked() {
        return ask("+49 30 23125 004", "support").contact().orElseThrow();
    }

    /** The agent's phone rings, is lifted, and the customer's rings. */
    private ContactId calling() {
        ContactId id = asked();
        centre.ring(ANNA);
        centre.lift(ANNA);
        centre.send(new SwitchReport.LegRinging(customer(id)));
        return id;
    }

    private LegId customer(ContactId id) {
        return centre.contact(id).customer().leg().orElseThrow();
    }

    private ContactView card(ContactId id) {
        return centre.desk(ANNA).contacts().stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    private static Optional<ControlView> cancel(List<ControlView> controls) {
        return controls.stream().filter(c -> c.control() == Control.CANCEL).findFirst();
    }

    private AgentState state() {
        return centre.desk(ANNA).agent().state();
    }

    private List<String> notices() {
        return centre.state.agent(ANNA).orElseThrow().notices().stream().map(n -> n.message().key()).toList();
    }

    private void onHook(LegId line) {
        centre.send(new SwitchReport.LegEnded(line, Cause.ENDED));
    }

    @Test
    @Tag("CB-04")
    @Tag("CB-05")
    void aRequestWaitsInItsFlowsQueueWithoutACall() {
        open();
        ContactId id = asked();
        Contact contact = centre.contact(id);
        assertEquals(Direction.CALLBACK, contact.origin().direction());
        assertEquals("Ada Example", contact.origin().name().text());
        assertEquals("+493023125004", contact.origin().number().text());
        assertEquals("GW-10417", contact.variables().get("case").value());
        assertEquals(Settings.SUPPORT, contact.place().orElseThrow().queue());
        assertEquals(1, centre.state.waiting().count(Settings.SUPPORT));
        assertEquals(0, centre.state.liveCalls());
        assertEquals(List.of(), centre.plan(id).parties());
    }

    @Test
    @Tag("CB-04")
    void whatCannotBeCalledIsRefused() {
        open();
        assertEquals(Optional.of(Reason.INVALID_NUMBER), ask("12", "support").refusal());
        assertEquals(Optional.of(Reason.NO_ENTRY_POINT), ask("+493023125004", "nowhere").refusal());
        assertEquals(List.of(), centre.state.contacts());
    }

    @Test
    @Tag("CB-06")
    @Tag("CB-08")
    @Tag("CB-09")
    @Tag("CB-10")
    @Tag("POP-20")
    void isOfferedLikeACallAndSaysWhatItIs() {
        open();
        Instant received = centre.now;
        ContactId id = asked();
        centre.pass(Duration.ofMinutes(3));
        centre.available(ANNA);
        assertEquals(PopoverView.Kind.CONNECTING, centre.desk(ANNA).popovers().getFirst().kind());
        centre.ring(ANNA);
        PopoverView popover = centre.desk(ANNA).popovers().getFirst();
        assertEquals(PopoverView.Kind.CALLBACK, popover.kind());
        assertEquals(Direction.CALLBACK, popover.direction());
        assertEquals(received, popover.since());
        assertEquals("Ada Example", popover.title());
        assertEquals("support", popover.queue().text());
        assertEquals(List.of("ui.popover.caller +49 30 23125004", "ui.popover.queue support",
                "ui.popover.dnis " + Settings.SUPPORT_NUMBER),
                popover.rows().stream().map(r -> r.key() + " " + r.value().text()).toList());
        assertEquals(CallStatus.RINGING, card(id).legs().getFirst().status());
        assertEquals(AgentState.RINGING, state());
        assertEquals(0, centre.state.liveCalls());
    }

    @Test
    @Tag("POP-19")
    @Tag("POP-20")
    void theNumberIsMaskedForWhoMustNotSeeIt() {
        settings.protectedData = true;
        open();
        centre.available(ANNA);
        asked();
        centre.ring(ANNA);
        assertEquals("+•• •• ••••5004", centre.desk(ANNA).popovers().getFirst().rows().getFirst().value().text());
    }

    @Test
    @Tag("CB-06")
    @Tag("CB-12")
    @Tag("CB-13")
    void theCustomerIsCalledWhenTheAgentLiftsAndThenItIsACall() {
        open();
        centre.available(ANNA);
        ContactId id = asked();
        centre.ring(ANNA);
        assertEquals(1, centre.plan(id).parties().size());
        centre.lift(ANNA);
        Party called = centre.plan(id).parties().getFirst();
        assertEquals("+493023125004", called.dial().orElseThrow().address());
        assertEquals(Settings.SUPPORT_NUMBER, called.dial().orElseThrow().callerNumber());
        assertEquals(CallStatus.CONNECTING, card(id).legs().getFirst().status());
        centre.send(new SwitchReport.LegRinging(customer(id)));
        assertEquals(CallStatus.RINGING, card(id).legs().getFirst().status());
        assertEquals(1, centre.state.liveCalls());
        centre.send(new SwitchReport.LegAnswered(customer(id)));
        assertEquals(CallStatus.TALKING, card(id).legs().getFirst().status());
        assertTrue(centre.plan(id).parties().stream().allMatch(p -> p.bridge().isPresent()));
        assertTrue(centre.control(ANNA, id, Control.HOLD).isEnabled());
        assertEquals(Optional.empty(), cancel(card(id).controls()));
        centre.hangUp(customer(id));
        assertEquals(AgentState.WRAP_UP, state());
    }

    @Test
    @Tag("CB-10")
    @Tag("CB-11")
    void withoutTheSettingThereIsNoWayToCancel() {
        open();
        centre.available(ANNA);
        ContactId id = calling();
        assertFalse(cancel(card(id).controls()).orElseThrow().isVisible());
        assertEquals(Optional.of(Reason.CANCEL_NOT_ALLOWED), centre.send(new AgentCommand.Cancel(ANNA, id)).refusal());
        assertEquals(Optional.of(Reason.NOT_ANSWERED_YET), centre.send(new AgentCommand.End(ANNA, id)).refusal());
        assertEquals(Optional.of(Reason.NOT_ANSWERED_YET), centre.control(ANNA, id, Control.END).reason());
    }

    @ParameterizedTest
    @Tag("CB-11")
    @Tag("CB-14")
    @Tag("CB-15")
    @ValueSource(booleans = { false, true })
    void cancelledBeforeTheCustomerAnswersItIsWrappedUp(boolean courtesy) {
        settings.cancelCallbacks = true;
        open();
        ContactId id = courtesy ? courtesy() : asked();
        centre.available(ANNA);
        centre.ring(ANNA);
        assertTrue(cancel(centre.desk(ANNA).popovers().getFirst().controls()).orElseThrow().isEnabled());
        centre.lift(ANNA);
        LegId dialled = customer(id);
        centre.send(new SwitchReport.LegRinging(dialled));
        assertTrue(cancel(card(id).controls()).orElseThrow().isEnabled());
        assertTrue(cancel(card(id).legs().getFirst().controls()).orElseThrow().isEnabled());
        assertTrue(centre.send(new AgentCommand.Cancel(ANNA, id)).accepted());
        assertEquals(List.of(), centre.plan(id).parties());
        assertEquals(AgentState.WRAP_UP, state());
        assertTrue(card(id).wrapUp().isPresent());
        assertEquals(0, centre.state.liveCalls());
        assertTrue(centre.send(new AgentCommand.WrapUp(ANNA, id, "solved")).accepted());
        assertTrue(centre.find(id).isEmpty());
        centre.send(new SwitchReport.LegEnded(dialled, Cause.ENDED));
        centre.pass(INTERVAL.multipliedBy(4));
        assertEquals(List.of(), centre.state.contacts());
    }

    @Test
    @Tag("CB-16")
    void thePopoverTellsHowOftenTheCustomerWasCalledInVain() {
        open();
        centre.available(ANNA);
        ContactId id = calling();
        centre.send(new SwitchReport.LegEnded(customer(id), Cause.NO_ANSWER));
        centre.send(new SwitchReport.LegEnded(centre.line(ANNA), Cause.ENDED));
        centre.pass(INTERVAL);
        centre.ring(ANNA);
        PopoverView.Row last = centre.desk(ANNA).popovers().getFirst().rows().getLast();
        assertEquals("ui.popover.attempts 1", last.key() + " " + last.value().text());
    }

    @Test
    @Tag("CB-11")
    @Tag("CB-14")
    @Tag("CB-15")
    void alsoBeforeTheAgentLifts() {
        settings.cancelCallbacks = true;
        open();
        centre.available(ANNA);
        ContactId id = asked();
        centre.ring(ANNA);
        assertTrue(centre.send(new AgentCommand.Cancel(ANNA, id)).accepted());
        assertEquals(AgentState.WRAP_UP, state());
        assertEquals(List.of(), centre.desk(ANNA).popovers());
        centre.send(new AgentCommand.WrapUp(ANNA, id, "solved"));
        assertTrue(centre.find(id).isEmpty());
    }

    @Test
    @Tag("CB-14")
    void whoTalksAlreadyIsNotCancelled() {
        settings.cancelCallbacks = true;
        open();
        centre.available(ANNA);
        ContactId id = calling();
        centre.send(new SwitchReport.LegAnswered(customer(id)));
        assertEquals(Optional.of(Reason.ALREADY_ANSWERED), centre.send(new AgentCommand.Cancel(ANNA, id)).refusal());
    }

    @ParameterizedTest
    @Tag("CB-16")
    @EnumSource(names = { "NO_ANSWER", "BUSY", "REJECTED", "UNREACHABLE", "HUNG_UP", "INVALID_NUMBER", "FAILED" })
    void whoDoesNotAnswerIsCalledAgainLaterAndTheAgentIsFreeAtOnce(Cause cause) {
        open();
        centre.available(ANNA);
        ContactId id = calling();
        LegId line = centre.line(ANNA);
        centre.send(new SwitchReport.LegEnded(customer(id), cause));
        assertEquals(AgentState.AVAILABLE, state());
        assertEquals(List.of("notice.callback-not-answered"), notices());
        onHook(line);
        assertEquals(0, centre.state.waiting().count(Settings.SUPPORT));
        centre.pass(INTERVAL.minusSeconds(1));
        assertEquals(AgentState.AVAILABLE, state());
        centre.pass(Duration.ofSeconds(1));
        assertEquals(AgentState.RESERVED, state());
        assertEquals(id, centre.only(ANNA).id());
    }

    @Test
    @Tag("CB-16")
    void afterTheLastAttemptItIsOver() {
        open();
        centre.available(ANNA);
        ContactId id = asked();
        for (int attempt = 1; attempt <= Settings.CALLBACK_ATTEMPTS; attempt++) {
            centre.ring(ANNA);
            LegId line = centre.line(ANNA);
            centre.lift(ANNA);
            assertEquals(attempt - 1, centre.contact(id).customer().attempts());
            // the switch is silent: our own clock gives up
            centre.pass(Duration.ofSeconds(60));
            onHook(line);
            assertEquals(AgentState.AVAILABLE, state());
            centre.pass(INTERVAL);
        }
        assertTrue(centre.find(id).isEmpty());
        assertEquals("notice.callback-given-up", notices().getLast());
        assertTrue(centre.history.contains(new ContactEvent.CallbackEnded(centre.now.minus(INTERVAL), id,
                ContactEvent.CallbackEnd.NOT_REACHED)));
    }

    @Test
    @Tag("CB-16")
    void whatTheSwitchCouldNotDoIsNoAttempt() {
        open();
        centre.available(ANNA);
        ContactId id = calling();
        centre.send(new SwitchReport.LegEnded(customer(id), Cause.CONGESTION));
        assertEquals(0, centre.contact(id).customer().attempts());
        assertEquals(Customer.Line.NOT_DIALLED, centre.contact(id).customer().line());
    }

    @Test
    @Tag("CB-16")
    void keepsItsPlaceAmongThoseWhoWait() {
        open();
        centre.available(ANNA);
        ContactId id = calling();
        LegId line = centre.line(ANNA);
        centre.send(new SwitchReport.LegEnded(customer(id), Cause.BUSY));
        centre.send(new AgentCommand.GoIdle(ANNA, "break"));
        onHook(line);
        centre.pass(Duration.ofMinutes(1));
        centre.call(Settings.SUPPORT_NUMBER);
        centre.pass(INTERVAL);
        centre.send(new AgentCommand.GoAvailable(ANNA));
        assertEquals(id, centre.only(ANNA).id());
    }

    @Test
    @Tag("ANS-10")
    @Tag("CB-08")
    void whoDoesNotTakeItIsInRonaAndTheNextIsAsked() {
        open();
        centre.available(ANNA, BEN);
        ContactId id = asked();
        centre.ring(ANNA);
        centre.pass(Duration.ofSeconds(18));
        assertEquals(AgentState.RONA, state());
        assertEquals(id, centre.only(BEN).id());
        assertEquals(0, centre.contact(id).customer().attempts());
    }

    @ParameterizedTest
    @Tag("CB-16")
    @EnumSource(names = { "HUNG_UP", "LOST" })
    void anAgentWhosePhoneIsDownLosesNoCallback(Cause cause) {
        open();
        centre.available(ANNA);
        ContactId id = calling();
        centre.send(new SwitchReport.LegEnded(centre.line(ANNA), cause));
        assertEquals(AgentState.AVAILABLE, state());
        assertTrue(centre.contact(id).place().isPresent());
        centre.pass(INTERVAL);
        assertEquals(AgentState.RESERVED, state());
    }

    @Test
    @Tag("CAP-01")
    @Tag("CAP-02")
    @Tag("CAP-03")
    @Tag("LIM-01")
    @Tag("LIM-03")
    void oneThatTheLimitDoesNotAllowIsNoAttempt() {
        settings.limits(100, 1);
        open();
        ContactId id = asked();
        LegId other = centre.call(Settings.SALES_NUMBER);
        assertEquals(1, centre.state.liveCalls(), "a callback that waits is no call");
        centre.available(ANNA);
        assertEquals(id, centre.only(ANNA).id());
        centre.ring(ANNA);
        LegId line = centre.line(ANNA);
        centre.lift(ANNA);
        assertEquals(List.of("notice.callback-refused.CALL_LIMIT_TENANT"), notices());
        assertEquals(0, centre.contact(id).customer().attempts());
        assertEquals(1, centre.state.liveCalls());
        centre.hangUp(other);
        onHook(line);
        centre.pass(INTERVAL);
        centre.ring(ANNA);
        centre.lift(ANNA);
        assertEquals(Customer.Line.DIALLED, centre.contact(id).customer().line());
    }

    private ContactId courtesy() {
        LegId leg = centre.call(Settings.SUPPORT_NUMBER);
        ContactId id = centre.state.contactOfCustomer(leg).orElseThrow().id();
        assertEquals(Optional.empty(), centre.callBack(id, Optional.empty()));
        return id;
    }

    @Test
    @Tag("CB-01")
    @Tag("CB-02")
    void whoIsCalledBackOnWishKeepsThePlaceAndIsLetGo() {
        open();
        ContactId id = courtesy();
        Instant began = centre.now;
        assertEquals(List.of(), centre.plan(id).parties());
        assertEquals(0, centre.state.liveCalls());
        centre.send(new SwitchReport.LegEnded(new LegId("customer-1"), Cause.ENDED));
        centre.pass(Duration.ofSeconds(5));
        centre.call(Settings.SUPPORT_NUMBER);
        centre.pass(Duration.ofMinutes(2));
        centre.available(ANNA);
        assertEquals(id, centre.only(ANNA).id());
        centre.ring(ANNA);
        assertEquals(PopoverView.Kind.CALLBACK, centre.desk(ANNA).popovers().getFirst().kind());
        assertEquals(began, centre.desk(ANNA).popovers().getFirst().since());
        centre.lift(ANNA);
        assertEquals("+493023125101", centre.plan(id).parties().getFirst().dial().orElseThrow().address());
        centre.send(new SwitchReport.LegAnswered(customer(id)));
        assertEquals(CallStatus.TALKING, card(id).legs().getFirst().status());
    }

    @Test
    @Tag("CB-02")
    void anotherNumberMayBeGivenAndSomeNumberMustBe() {
        open();
        LegId leg = new LegId("withheld");
        centre.send(new SwitchReport.CallArrived(leg, "", "", Settings.SUPPORT_NUMBER));
        ContactId id = centre.state.contactOfCustomer(leg).orElseThrow().id();
        assertEquals(Optional.of(Reason.INVALID_NUMBER), centre.callBack(id, Optional.empty()));
        assertEquals(Optional.empty(), centre.callBack(id, DialNumber.parse("+442079460001")));
        assertEquals("+442079460001", centre.contact(id).origin().number().text());
        assertEquals(Optional.of(Reason.NO_SUCH_CONTACT), centre.callBack(id, Optional.empty()));
    }

    @Test
    @Tag("CB-02")
    void whoIsAskedOrTalksIsNotTakenAway() {
        open();
        centre.available(ANNA);
        LegId leg = centre.call(Settings.SUPPORT_NUMBER);
        ContactId id = centre.state.contactOfCustomer(leg).orElseThrow().id();
        assertEquals(Optional.of(Reason.NO_SUCH_CONTACT), centre.callBack(id, Optional.empty()));
    }

    @Test
    @Tag("CB-03")
    void theCustomerMayTakeItBackUntilSomebodyTalks() {
        open();
        ContactId waiting = asked();
        assertTrue(centre.send(new CentreCommand.CallbackWithdrawn(waiting)).accepted());
        assertTrue(centre.find(waiting).isEmpty());

        centre.available(ANNA);
        ContactId offered = asked();
        centre.ring(ANNA);
        LegId line = centre.line(ANNA);
        assertTrue(centre.send(new CentreCommand.CallbackWithdrawn(offered)).accepted());
        assertTrue(centre.find(offered).isEmpty());
        assertEquals(AgentState.AVAILABLE, state());
        onHook(line);

        ContactId called = calling();
        assertTrue(centre.send(new CentreCommand.CallbackWithdrawn(called)).accepted());
        assertEquals(AgentState.WRAP_UP, state());
        assertEquals(List.of(), centre.plan(called).parties());
        centre.send(new AgentCommand.WrapUp(ANNA, called, "solved"));
        onHook(centre.line(ANNA));

        ContactId talking = calling();
        centre.send(new SwitchReport.LegAnswered(customer(talking)));
        assertEquals(Optional.of(Reason.NO_SUCH_CONTACT), centre.send(new CentreCommand.CallbackWithdrawn(talking)).refusal());
    }

    @Test
    @Tag("CB-16")
    void whatIsDueSurvivesAReplay() {
        open();
        centre.available(ANNA);
        ContactId id = calling();
        centre.send(new SwitchReport.LegEnded(customer(id), Cause.NO_ANSWER));
        State replayed = new State();
        centre.history.forEach(replayed::evolve);
        assertEquals(List.copyOf(centre.state.deadlines()), List.copyOf(replayed.deadlines()));
        assertEquals(centre.state.contacts(), replayed.contacts());
        assertEquals(1, replayed.deadlines().stream().filter(d -> d.at().equals(centre.now.plus(INTERVAL))).count());
    }

    /** Whatever queue and place the flow gave. */
    @Test
    @Tag("CB-02")
    void whoWaitsKeepsThePlaceInTheQueue() {
        settings.steps = List.of(new Step.Enqueue(Settings.SALES, 1));
        open();
        centre.call(Settings.SUPPORT_NUMBER);
        ContactId id = centre.state.contacts().iterator().next().id();
        Place before = centre.contact(id).place().orElseThrow();
        centre.pass(Duration.ofMinutes(2));
        assertEquals(Optional.empty(), centre.callBack(id, Optional.empty()));
        assertEquals(Optional.of(before), centre.contact(id).place());
    }

    /** Whoever came later is not served before. */
    @Test
    @Tag("CB-16")
    void whoDidNotAnswerHasTheOldPlaceAtTheNextAttempt() {
        open();
        centre.available(ANNA);
        ContactId id = calling();
        centre.pass(Duration.ofSeconds(5));
        ContactId later = asked();
        centre.pass(Duration.ofSeconds(5));
        centre.send(new AgentCommand.GoIdle(ANNA, "break"));
        centre.send(new SwitchReport.LegEnded(customer(id), Cause.NO_ANSWER));
        onHook(centre.line(ANNA));
        centre.pass(INTERVAL);
        centre.send(new AgentCommand.GoAvailable(ANNA));
        assertEquals(id, centre.only(ANNA).id(), () -> later + " came later");
    }
}
