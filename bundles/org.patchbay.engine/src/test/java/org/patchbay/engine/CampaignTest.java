// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.CampaignSetting.SPRING;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.configuration.Campaign.OnTimeout;
import org.patchbay.engine.configuration.Campaign.Progress;
import org.patchbay.engine.configuration.Campaign.ProgressAction;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.state.Recent;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.CallStatus;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.JobId;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.ControlView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.PreviewView;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Sound;

/** Campaigns in their three modes. */
class CampaignTest {

    private static final CampaignId AUTUMN = new CampaignId("autumn");

    private TestCentre centre;
    private int given;

    private void begin(Settings settings) {
        centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.send(new AgentCommand.JoinCampaign(ANNA, SPRING));
    }

    private void begin(Mode mode, UnaryOperator<CampaignSetting> change) {
        begin(new Settings().campaign(mode, change));
    }

    private void begin(Mode mode) {
        begin(mode, c -> c);
    }

    // The list, as it answers

    private Job.FindContact asked() {
        return centre.state.work().jobs().stream().filter(Job.FindContact.class::isInstance).map(Job.FindContact.class::cast)
                .findFirst().orElseThrow();
    }

    private boolean isAsked() {
        return centre.state.work().jobs().stream().anyMatch(Job.FindContact.class::isInstance);
    }

    /** The list gives its next contact; numbers end in 01, 02, 03. */
    private void give() {
        given++;
        centre.send(new JobReport.ContactFound(asked().id(), SPRING, given, new Personal("+49302312510" + given),
                new Personal("Contact " + given), new TreeMap<>(Map.of("city", new Personal("Ulm"),
                        "product", new Personal("Chair"), "note", new Personal("late"))), given - 1));
    }

    /** What the list was told since this was last asked. */
    private String told() {
        StringBuilder told = new StringBuilder();
        for (Job job : centre.state.work().jobs()) {
            if (job instanceof Job.SettleContact s) {
                told.append(told.isEmpty() ? "" : ", ").append(s.outcome()).append(s.attempted() ? " called" : "")
                        .append(s.due().map(due -> " in " + Duration.between(centre.now, due)).orElse(""))
                        .append(s.doNotCall() ? " never" : "");
                centre.send(new JobReport.Finished(s.id()));
            }
        }
        return told.toString();
    }

    // The agent's desk

    private DeskView desk() {
        return centre.desk(ANNA);
    }

    private PreviewView preview() {
        return desk().contacts().getFirst().preview().orElseThrow();
    }

    private ContactId contact() {
        return centre.only(ANNA).id();
    }

    private boolean hasContact() {
        return !centre.state.agent(ANNA).orElseThrow().contacts().isEmpty();
    }

    private String controls() {
        return String.join(" ", preview().controls().stream().filter(ControlView::isEnabled).map(c -> c.control().name()).toList());
    }

    private Outcome accept() {
        return centre.send(new AgentCommand.Accept(ANNA, contact()));
    }

    private void skip() {
        centre.send(new AgentCommand.Skip(ANNA, contact()));
    }

    private void lift() {
        centre.ring(ANNA);
        centre.lift(ANNA);
    }

    private LegId customer() {
        return centre.contact(contact()).customer().leg().orElseThrow();
    }

    private Party party(LegId leg) {
        return centre.plan(contact()).parties().stream().filter(p -> p.leg().equals(leg)).findFirst().orElseThrow();
    }

    private AgentState state() {
        return centre.state.agent(ANNA).orElseThrow().state();
    }

    /** A contact is shown: in the reserving modes the agent has lifted for it. */
    private void shown() {
        give();
        if (centre.only(ANNA).campaign().orElseThrow().stage() == Stage.RESERVING) {
            lift();
        }
    }

    private void wrapUp() {
        ContactId over = contact();
        centre.send(new AgentCommand.WrapUp(ANNA, over, "solved"));
    }

    // What stays among the recent contacts

