// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.CampaignSetting.SPRING;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.EMMA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.configuration.Campaign.OnTimeout;
import org.patchbay.model.AgentState;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.desk.PreviewView.Stage;

/** What the agent may do with a contact that is shown, and what the clock does. */
class CampaignDecisionTest extends CampaignScene {

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
    @Tag("CAMP-30")
    @Tag("SUP-03")
    void whoIsAboutToListenIsLetGoWithTheCallThatIsCancelled() {
        Settings settings = new Settings().campaign(Mode.STANDARD_PREVIEW, CampaignSetting::mayCancel);
        settings.agents.add(EMMA);
        begin(settings);
        centre.available(EMMA);
        centre.send(new AgentCommand.GoIdle(EMMA, "break"));
        shown();
        accept();
        assertTrue(centre.send(new AgentCommand.Monitor(EMMA, ANNA, Monitoring.MONITOR)).accepted());
        centre.send(new AgentCommand.Cancel(ANNA, contact()));
        assertEquals(List.of(), centre.desk(EMMA).popovers());
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
}
