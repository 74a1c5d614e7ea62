// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.SALES_NUMBER;
import static org.patchbay.engine.Settings.SUPPORT_NUMBER;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.engine.state.Contact;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.PopoverView.Kind;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Sound;

/** A call from the first ring to the last wrap-up. */
class CallTest {

    private final TestCentre centre = new TestCentre(new Settings());

    @Test
    @Tag("POP-01")
    @Tag("POP-03")
    @Tag("POP-04")
    @Tag("ANS-04")
    @Tag("ANS-05")
    void firstConnectingThenContactRequest() {
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        assertEquals(List.of(Kind.CONNECTING), popovers());
        assertEquals(AgentState.RESERVED, centre.desk(ANNA).agent().state());
        centre.ring(ANNA);
        assertEquals(List.of(Kind.CONTACT_REQUEST), popovers());
        assertEquals(AgentState.RINGING, centre.desk(ANNA).agent().state());
        assertEquals(CallStatus.RINGING, status());
    }

    @Test
    @Tag("ANS-02")
    @Tag("STATE-01")
    void onlyAvailableAgentsGetCalls() {
        centre.send(new AgentCommand.SignIn(ANNA, true));
        LegId customer = centre.call(SUPPORT_NUMBER);
        assertTrue(centre.state.contactOfCustomer(customer).orElseThrow().isWaiting());
        centre.send(new AgentCommand.GoAvailable(ANNA));
        assertEquals(AgentState.RESERVED, centre.desk(ANNA).agent().state());
    }

    @Test
    @Tag("ANS-06")
    void aCallIsAnsweredAtThePhone() {
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        centre.ring(ANNA);
        ContactId contact = centre.only(ANNA).id();
        assertEquals(Optional.of(Reason.ANSWER_AT_PHONE),
                centre.send(new AgentCommand.Accept(ANNA, contact)).refusal());
        centre.send(new SwitchReport.SwitchRestored(true, true));
        assertTrue(centre.send(new AgentCommand.Accept(ANNA, contact)).accepted());
        assertTrue(centre.plan(contact).parties().getLast().answered(), "the switch answers for the phone");
    }

    @Test
    @Tag("ANS-07")
    @Tag("ANS-08")
    @Tag("REC-01")
    @Tag("NOISE-01")
    void answeredBothTalkAndAreRecorded() {
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        ContactView view = centre.desk(ANNA).contacts().getFirst();
        assertEquals(CallStatus.TALKING, view.legs().getFirst().status());
        assertEquals(centre.now, view.legs().getFirst().since(), "the timer starts with the answer");
        MediaPlan plan = centre.plan(contact.id());
        assertEquals(1, plan.parties().stream().map(p -> p.bridge().orElseThrow()).distinct().count());
        assertTrue(plan.recordings().getFirst().running());
        assertTrue(plan.parties().getLast().denoised(), "noise is removed from what the agent hears");
    }

    @Test
    @Tag("REC-09")
    void theRecordingIconFollowsTheRecording() {
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        assertEquals(ContactView.RecordingState.OFF, recording());
        centre.send(new SwitchReport.RecordingStarted(contact.primary().orElseThrow().tape().id().orElseThrow()));
        assertEquals(ContactView.RecordingState.RUNNING, recording());
        centre.hold(ANNA, contact.id());
        assertEquals(ContactView.RecordingState.PAUSED, recording());
    }

    @Test
    @Tag("HOLD-02")
    @Tag("HOLD-03")
    @Tag("HOLD-04")
    @Tag("HOLD-06")
    void holdIsAskedForAndThenTrue() {
        centre.available(ANNA);
        ContactId contact = centre.talking(ANNA).id();
        centre.pass(Duration.ofSeconds(10));
        assertTrue(centre.send(new AgentCommand.Hold(ANNA, contact)).accepted());
        assertEquals(CallStatus.HOLDING, status());
        centre.realise(contact);
        assertEquals(CallStatus.ON_HOLD, status());
        MediaPlan plan = centre.plan(contact);
        assertEquals(Sound.MUSIC, plan.parties().getFirst().hears());
        assertTrue(plan.parties().stream().allMatch(p -> p.bridge().isEmpty()));
        assertFalse(plan.recordings().getFirst().running(), "what is said on hold is in no file");
        centre.send(new AgentCommand.Resume(ANNA, contact));
        centre.realise(contact);
        assertEquals(CallStatus.TALKING, status());
    }

