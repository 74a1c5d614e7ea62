// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.configuration.Campaign.Progress;
import org.patchbay.engine.configuration.Campaign.ProgressAction;
import org.patchbay.engine.state.Contact;
import org.patchbay.model.AgentState;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.model.media.Sound;

/** What follows from who or what answers a campaign's call. */
class CampaignProgressTest extends CampaignScene {

    @ParameterizedTest
    @CsvSource({
        "LIVE, CONNECT, CONNECTED, live called", "LIVE, RETRY, SEEKING, live called in PT4H", "LIVE, HANG_UP, SEEKING, live called",
        "LIVE, PLAY_MESSAGE, DIALLING, message called",
        "UNKNOWN, CONNECT, CONNECTED, live called",
        "MACHINE, CONNECT, CONNECTED, answering-machine called", "MACHINE, RETRY, SEEKING, answering-machine called in PT4H",
        "MACHINE, HANG_UP, SEEKING, answering-machine called", "MACHINE, PLAY_MESSAGE, DIALLING, message called",
        "FAX, CONNECT, CONNECTED, fax called", "FAX, RETRY, SEEKING, fax called in PT4H", "FAX, HANG_UP, SEEKING, fax called",
        "FAX, PLAY_MESSAGE, DIALLING, message called" })
    @Tag("CAMP-07")
    @Tag("CAMP-32")
    void whatFollowsFromWhoAnswered(AnsweredBy by, ProgressAction action, Stage stage, String told) {
        Progress result = by == AnsweredBy.MACHINE ? Progress.ANSWERING_MACHINE : by == AnsweredBy.FAX ? Progress.FAX : Progress.LIVE;
        begin(Mode.STANDARD_PREVIEW, c -> c.on(result, action));
        shown();
        accept();
        LegId customer = customer();
        assertTrue(party(customer).dial().orElseThrow().analysed());
        assertEquals(Sound.SILENCE, party(centre.line(ANNA)).hears());
        centre.send(new SwitchReport.LegAnswered(customer));
        assertTrue(party(customer).bridge().isEmpty(), "nobody is connected before it is known who answered");
        assertEquals(Sound.SILENCE, party(customer).hears());
        centre.send(new SwitchReport.ProgressAnalysed(customer, by));
        assertEquals(stage, preview().stage());
        assertEquals(told, told());
        assertEquals(stage == Stage.CONNECTED, centre.plan(contact()).parties().stream().allMatch(p -> p.bridge().isPresent()));
        if (stage == Stage.DIALLING) {
            assertEquals(List.of("spring-offer"), party(customer).announcement().orElseThrow().sounds());
            centre.send(new SwitchReport.AnnouncementEnded(party(customer).announcement().orElseThrow().id()));
            assertEquals(Stage.SEEKING, preview().stage());
            assertEquals(1, centre.plan(contact()).parties().size());
        }
    }

    @ParameterizedTest
    @CsvSource({ "BUSY, BUSY, RETRY, busy called in PT4H", "BUSY, BUSY, HANG_UP, busy called", "REJECTED, BUSY, RETRY, busy called in PT4H",
        "NO_ANSWER, NO_ANSWER, RETRY, no-answer called in PT4H", "NO_ANSWER, NO_ANSWER, HANG_UP, no-answer called",
        "INVALID_NUMBER, INVALID_NUMBER, HANG_UP, invalid-number called",
        "INVALID_NUMBER, INVALID_NUMBER, RETRY, invalid-number called in PT4H",
        "CONGESTION, BUSY, HANG_UP, not-possible in PT4H", "LOST, BUSY, HANG_UP, not-possible in PT4H" })
    @Tag("CAMP-07")
    @Tag("CAMP-31")
    void whatFollowsFromACallThatFailed(Cause cause, Progress result, ProgressAction action, String told) {
        begin(Mode.STANDARD_PREVIEW, c -> c.on(result, action));
        shown();
        accept();
        centre.send(new SwitchReport.LegEnded(customer(), cause));
        assertEquals(told, told());
        assertEquals(AgentState.RESERVED, state());
        give();
        assertEquals("CANCEL REMOVE SKIP ACCEPT", controls());
        assertTrue(accept().accepted());
    }

    @Test
    void whoDoesNotAnswerInTimeIsGivenUp() {
        begin(Mode.DIRECT_PREVIEW);
        shown();
        accept();
        centre.pass(Duration.ofSeconds(60));
        assertEquals("no-answer called in PT4H", told());
        assertEquals(Stage.SEEKING, preview().stage());
    }

    @Test
    void afterTheLastAttemptAContactDoesNotComeBack() {
        begin(Mode.DIRECT_PREVIEW, c -> c.maxAttempts(2));
        shown();
        skip();
        told();
        give();
        accept();
        centre.send(new SwitchReport.LegEnded(customer(), Cause.BUSY));
        assertEquals("busy called", told());
    }

    @Test
    @Tag("CAMP-07")
    void anAnalysisThatTellsNothingIsTakenForAPerson() {
        begin(Mode.STANDARD_PREVIEW, CampaignSetting::analysed);
        shown();
        accept();
        centre.send(new SwitchReport.LegAnswered(customer()));
        centre.pass(Duration.ofSeconds(10));
        assertEquals(Stage.CONNECTED, preview().stage());
    }

    @Test
    void whoHangsUpBeforeAnybodyTalksIsTriedAgain() {
        begin(Mode.STANDARD_PREVIEW, CampaignSetting::analysed);
        shown();
        accept();
        centre.send(new SwitchReport.LegAnswered(customer()));
        centre.hangUp(customer());
        assertEquals("no-answer called in PT4H", told());
        assertEquals(Stage.SEEKING, preview().stage());
    }

    @Test
    void anAgentWhoHangsUpWhileItRingsWrapsUpAndTheListIsTold() {
        begin(Mode.DIRECT_PREVIEW);
        shown();
        accept();
        centre.hangUp(centre.line(ANNA));
        assertEquals("given-up in PT4H", told());
        assertEquals(AgentState.WRAP_UP, state());
    }

    /** There is nothing to say to a machine any more. */
    @Test
    void withoutItsMessageTheCampaignHangsUp() {
        begin(Mode.STANDARD_PREVIEW, c -> c.on(Progress.ANSWERING_MACHINE, ProgressAction.PLAY_MESSAGE).withoutMessage());
        shown();
        accept();
        centre.send(new SwitchReport.LegAnswered(customer()));
        centre.send(new SwitchReport.ProgressAnalysed(customer(), AnsweredBy.MACHINE));
        assertEquals("answering-machine called", told());
        assertEquals("notice.campaign-attempt.ANSWERING_MACHINE", notice());
        assertEquals(Stage.SEEKING, preview().stage());
    }

    @Test
    void aLateReportOfTheSwitchChangesNothing() {
        begin(Mode.STANDARD_PREVIEW, CampaignSetting::analysed);
        shown();
        accept();
        LegId customer = customer();
        centre.send(new SwitchReport.LegAnswered(customer));
        centre.send(new SwitchReport.ProgressAnalysed(customer, AnsweredBy.LIVE));
        Contact talking = centre.only(ANNA);
        centre.send(new SwitchReport.ProgressAnalysed(customer, AnsweredBy.FAX));
        centre.send(new SwitchReport.LegAnswered(customer));
        assertEquals(talking, centre.only(ANNA));
        assertFalse(desk().campaign().next().isVisible());
        assertEquals(Control.JOIN_CAMPAIGN, desk().campaign().join().control());
    }
}