    @Test
    @Tag("OUT-09")
    @Tag("OUT-10")
    void whoWasCalledIsARecentContactWhoWasOnlyShownIsNot() {
        begin(Mode.DIRECT_PREVIEW);
        shown();
        skip();
        give();
        accept();
        centre.send(new SwitchReport.LegEnded(customer(), Cause.NO_ANSWER));
        give();
        accept();
        centre.send(new SwitchReport.LegAnswered(customer()));
        centre.pass(Duration.ofSeconds(40));
        centre.hangUp(customer());
        wrapUp();

        List<Recent> recents = centre.state.recents().of(ANNA);
        assertEquals(List.of("Contact 3 TALKED", "Contact 2 NOT_REACHED"), recents.stream()
                .map(r -> r.origin().name().text() + " " + r.ending().orElseThrow()).toList());
        assertEquals(Optional.of(Duration.ofSeconds(40)), recents.getFirst().talked());
        Recent failed = recents.getLast();
        assertEquals(failed.contact(), recents.getFirst().contact(), "one reservation, two customers");
        assertEquals(Optional.of(failed), centre.state.recents().find(ANNA, failed.contact(), failed.since()));
    }

    @Test
    @Tag("CAMP-05")
    @Tag("OUT-09")
    void aReservationThatWasNotAnsweredTellsNobodysName() {
        begin(Mode.DIRECT_PREVIEW);
        give();
        centre.ring(ANNA);
        centre.pass(Duration.ofMinutes(1));
        assertEquals(AgentState.RONA, state());
        assertEquals(List.of(), centre.state.recents().of(ANNA));
    }

    // Preview

    @Test
    @Tag("CAMP-01")
    @Tag("CAMP-02")
    @Tag("CAMP-24")
    @Tag("CAMP-25")
    @Tag("CAMP-26")
    @Tag("POP-21")
    void previewShowsAContactAtTheIconAndItIsAcceptedOrSkipped() {
        begin(Mode.PREVIEW);
        assertTrue(desk().campaign().looking());
        give();
        assertEquals(Stage.SHOWN, preview().stage());
        assertEquals(List.of("city Ulm", "product Chair"),
                preview().details().stream().map(r -> r.label().text() + " " + r.value().text()).toList());
        assertEquals("SKIP ACCEPT", controls());
        assertEquals(Optional.empty(), preview().until());
        assertEquals(CallStatus.PREVIEW, desk().contacts().getFirst().legs().getFirst().status());
        PopoverView popover = desk().popovers().getFirst();
        assertEquals("PREVIEW Contact 1 2", popover.kind() + " " + popover.title() + " " + popover.rows().size());
        assertEquals(AgentState.AVAILABLE, state());
        ContactId first = contact();
        skip();
        assertEquals("skipped in PT4H", told());
        give();
        assertEquals(first, contact());
        assertEquals("Contact 2", desk().contacts().getFirst().title());
    }

    @Test
    @Tag("CAMP-03")
    @Tag("CAMP-27")
    @Tag("CAMP-28")
    @Tag("CAMP-29")
    @Tag("OUT-07")
    void acceptingInPreviewIsAnOutdialAndTheIconRestsMeanwhile() {
        begin(Mode.PREVIEW);
        give();
        assertEquals(Reason.CAMPAIGN_CONTACT_OPEN, desk().campaign().next().reason().orElseThrow());
        centre.pass(Duration.ofSeconds(9));
        Instant accepted = centre.now;
        assertTrue(accept().accepted());
        lift();
        assertEquals("+493023125101", party(customer()).dial().orElseThrow().address());
        assertEquals(Sound.RINGING, party(centre.line(ANNA)).hears());
        assertEquals(Stage.DIALLING, preview().stage());
        centre.send(new SwitchReport.LegRinging(customer()));
        assertEquals(CallStatus.RINGING, desk().contacts().getFirst().legs().getFirst().status());
        centre.pass(Duration.ofSeconds(9));
        centre.send(new SwitchReport.LegAnswered(customer()));
        assertEquals(accepted, preview().since());
        assertEquals("Campaign spring", preview().campaign().text());
        assertEquals(2, preview().details().size());
        assertEquals("live called", told());
        assertTrue(party(customer()).bridge().isPresent());
        assertFalse(desk().campaign().next().isEnabled());
        centre.hangUp(customer());
        wrapUp();
        assertFalse(isAsked(), "in Preview the agent asks");
        centre.hangUp(centre.line(ANNA));
        assertTrue(desk().campaign().next().isEnabled());
        centre.send(new AgentCommand.NextContact(ANNA));
        assertTrue(isAsked());
    }

