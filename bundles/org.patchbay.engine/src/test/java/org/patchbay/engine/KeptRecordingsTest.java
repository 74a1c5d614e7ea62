// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.engine.configuration.Rights.Hearing;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.configuration.Hearers;
import org.patchbay.engine.state.Job;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.RecordingId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.JobReport;

/** Who may hear recordings, how long they are kept, and customers who are forgotten. */
class KeptRecordingsTest {

    private static final RecordingId TAPE = new RecordingId("r-1");
    private static final ContactId LONG_AGO = new ContactId("c-1");
    private static final AgentId GONE = new AgentId("gone");

    private static TestCentre centre(Hearing hearing, boolean forget) {
        return new TestCentre(new Settings().rights(ANNA, hearing, forget));
    }

    private static Outcome open(TestCentre centre, AgentId of) {
        return centre.send(new CentreCommand.RecordingOpened(ANNA, TAPE, LONG_AGO, of));
    }

    @ParameterizedTest
    @Tag("REC-12")
    @CsvSource({ "NONE, false, false, false", "OWN, true, false, false", "TEAM, true, true, false", "ALL, true, true, true" })
    void whoMayHearIsAskedWhereverItMatters(Hearing hearing, boolean own, boolean colleagues, boolean everybodys) {
        TestCentre centre = centre(hearing, false);
        assertEquals(own, open(centre, ANNA).accepted());
        assertEquals(colleagues, open(centre, BEN).accepted());
        assertEquals(everybodys, open(centre, GONE).accepted(), "of an agent who is gone");
        assertEquals(List.of(own, colleagues, everybodys).stream().filter(b -> b).count(),
                centre.history.stream().filter(e -> e instanceof CentreEvent.RecordingOpened).count(), "each stands in the journal");
        centre.send(new AgentCommand.SignIn(ANNA, true));
        assertEquals(own, centre.desk(ANNA).agent().rights().hearRecordings());
        assertEquals(hearing == Hearing.ALL,
                new Hearers(new Settings().rights(ANNA, hearing, false).build()).whom(ANNA).isEmpty());
    }

    @Test
    @Tag("REC-13")
    void whatWasKeptLongEnoughIsDeletedOnceAsAJob() {
        TestCentre centre = centre(Hearing.NONE, false);
        centre.send(new CentreCommand.RecordingOutlived(TAPE));
        centre.send(new CentreCommand.RecordingOutlived(TAPE));
        Job job = job(centre);
        assertEquals(TAPE, ((Job.DeleteRecording) job).recording());
        centre.send(new JobReport.Finished(job.id()));
        assertTrue(centre.state.work().jobs().isEmpty());
    }

    private static Job job(TestCentre centre) {
        assertEquals(1, centre.state.work().jobs().size());
        return centre.state.work().jobs().iterator().next();
    }

    @Test
    @Tag("PRIV-01")
    void onlyWhoMayHasACustomerForgotten() {
        assertEquals(Optional.of(Reason.NO_PERMISSION), forget(centre(Hearing.ALL, false), LONG_AGO).refusal());
        TestCentre centre = centre(Hearing.NONE, true);
        assertTrue(forget(centre, LONG_AGO).accepted());
        assertTrue(forget(centre, LONG_AGO).accepted());
        assertEquals(LONG_AGO, ((Job.Forget) job(centre)).contact());
    }

    private static Outcome forget(TestCentre centre, ContactId contact) {
        return centre.send(new CentreCommand.ForgetCustomer(ANNA, contact));
    }

    @Test
    @Tag("PRIV-01")
    void whomSomebodyTalksWithOrWhoseRecordingIsUnderWayIsNotForgottenYet() {
        TestCentre centre = centre(Hearing.NONE, true);
        centre.available(ANNA);
        ContactId contact = centre.talking(ANNA).id();
        RecordingId recording = centre.recording(ANNA, contact);
        assertEquals(Optional.of(Reason.CONTACT_OPEN), forget(centre, contact).refusal());
        centre.send(new AgentCommand.End(ANNA, contact));
        centre.send(new AgentCommand.WrapUp(ANNA, contact, "solved"));
        assertTrue(centre.find(contact).isEmpty());
        assertEquals(Optional.of(Reason.CONTACT_OPEN), forget(centre, contact).refusal());
        centre.send(new CentreCommand.RecordingStored(recording));
        assertEquals(1, centre.state.recents().of(ANNA).size());
        assertTrue(forget(centre, contact).accepted());
        assertTrue(centre.state.recents().of(ANNA).isEmpty(), "and is not among the agent's last contacts");
    }
}
