// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.SUPPORT_NUMBER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.ContactId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordedCall.Stretch;
import org.patchbay.model.RecordingId;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.ContactView.RecordingState;
import org.patchbay.model.desk.Control;
import org.patchbay.model.media.Recording;

/** Pausing a recording, and what is known of one until the store has it. */
class RecordingTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private TestCentre centre = new TestCentre(new Settings());
    private ContactId contact;
    private RecordingId recording;

    private void talk() {
        centre.available(ANNA);
        contact = centre.talking(ANNA).id();
        recording = centre.recording(ANNA, contact);
        centre.available(BEN);
    }

    private void pause() {
        assertTrue(centre.send(new AgentCommand.PauseRecording(ANNA, contact)).accepted());
        centre.realise(contact);
    }

    private ContactView view() {
        return centre.desk(ANNA).contacts().getFirst();
    }

    private boolean isRecorded() {
        return centre.plan(contact).recordings().stream().anyMatch(Recording::running);
    }

    private void refused(Reason reason, Control control) {
        assertEquals(Optional.of(reason), centre.control(ANNA, contact, control).reason());
        assertEquals(Optional.of(reason), centre.send(control == Control.PAUSE_RECORDING
                ? new AgentCommand.PauseRecording(ANNA, contact) : new AgentCommand.ResumeRecording(ANNA, contact))
                .refusal());
    }

    @Test
    @Tag("REC-02")
    @Tag("REC-08")
    void aPauseIsTrueWhenTheSwitchHasConfirmedIt() {
        talk();
        assertTrue(isRecorded());
        refused(Reason.RECORDING_RUNS, Control.RESUME_RECORDING);
        assertTrue(centre.send(new AgentCommand.PauseRecording(ANNA, contact)).accepted());
        assertFalse(isRecorded(), "the plan asks for it");
        assertEquals(RecordingState.PAUSING, view().recording(), "what is said now may still be recorded");
        refused(Reason.SWITCH_BUSY, Control.PAUSE_RECORDING);
        refused(Reason.RECORDING_RUNS, Control.RESUME_RECORDING);
        centre.realise(contact);
        assertEquals(RecordingState.PAUSED, view().recording());
        refused(Reason.RECORDING_PAUSED, Control.PAUSE_RECORDING);
    }

    @Test
    @Tag("REC-04")
    @Tag("REC-05")
    void itGoesOnByItselfAgainAndAgain() {
        centre = new TestCentre(new Settings().recording(true, true, 12));
        talk();
        for (int i = 0; i < 3; i++) {
            Instant until = centre.now.plusSeconds(12);
            pause();
            assertEquals(Optional.of(until), view().recordingUntil());
            centre.pass(Duration.ofMillis(11_999));
            assertFalse(isRecorded());
            centre.pass(Duration.ofMillis(1));
            assertTrue(isRecorded());
            assertEquals(RecordingState.RUNNING, view().recording());
            assertEquals(Optional.empty(), view().recordingUntil());
        }
    }

    @Test
    @Tag("REC-10")
    void theAgentEndsItEarly() {
        talk();
        pause();
        centre.pass(SECOND);
        assertTrue(centre.send(new AgentCommand.ResumeRecording(ANNA, contact)).accepted());
        assertTrue(isRecorded());
        assertEquals(RecordingState.RUNNING, view().recording());
        assertTrue(centre.state.deadlines().isEmpty(), "nothing is left to come");
    }

    @Test
    @Tag("REC-02")
    @Tag("REC-03")
    void onlyWhereCallsAreRecordedAndItIsAllowed() {
        centre = new TestCentre(new Settings().recording(true, false, 30));
        talk();
        refused(Reason.NO_PERMISSION, Control.PAUSE_RECORDING);
        centre = new TestCentre(new Settings().recording(false, true, 30));
        centre.available(ANNA);
        contact = centre.talking(ANNA).id();
        refused(Reason.NOT_RECORDED, Control.PAUSE_RECORDING);
    }

    @Test
    @Tag("REC-07")
    void onlyAfterTheCallIsAcceptedAndRecorded() {
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        centre.ring(ANNA);
        contact = centre.only(ANNA).id();
        refused(Reason.NOT_ACCEPTED, Control.PAUSE_RECORDING);
        centre.lift(ANNA);
        refused(Reason.SWITCH_BUSY, Control.PAUSE_RECORDING);
        recording = centre.recording(ANNA, contact);
        assertEquals(Optional.empty(), centre.control(ANNA, contact, Control.PAUSE_RECORDING).reason());
        centre.send(new SwitchReport.RecordingFailed(recording));
        refused(Reason.RECORDING_FAILED, Control.PAUSE_RECORDING);
        centre.send(new AgentCommand.End(ANNA, contact));
        refused(Reason.IN_WRAP_UP, Control.PAUSE_RECORDING);
    }

    @Test
    @Tag("REC-06")
    void notInAConsultNotInAConferenceNotInPostCall() {
        talk();
        centre.consult(ANNA, contact, BEN);
        refused(Reason.CONSULT_RUNNING, Control.PAUSE_RECORDING);
        centre.send(new AgentCommand.Conference(ANNA, contact));
        centre.realise(contact);
        assertTrue(isRecorded());
        refused(Reason.IN_CONFERENCE, Control.PAUSE_RECORDING);
        centre.hangUp(centre.contact(contact).customer().leg().orElseThrow());
        refused(Reason.POST_CALL, Control.PAUSE_RECORDING);
    }

    @Test
    @Tag("REC-06")
    void aPauseLastsThroughTheConferenceThatBegins() {
        talk();
        pause();
        centre.pass(Duration.ofSeconds(10));
        centre.consult(ANNA, contact, BEN);
        refused(Reason.CONSULT_RUNNING, Control.RESUME_RECORDING);
        centre.send(new AgentCommand.Conference(ANNA, contact));
        centre.realise(contact);
        refused(Reason.IN_CONFERENCE, Control.RESUME_RECORDING);
        assertFalse(isRecorded(), "still paused");
        centre.pass(Duration.ofSeconds(20));
        assertTrue(isRecorded(), "its time is up");
    }

    @Test
    @Tag("REC-06")
    void aPauseIsTheCallsWhoeverHasIt() {
        talk();
        pause();
        centre.consult(ANNA, contact, BEN);
        centre.send(new AgentCommand.TransferToConsulted(ANNA, contact));
        RecordingId second = centre.recording(BEN, contact);
        assertFalse(isRecorded(), "the colleague's recording begins paused");
        centre.pass(Duration.ofSeconds(30));
        assertTrue(isRecorded());
        assertEquals(second, centre.plan(contact).recordings().getFirst().id());
    }

    @Test
    @Tag("REC-08")
    @Tag("REC-11")
    void holdAndPauseDoNotEndEachOther() {
        talk();
        pause();
        centre.hold(ANNA, contact);
        centre.send(new AgentCommand.ResumeRecording(ANNA, contact));
        assertFalse(isRecorded(), "on hold nothing is recorded");
        centre.send(new AgentCommand.PauseRecording(ANNA, contact));
        centre.realise(contact);
        centre.send(new AgentCommand.Resume(ANNA, contact));
        centre.realise(contact);
        assertFalse(isRecorded(), "the pause goes on");
    }

    @Test
    @Tag("REC-08")
    void aPauseThatTheSwitchCouldNotMakeIsTold() {
        talk();
        centre.send(new AgentCommand.PauseRecording(ANNA, contact));
        centre.send(new SwitchReport.PlanFailed(contact, centre.contact(contact).planVersion()));
        assertEquals(RecordingState.RUNNING, view().recording());
        assertEquals("notice.pause-failed", centre.desk(ANNA).notices().getLast().message().key());
        centre.send(new AgentCommand.PauseRecording(ANNA, contact));
        centre.pass(Duration.ofSeconds(5));
        assertEquals(RecordingState.RUNNING, view().recording(), "the switch was silent too long");
        assertTrue(isRecorded());
        assertEquals(2, centre.desk(ANNA).notices().size());
    }

    @Test
    @Tag("REC-05")
    void aPauseEndsWithTheCall() {
        talk();
        pause();
        centre.hangUp(centre.contact(contact).customer().leg().orElseThrow());
        assertTrue(centre.state.deadlines().isEmpty());
        centre.pass(Duration.ofMinutes(1));
        assertEquals(Optional.empty(), view().recordingUntil());
    }

    @Test
    @Tag("REC-06")
    void nothingIsPausedWhileATransferIsUnderWay() {
        talk();
        centre.send(new AgentCommand.Transfer(ANNA, contact, Target.agent(BEN)));
        refused(Reason.TRANSFER_PENDING, Control.PAUSE_RECORDING);
    }

    @Test
    @Tag("REC-11")
    void whoseItIsAndWhenSomethingWasRecordedIsKnownUntilItIsStored() {
        talk();
        Instant began = centre.now;
        centre.pass(SECOND);
        pause();
        Instant paused = centre.now;
        centre.pass(SECOND);
        centre.send(new AgentCommand.ResumeRecording(ANNA, contact));
        Instant resumed = centre.now;
        centre.pass(SECOND);
        assertEquals(1, centre.state.ledger().all().size());
        assertEquals(Optional.empty(), call().ended());
        centre.send(new AgentCommand.End(ANNA, contact));
        centre.send(new AgentCommand.WrapUp(ANNA, contact, "solved"));
        assertTrue(centre.find(contact).isEmpty());
        assertEquals(new RecordedCall(recording, contact, ANNA, call().queue(), call().number(), call().name(),
                began.minus(SECOND), Optional.of(centre.now),
                List.of(new Stretch(began.minus(SECOND), Optional.of(paused)),
                        new Stretch(resumed, Optional.of(centre.now))),
                List.of(new Stretch(paused, Optional.of(resumed)))), call());
        assertEquals("support", call().queue().value());
        assertTrue(call().number().text().startsWith("+49302312510"), "whom it is of");
        centre.send(new CentreCommand.RecordingStored(recording));
        assertTrue(centre.state.ledger().all().isEmpty());
        int events = centre.history.size();
        centre.send(new CentreCommand.RecordingStored(recording));
        centre.send(new CentreCommand.RecordingLost(recording));
        assertEquals(events, centre.history.size(), "told again it changes nothing");
    }

    private RecordedCall call() {
        return centre.state.ledger().find(recording).orElseThrow();
    }
}