    @Test
    @Tag("HOLD-01")
    @Tag("END-03")
    void noCallControlBeforeTheAnswer() {
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        centre.ring(ANNA);
        ContactId contact = centre.only(ANNA).id();
        for (AgentCommand command : List.of(new AgentCommand.Hold(ANNA, contact),
                new AgentCommand.Resume(ANNA, contact), new AgentCommand.End(ANNA, contact))) {
            assertEquals(Optional.of(Reason.NOT_ACCEPTED), centre.send(command).refusal());
        }
    }

    @Test
    @Tag("HOLD-05")
    @Tag("END-02")
    void aHeldCallCannotBeEnded() {
        centre.available(ANNA);
        ContactId contact = centre.talking(ANNA).id();
        assertTrue(centre.control(ANNA, contact, Control.END).isEnabled());
        centre.hold(ANNA, contact);
        assertEquals(ControlView.disabled(Control.END, Reason.CALL_ON_HOLD),
                centre.control(ANNA, contact, Control.END));
        assertEquals(Optional.of(Reason.CALL_ON_HOLD),
                centre.send(new AgentCommand.End(ANNA, contact)).refusal());
    }

    @Test
    void aHoldThatTheSwitchDoesNotConfirmHasFailed() {
        centre.available(ANNA);
        ContactId contact = centre.talking(ANNA).id();
        centre.send(new AgentCommand.Hold(ANNA, contact));
        centre.pass(Duration.ofSeconds(5));
        assertEquals(CallStatus.TALKING, status());
        assertEquals("notice.hold-failed", centre.desk(ANNA).notices().getLast().message().key());
        assertTrue(centre.plan(contact).parties().getFirst().bridge().isPresent(), "they talk as before");
    }

    @Test
    void whatWasRealisedBeforeTheHoldDoesNotConfirmIt() {
        centre.available(ANNA);
        ContactId contact = centre.talking(ANNA).id();
        long before = centre.contact(contact).planVersion();
        centre.send(new AgentCommand.Hold(ANNA, contact));
        centre.send(new SwitchReport.PlanRealised(contact, before));
        assertEquals(CallStatus.HOLDING, status());
    }

    @Test
    @Tag("PHONE-04")
    void theDeskFollowsThePhonesOwnHoldKey() {
        centre.available(ANNA);
        ContactId contact = centre.talking(ANNA).id();
        centre.send(new SwitchReport.HeldAtPhone(centre.line(ANNA), true));
        assertEquals(CallStatus.ON_HOLD, status());
        assertEquals(Optional.of(Reason.HELD_AT_PHONE),
                centre.send(new AgentCommand.Resume(ANNA, contact)).refusal());
        centre.send(new SwitchReport.HeldAtPhone(centre.line(ANNA), false));
        assertEquals(CallStatus.TALKING, status());
    }

    @Test
    @Tag("END-01")
    @Tag("END-04")
    @Tag("END-07")
    @Tag("END-08")
    void endThenWrapUpThenAvailable() {
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        LegId line = centre.line(ANNA);
        centre.send(new AgentCommand.End(ANNA, contact.id()));
        assertTrue(centre.plan(contact.id()).isEmpty(), "both are hung up");
        assertEquals(AgentState.WRAP_UP, centre.desk(ANNA).agent().state());
        assertEquals(2, centre.desk(ANNA).contacts().getFirst().wrapUp().orElseThrow().reasons().size());
        assertEquals(Optional.of(Reason.UNKNOWN_REASON),
                centre.send(new AgentCommand.WrapUp(ANNA, contact.id(), "nonsense")).refusal());
        centre.hangUp(line);
        assertTrue(centre.send(new AgentCommand.WrapUp(ANNA, contact.id(), "solved")).accepted());
        assertEquals(AgentState.AVAILABLE, centre.desk(ANNA).agent().state());
        assertTrue(centre.find(contact.id()).isEmpty());
    }

    @Test
    @Tag("END-09")
    void theNextCallWaitsUntilThePhoneIsOnHook() {
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        LegId line = centre.line(ANNA);
        centre.send(new AgentCommand.End(ANNA, contact.id()));
        centre.send(new AgentCommand.WrapUp(ANNA, contact.id(), "solved"));
        centre.call(SUPPORT_NUMBER);
        assertEquals(AgentState.AVAILABLE, centre.desk(ANNA).agent().state());
        centre.hangUp(line);
        assertEquals(AgentState.RESERVED, centre.desk(ANNA).agent().state());
    }