    @Test
    @Tag("CAMP-21")
    @Tag("STATE-02")
    void onlyWhoIsAvailableCalls() {
        begin(Mode.PREVIEW);
        give();
        centre.send(new AgentCommand.GoIdle(ANNA, "break"));
        assertEquals(Optional.of(Reason.NOT_AVAILABLE), accept().refusal());
        centre.send(new AgentCommand.GoAvailable(ANNA));
        centre.call(Settings.SUPPORT_NUMBER);
        assertEquals(2, desk().contacts().size(), "what is only read keeps no call away");
        ContactId shown = desk().contacts().getFirst().id();
        assertEquals(Optional.of(Reason.BUSY_WITH_CONTACT), centre.send(new AgentCommand.Accept(ANNA, shown)).refusal());
    }

    @Test
    @Tag("CAMP-31")
    void afterAFailedAttemptInPreviewTheNextContactIsThere() {
        begin(Mode.PREVIEW);
        give();
        accept();
        lift();
        LegId line = centre.line(ANNA);
        centre.send(new SwitchReport.LegEnded(customer(), Cause.BUSY));
        assertEquals("busy called in PT4H", told());
        assertTrue(centre.plan(contact()).isEmpty());
        centre.send(new SwitchReport.LegEnded(line, Cause.ENDED));
        give();
        assertEquals("SKIP ACCEPT", controls());
        assertTrue(accept().accepted());
    }

    @Test
    void anOwnPhoneNotLiftedIsNoCallAndNoRona() {
        begin(Mode.PREVIEW);
        give();
        accept();
        centre.pass(Duration.ofSeconds(18));
        assertFalse(hasContact());
        assertEquals(AgentState.AVAILABLE, state());
        assertEquals("given-up in PT4H", told());
    }

