// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.CampaignSetting.SPRING;
import static org.patchbay.engine.Settings.ANNA;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.state.Recent;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.PreviewView.Stage;
import org.patchbay.model.media.Sound;

/** How an agent gets a campaign's contact, in the three modes. */
class CampaignOfferTest extends CampaignScene {

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

    @Test
    void numbersAreMaskedWhereTheAgentIsNotToSeeThem() {
        Settings settings = new Settings().campaign(Mode.PREVIEW);
        settings.protectedData = true;
        begin(settings);
        give();
        assertTrue(desk().contacts().getFirst().number().contains("••••"), desk().contacts().getFirst().number());
    }

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
}