    @Test
    @Tag("ANS-10")
    @Tag("ANS-11")
    @Tag("ANS-12")
    @Tag("POP-05")
    @Tag("STATE-04")
    void noAnswerIsRonaAndTheCallKeepsItsPlace() {
        centre.available(ANNA);
        LegId first = centre.call(SUPPORT_NUMBER);
        centre.call(SUPPORT_NUMBER);
        centre.ring(ANNA);
        centre.pass(Duration.ofSeconds(18));
        assertEquals(AgentState.RONA, centre.desk(ANNA).agent().state());
        assertEquals(List.of(Kind.RONA), popovers());
        centre.hangUp(centre.line(ANNA));
        centre.available(BEN);
        assertEquals(centre.state.contactOfCustomer(first).orElseThrow().id(), centre.only(BEN).id());
    }

    @Test
    @Tag("ANS-03")
    @Tag("STATE-05")
    void ronaIsLeftByHand() {
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        centre.pass(Duration.ofSeconds(18));
        centre.hangUp(centre.line(ANNA));
        assertEquals(AgentState.RONA, centre.desk(ANNA).agent().state());
        assertTrue(centre.send(new AgentCommand.GoAvailable(ANNA)).accepted());
        assertEquals(AgentState.RESERVED, centre.desk(ANNA).agent().state(), "the waiting call comes at once");
    }

    @Test
    void afterNoAnswerThePolicyMayBeIdleWithTheSamePopover() {
        TestCentre idle = new TestCentre(new Settings().idleAfterNoAnswer());
        idle.available(ANNA);
        idle.call(SUPPORT_NUMBER);
        idle.pass(Duration.ofSeconds(18));
        assertEquals(AgentState.IDLE, idle.desk(ANNA).agent().state());
        assertEquals(Kind.RONA, idle.desk(ANNA).popovers().getFirst().kind());
        idle.send(new AgentCommand.GoIdle(ANNA, "lunch"));
        assertTrue(idle.desk(ANNA).popovers().isEmpty());
    }

    @Test
    void theCallGoesToWhoIsAvailableLongest() {
        centre.available(BEN, ANNA);
        centre.call(SALES_NUMBER);
        assertEquals(AgentState.RESERVED, centre.desk(BEN).agent().state());
        assertEquals(AgentState.AVAILABLE, centre.desk(ANNA).agent().state());
    }

    @Test
    void theCustomerHangsUpInEveryState() {
        centre.available(ANNA);
        LegId ringing = centre.call(SUPPORT_NUMBER);
        LegId waiting = centre.call(SUPPORT_NUMBER);
        centre.hangUp(waiting);
        assertTrue(centre.state.contactOfCustomer(waiting).isEmpty(), "abandoned in the queue");
        centre.hangUp(ringing);
        assertEquals(AgentState.AVAILABLE, centre.desk(ANNA).agent().state(), "abandoned while ringing");
        centre.hangUp(centre.line(ANNA));
        Contact talking = centre.talking(ANNA);
        centre.hangUp(talking.customer().leg().orElseThrow());
        assertEquals(AgentState.WRAP_UP, centre.desk(ANNA).agent().state());
        centre.send(new AgentCommand.WrapUp(ANNA, talking.id(), "solved"));
        centre.hangUp(centre.line(ANNA));
        Contact held = centre.talking(ANNA);
        centre.hold(ANNA, held.id());
        centre.hangUp(held.customer().leg().orElseThrow());
        assertEquals(AgentState.WRAP_UP, centre.desk(ANNA).agent().state());
    }

    @Test
    void aDeadPhoneSendsTheCustomerToTheFrontOfTheQueue() {
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        LegId other = centre.call(SUPPORT_NUMBER);
        centre.send(new SwitchReport.LegEnded(centre.line(ANNA), Cause.UNREACHABLE));
        assertTrue(centre.contact(contact.id()).isWaiting());
        assertEquals(AgentState.WRAP_UP, centre.desk(ANNA).agent().state());
        centre.available(BEN);
        assertEquals(contact.id(), centre.only(BEN).id(), "before the one who called later");
        assertTrue(centre.state.contactOfCustomer(other).orElseThrow().isWaiting());
    }

    @Test
    void hangingUpThePhoneEndsTheCall() {
        centre.available(ANNA);
        Contact contact = centre.talking(ANNA);
        centre.hangUp(centre.line(ANNA));
        assertTrue(centre.plan(contact.id()).isEmpty());
        assertEquals(AgentState.WRAP_UP, centre.desk(ANNA).agent().state());
    }

    private List<Kind> popovers() {
        return centre.desk(ANNA).popovers().stream().map(p -> p.kind()).toList();
    }

    private CallStatus status() {
        return centre.desk(ANNA).contacts().getFirst().legs().getFirst().status();
    }

    private ContactView.RecordingState recording() {
        return centre.desk(ANNA).contacts().getFirst().recording();
    }
}