    // Reservation

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = { "STANDARD_PREVIEW", "DIRECT_PREVIEW" })
    @Tag("CAMP-04")
    @Tag("CAMP-05")
    @Tag("CAMP-11")
    @Tag("CAMP-12")
    @Tag("CAMP-23")
    @Tag("STATE-03")
    void whoIsAvailableIsReservedAndThenShownContacts(Mode mode) {
        begin(mode);
        give();
        assertEquals(AgentState.RESERVED, state());
        PopoverView reservation = desk().popovers().getFirst();
        assertEquals("RESERVATION Campaign spring", reservation.kind() + " " + reservation.title());
        assertEquals("Campaign spring", party(centre.line(ANNA)).dial().orElseThrow().callerName());
        assertEquals("", desk().contacts().getFirst().title() + desk().contacts().getFirst().number(), "not told yet");
        assertTrue(preview().details().isEmpty() && desk().contacts().getFirst().variables().isEmpty());
        lift();
        assertEquals(Stage.SHOWN, preview().stage());
        assertEquals("CANCEL REMOVE SKIP ACCEPT", controls());
        assertEquals(Sound.SILENCE, party(centre.line(ANNA)).hears());
        LegId line = centre.line(ANNA);
        skip();
        assertEquals(Stage.SEEKING, preview().stage());
        assertTrue(desk().popovers().isEmpty());
        give();
        assertEquals("Contact 2", desk().popovers().getFirst().title());
        assertEquals(line, centre.line(ANNA), "one reservation for several contacts");
    }

    @Test
    @Tag("CAMP-34")
    void aReservationNotAnsweredIsNoAnswer() {
        begin(Mode.STANDARD_PREVIEW);
        give();
        centre.ring(ANNA);
        assertEquals(AgentState.RINGING, state());
        centre.pass(Duration.ofSeconds(18));
        assertEquals(AgentState.RONA, state());
        assertEquals("released in PT0S", told());
        assertFalse(isAsked());
        centre.send(new SwitchReport.LegEnded(new LegId("gone"), Cause.ENDED));
        centre.state.agent(ANNA).orElseThrow().lines()
                .forEach(leg -> centre.send(new SwitchReport.LegEnded(leg, Cause.ENDED)));
        centre.send(new AgentCommand.GoAvailable(ANNA));
        assertTrue(isAsked(), "who is available again is reserved again");
    }

    @Test
    void withoutAReservationCallTheContactIsShownAtOnce() {
        begin(Mode.STANDARD_PREVIEW, CampaignSetting::withoutReservation);
        give();
        assertEquals("CANCEL REMOVE SKIP ACCEPT", controls());
        assertEquals(Optional.of(centre.now.plusSeconds(30)), preview().until());
        accept();
        lift();
        assertEquals(Stage.DIALLING, preview().stage());
    }

    @Test
    @Tag("CAMP-06")
    @Tag("CAMP-13")
    void acceptingCallsOnTheReservedLineAndInDirectTheAgentHearsItRing() {
        begin(Mode.DIRECT_PREVIEW, CampaignSetting::analysed);
        shown();
        LegId line = centre.line(ANNA);
        accept();
        assertEquals(AgentState.ENGAGED, state());
        assertEquals(Sound.RINGING, party(line).hears());
        assertFalse(party(customer()).dial().orElseThrow().analysed());
        centre.send(new SwitchReport.LegAnswered(customer()));
        assertEquals(party(line).bridge(), party(customer()).bridge());
        assertTrue(party(line).bridge().isPresent());
        assertEquals("live called", told());
        assertEquals(1, centre.plan(contact()).recordings().size());
        centre.hangUp(customer());
        wrapUp();
        assertFalse(isAsked(), "the phone is not on hook yet");
        centre.send(new SwitchReport.LegEnded(line, Cause.ENDED));
        assertTrue(isAsked());
    }

    @Test
    @Tag("CAMP-22")
    void onlyWhoIsSignedInIsInACampaign() {
        centre = new TestCentre(new Settings().campaign(Mode.STANDARD_PREVIEW));
        assertEquals(Optional.of(Reason.SIGNED_OUT), centre.send(new AgentCommand.JoinCampaign(ANNA, SPRING)).refusal());
        begin(Mode.STANDARD_PREVIEW);
        centre.send(new AgentCommand.GoIdle(ANNA, "break"));
        centre.send(new AgentCommand.SignOut(ANNA));
        assertTrue(centre.state.work().members().isEmpty());
        give();
        assertEquals("released in PT0S", told());
    }

    @Test
    void whoGotAnotherCallMeanwhileIsNotReserved() {
        begin(Mode.STANDARD_PREVIEW);
        centre.call(Settings.SUPPORT_NUMBER);
        give();
        assertEquals(1, desk().contacts().size());
        assertEquals("released in PT0S", told());
    }

    // What the agent does

    @ParameterizedTest
    @CsvSource({ "STANDARD_PREVIEW, skipped in PT4H", "DIRECT_PREVIEW, skipped in PT4H", "PREVIEW, skipped in PT4H" })
    @Tag("CAMP-08")
    @Tag("CAMP-14")
    @Tag("CAMP-33")
    void skipGoesToAnotherContact(Mode mode, String told) {
        begin(mode);
        shown();
        skip();
        assertEquals(told, told());
        give();
        assertEquals("Contact 2", desk().contacts().getFirst().title());
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = { "STANDARD_PREVIEW", "DIRECT_PREVIEW" })
    @Tag("CAMP-09")
    @Tag("CAMP-15")
    @Tag("CAMP-33")
    void removeStrikesForGoodAndGoesToAnother(Mode mode) {
        begin(mode);
        shown();
        centre.send(new AgentCommand.Remove(ANNA, contact()));
        assertEquals("removed never", told());
        give();
        assertEquals("Contact 2", desk().contacts().getFirst().title());
    }

    @ParameterizedTest
    @EnumSource(value = Mode.class, names = { "STANDARD_PREVIEW", "DIRECT_PREVIEW" })
    @Tag("CAMP-10")
    @Tag("CAMP-16")
    void cancelLeavesTheCampaignAndTheAgentStaysAvailable(Mode mode) {
        begin(mode);
        shown();
        LegId line = centre.line(ANNA);
        centre.send(new AgentCommand.Cancel(ANNA, contact()));
        assertEquals("released in PT0S", told());
        assertFalse(hasContact());
        assertEquals(AgentState.AVAILABLE, state());
        centre.send(new SwitchReport.LegEnded(line, Cause.ENDED));
        assertFalse(isAsked());
        assertTrue(desk().campaign().join().isEnabled());
        centre.send(new AgentCommand.JoinCampaign(ANNA, SPRING));
        assertTrue(isAsked());
    }

    @Test
    @Tag("CAMP-10")
    void hangingUpTheReservedLineIsLeaving() {
        begin(Mode.DIRECT_PREVIEW);
        shown();
        centre.hangUp(centre.line(ANNA));
        assertEquals("released in PT0S", told());
        assertFalse(isAsked());
        assertTrue(desk().campaign().join().isEnabled());
    }

    @ParameterizedTest
    @CsvSource({ "ACCEPT, DIALLING, ''", "SKIP, SEEKING, skipped in PT4H", "REMOVE, SEEKING, removed never" })
    @Tag("CAMP-17")
    @Tag("CAMP-18")
    void whenTheTimeIsUpTheCampaignsActionIsTaken(OnTimeout action, Stage stage, String told) {
        for (Mode mode : List.of(Mode.STANDARD_PREVIEW, Mode.DIRECT_PREVIEW)) {
            begin(mode, c -> c.onTimeout(action));
            shown();
            assertEquals(Optional.of(centre.now.plusSeconds(30)), preview().until());
            centre.pass(Duration.ofSeconds(29));
            assertEquals(Stage.SHOWN, preview().stage());
            centre.pass(Duration.ofSeconds(1));
            assertEquals(stage, preview().stage());
            assertEquals(told, told());
        }
    }

    @Test
    @Tag("CAMP-18")
    void whatCanNotBeAcceptedWhenTheTimeIsUpIsSkipped() {
        begin(Mode.DIRECT_PREVIEW, c -> c.onTimeout(OnTimeout.ACCEPT));
        shown();
        centre.send(new AgentCommand.GoIdle(ANNA, "break"));
        centre.pass(Duration.ofSeconds(30));
        assertEquals("skipped in PT4H", told());
        assertFalse(hasContact(), "nothing more for who is not there");
        assertEquals(AgentState.IDLE, state());
    }

    @ParameterizedTest
    @CsvSource({ "true, true, CANCEL REMOVE SKIP ACCEPT", "false, true, CANCEL REMOVE ACCEPT", "true, false, CANCEL SKIP ACCEPT",
        "false, false, CANCEL ACCEPT" })
    @Tag("CAMP-19")
    @Tag("CAMP-20")
    void whatTheCampaignDoesNotAllowIsHiddenAndRefused(boolean skip, boolean remove, String enabled) {
        begin(Mode.STANDARD_PREVIEW, c -> {
            CampaignSetting s = skip ? c : c.withoutSkip();
            return remove ? s : s.withoutRemove();
        });
        shown();
        assertEquals(enabled, controls());
        assertTrue(preview().controls().stream().allMatch(c -> c.isEnabled() || !c.isVisible()));
        if (!remove) {
            assertEquals(Optional.of(Reason.REMOVE_NOT_ALLOWED), centre.send(new AgentCommand.Remove(ANNA, contact())).refusal());
        }
        if (!skip) {
            assertEquals(Optional.of(Reason.SKIP_NOT_ALLOWED), centre.send(new AgentCommand.Skip(ANNA, contact())).refusal());
        }
    }

    @Test
    @Tag("CAMP-29")
    @Tag("CAMP-30")
    void aRingingCallIsCancelledOnlyWhereTheCentreSaysSo() {
        begin(Mode.STANDARD_PREVIEW);
        shown();
        accept();
        assertEquals("", controls());
        assertEquals(Optional.of(Reason.CANCEL_NOT_ALLOWED), centre.send(new AgentCommand.Cancel(ANNA, contact())).refusal());
        assertEquals(Optional.of(Reason.NOT_ANSWERED_YET), centre.send(new AgentCommand.End(ANNA, contact())).refusal());
        begin(Mode.STANDARD_PREVIEW, CampaignSetting::mayCancel);
        shown();
        accept();
        assertEquals("CANCEL", controls());
        centre.send(new AgentCommand.Cancel(ANNA, contact()));
        assertEquals("cancelled in PT4H", told());
        assertTrue(centre.contact(contact()).customer().leg().isEmpty());
        give();
        assertEquals("CANCEL REMOVE SKIP ACCEPT", controls());
    }

    @Test
    @Tag("CAP-04")
    @Tag("LIM-02")
    @Tag("LIM-03")
    void aCallAboveALimitIsRefusedAndTheContactIsStillThere() {
        begin(new Settings().limits(1, 1).campaign(Mode.DIRECT_PREVIEW, c -> c.onTimeout(OnTimeout.ACCEPT)));
        shown();
        centre.call(Settings.SUPPORT_NUMBER);
        assertEquals(Optional.of(Reason.CALL_LIMIT_DATA_CENTRE), accept().refusal());
        assertEquals(Stage.SHOWN, preview().stage());
        assertEquals("", told(), "not used up");
        centre.pass(Duration.ofSeconds(30));
        assertEquals("skipped in PT4H", told());
        assertTrue(desk().notices().stream().anyMatch(n -> n.message().key()
                .equals("notice.campaign-not-called.CALL_LIMIT_DATA_CENTRE")));
    }

    // Who or what answers

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

    // Membership

    @Test
    void whoLeavesDuringACallFinishesIt() {
        begin(Mode.DIRECT_PREVIEW);
        shown();
        accept();
        centre.send(new SwitchReport.LegAnswered(customer()));
        LegId line = centre.line(ANNA);
        centre.send(new AgentCommand.LeaveCampaign(ANNA));
        assertTrue(party(customer()).bridge().isPresent());
        centre.hangUp(customer());
        wrapUp();
        centre.send(new SwitchReport.LegEnded(line, Cause.ENDED));
        assertFalse(isAsked());
        assertEquals(AgentState.AVAILABLE, state());
    }

    @Test
    void aListWithoutContactsIsAskedAgainWhenItSaysSo() {
        begin(Mode.STANDARD_PREVIEW);
        centre.send(new JobReport.NoContact(asked().id(), Optional.of(centre.now.plusSeconds(600))));
        assertFalse(isAsked());
        assertEquals(Optional.of(centre.now.plusSeconds(600)), desk().campaign().rests());
        centre.pass(Duration.ofSeconds(599));
        assertFalse(isAsked());
        centre.pass(Duration.ofSeconds(1));
        assertTrue(isAsked());
    }

    @Test
    void aReservedAgentForWhomThereIsNobodyIsFreeAgain() {
        begin(Mode.STANDARD_PREVIEW);
        shown();
        skip();
        centre.send(new JobReport.NoContact(asked().id(), Optional.empty()));
        assertFalse(hasContact());
        assertEquals(AgentState.AVAILABLE, state());
    }

    @Test
    void aListThatDoesNotAnswerIsAskedAgainAndWhatComesTooLateGoesBack() {
        begin(Mode.STANDARD_PREVIEW);
        Job.FindContact first = asked();
        centre.pass(Duration.ofSeconds(30));
        assertFalse(isAsked());
        centre.send(new JobReport.ContactFound(first.id(), SPRING, 1, new Personal("+493023125101"), Personal.NONE, new TreeMap<>(), 0));
        assertEquals("released in PT0S", told());
        assertFalse(hasContact());
        centre.pass(Duration.ofSeconds(60));
        assertTrue(isAsked());
    }

    @Test
    void anAnswerThatComesTwiceCountsOnce() {
        begin(Mode.STANDARD_PREVIEW);
        Job.FindContact job = asked();
        give();
        centre.send(new JobReport.ContactFound(job.id(), SPRING, 1, new Personal("+493023125101"), Personal.NONE, new TreeMap<>(), 0));
        assertEquals("", told());
        assertEquals(1, desk().contacts().size());
    }

    @Test
    void aSilentDeskGivesItsContactBack() {
        begin(Mode.STANDARD_PREVIEW);
        shown();
        centre.send(new CentreCommand.DeskHeard(ANNA, false));
        assertEquals("released in PT0S", told());
        assertFalse(hasContact());
        centre.send(new CentreCommand.DeskHeard(ANNA, true));
        assertFalse(isAsked(), "the phone is not on hook yet");
        centre.send(new SwitchReport.LegEnded(centre.line(ANNA), Cause.ENDED));
        assertTrue(isAsked());
    }

    @Test
    void aCampaignThatIsGoneIsLeft() {
        begin(Mode.STANDARD_PREVIEW);
        shown();
        centre.adopt(new Settings().build(), "without");
        assertEquals("released in PT0S", told());
        assertFalse(hasContact());
        assertTrue(centre.state.work().members().isEmpty());
        assertFalse(desk().campaign().join().isVisible());
    }

    @Test
    @Tag("CAMP-16")
    void whoMayJoinIsSaidByTheCampaign() {
        begin(Mode.STANDARD_PREVIEW);
        assertEquals(Optional.of(Reason.IN_CAMPAIGN), centre.send(new AgentCommand.JoinCampaign(ANNA, SPRING)).refusal());
        centre.available(BEN);
        assertEquals(Optional.of(Reason.UNKNOWN_CAMPAIGN),
                centre.send(new AgentCommand.JoinCampaign(BEN, AUTUMN)).refusal());
        centre.send(new AgentCommand.SignIn(Settings.CARLA, false));
        AgentId byPhone = Settings.CARLA;
        assertEquals(Optional.of(Reason.UNKNOWN_CAMPAIGN), centre.send(new AgentCommand.JoinCampaign(byPhone, SPRING)).refusal());
    }

    @Test
    @Tag("CAMP-16")
    void oneCampaignOfTheOwnTeamOpensNoOther() {
        begin(new Settings().campaign(Mode.STANDARD_PREVIEW).campaign(Mode.PREVIEW, c -> c.named("autumn").forTeam(Settings.OTHER_TEAM)));
        centre.available(BEN);
        assertEquals(Optional.of(Reason.UNKNOWN_CAMPAIGN), centre.send(new AgentCommand.JoinCampaign(BEN, AUTUMN)).refusal());
        assertTrue(centre.send(new AgentCommand.JoinCampaign(BEN, SPRING)).accepted());
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    @Tag("STATE-02")
    void nobodyIsLookedForWhileTheAgentIsIdle(Mode mode) {
        centre = new TestCentre(new Settings().campaign(mode));
        centre.available(ANNA);
        centre.send(new AgentCommand.GoIdle(ANNA, "break"));
        centre.send(new AgentCommand.JoinCampaign(ANNA, SPRING));
        assertFalse(isAsked());
    }

    @Test
    void nobodyIsLookedForWhileTheSwitchIsDown() {
        centre = new TestCentre(new Settings().campaign(Mode.STANDARD_PREVIEW));
        centre.available(ANNA);
        centre.send(new SwitchReport.SwitchLost());
        centre.send(new AgentCommand.JoinCampaign(ANNA, SPRING));
        assertFalse(isAsked());
        centre.send(new SwitchReport.SwitchRestored(false, true));
        assertTrue(isAsked());
    }

    /** What was asked for one campaign is not shown in another. */
    @Test
    void whoHasChangedToAnotherCampaignGetsNothingOfTheFirst() {
        begin(new Settings().campaign(Mode.STANDARD_PREVIEW).campaign(Mode.PREVIEW, c -> c.named("autumn")));
        JobId first = asked().id();
        centre.send(new AgentCommand.LeaveCampaign(ANNA));
        centre.send(new AgentCommand.JoinCampaign(ANNA, AUTUMN));
        JobId second = centre.state.work().member(ANNA).orElseThrow().asked().orElseThrow();
        centre.send(new JobReport.NoContact(second, Optional.empty()));
        centre.send(new JobReport.ContactFound(first, SPRING, 1, new Personal("+493023125101"), Personal.NONE, new TreeMap<>(), 0));
        assertEquals("released in PT0S", told());
        assertFalse(hasContact());
    }

    @Test
    void whoWentIdleBetweenTwoContactsIsShownNoMore() {
        begin(Mode.STANDARD_PREVIEW);
        shown();
        skip();
        told();
        centre.send(new AgentCommand.GoIdle(ANNA, "break"));
        give();
        assertEquals("released in PT0S", told());
        assertFalse(hasContact());
    }

    @Test
    void anEmptyListIsToldAndAskedAgainSoonerThanAtOnceNever() {
        begin(Mode.STANDARD_PREVIEW);
        centre.send(new JobReport.NoContact(asked().id(), Optional.of(centre.now.minusSeconds(5))));
        assertFalse(isAsked());
        assertEquals("notice.campaign-no-contact", notice());
        assertEquals(Optional.of(centre.now.plusSeconds(1)), desk().campaign().rests());
        centre.pass(Duration.ofSeconds(1));
        assertTrue(isAsked());
    }

    @Test
    void aListThatCannotBeAskedIsAskedAgainInAMinute() {
        begin(Mode.STANDARD_PREVIEW);
        centre.send(new JobReport.Failed(asked().id()));
        assertEquals("notice.campaign-no-contact", notice());
        assertEquals(Optional.of(centre.now.plusSeconds(60)), desk().campaign().rests());
    }

    @Test
    @Tag("CAMP-23")
    void aListThatIsReadMeanwhileIsAskedAtOnce() {
        begin(Mode.STANDARD_PREVIEW);
        centre.send(new JobReport.NoContact(asked().id(), Optional.empty()));
        assertEquals(Optional.of(centre.now.plusSeconds(60)), desk().campaign().rests());
        centre.send(new CentreCommand.ListRead(new CampaignId("another")));
        assertFalse(isAsked());
        centre.send(new CentreCommand.ListRead(SPRING));
        assertTrue(isAsked());
        assertEquals(Optional.empty(), desk().campaign().rests());
        JobId asked = asked().id();
        centre.send(new CentreCommand.ListRead(SPRING));
        assertEquals(asked, asked().id(), "who is asking already is not asked for twice");
        give();
        assertTrue(hasContact());
    }

    private String notice() {
        return desk().notices().getLast().message().key();
    }

    /** In the mode Preview a contact is shown without a reservation, however the campaign is set. */
    @Test
    @Tag("CAMP-01")
    void previewReservesNobody() {
        begin(Mode.PREVIEW);
        give();
        assertEquals(Stage.SHOWN, preview().stage());
        assertEquals(AgentState.AVAILABLE, state());
    }

    /** A line that breaks is not the agent's wish. */
    @Test
    void whoseReservedLineBreaksStaysInTheCampaign() {
        begin(Mode.STANDARD_PREVIEW);
        shown();
        centre.send(new SwitchReport.LegEnded(centre.line(ANNA), Cause.LOST));
        assertEquals("released in PT0S", told());
        assertTrue(desk().campaign().leave().isEnabled());
    }

    @ParameterizedTest
    @CsvSource({ "true, 1", "false, 0" })
    @Tag("REC-01")
    void acceptedOnAReservedLineItIsRecordedWhereCallsAre(boolean recording, int recordings) {
        Settings settings = new Settings().campaign(Mode.DIRECT_PREVIEW);
        begin(settings.recording(recording, true, 30));
        shown();
        accept();
        centre.send(new SwitchReport.LegAnswered(customer()));
        assertEquals(recordings, centre.plan(contact()).recordings().size());
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

    @Test
    void numbersAreMaskedWhereTheAgentIsNotToSeeThem() {
        Settings settings = new Settings().campaign(Mode.PREVIEW);
        settings.protectedData = true;
        begin(settings);
        give();
        assertTrue(desk().contacts().getFirst().number().contains("••••"), desk().contacts().getFirst().number());
    }
}
