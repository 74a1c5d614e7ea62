// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;
import static org.patchbay.engine.Settings.SUPPORT_NUMBER;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.AgentState;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.SwitchReport;

/** A phone that is lifted without a call of ours, or in a call of its own. */
@Tag("END-09")
class OffHookTest {

    private static final String ANNAS = "1001";
    private final TestCentre centre = new TestCentre(new Settings());

    private void offHook(boolean off) {
        centre.send(new SwitchReport.PhoneOffHook(ANNAS, off));
    }

    private AgentState anna() {
        return centre.desk(ANNA).agent().state();
    }

    @Test
    void noCallIsOfferedUntilThePhoneIsOnHookAndTheDeskSaysSo() {
        centre.available(ANNA);
        offHook(true);
        assertTrue(centre.desk(ANNA).health().phoneOffHook());
        centre.call(SUPPORT_NUMBER);
        assertEquals(AgentState.AVAILABLE, anna());
        offHook(false);
        assertFalse(centre.desk(ANNA).health().phoneOffHook());
        assertEquals(AgentState.RESERVED, anna());
    }

    @Test
    void whatIsAnsweredOnTheScreenComesAllTheSame() {
        centre.available(ANNA);
        offHook(true);
        centre.chat("Mia");
        assertEquals(AgentState.RINGING, anna());
    }

    @Test
    void aPhoneThatWasLiftedBeforeItsAgentSignedInCountsToo() {
        offHook(true);
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        assertEquals(AgentState.AVAILABLE, anna());
        assertTrue(centre.desk(ANNA).health().phoneOffHook());
    }

    @Test
    void callsThatWouldBeginAtThisPhoneAreRefused() {
        Settings settings = new Settings();
        settings.supervisor = ANNA;
        TestCentre other = new TestCentre(settings);
        other.available(ANNA, BEN);
        other.send(new SwitchReport.PhoneOffHook(ANNAS, true));
        assertEquals(Optional.of(Reason.PHONE_OFF_HOOK), other.desk(ANNA).outdial().outdial().reason());
        assertEquals(Optional.of(Reason.PHONE_OFF_HOOK), other.desk(ANNA).supervision().monitor().reason());
        AgentCommand outdial = new AgentCommand.Outdial(ANNA, "+493023125177", Optional.empty(), Optional.empty());
        assertEquals(Optional.of(Reason.PHONE_OFF_HOOK), other.send(outdial).refusal());
        other.send(new SwitchReport.PhoneOffHook(ANNAS, false));
        assertTrue(other.send(outdial).accepted());
    }

    @Test
    @Tag("CONSULT-07")
    @Tag("XFER-08")
    void nobodyIsConsultedOrHandedACallWithTheirPhoneOffTheHook() {
        Scene scene = Scene.talking();
        scene.centre.send(new SwitchReport.PhoneOffHook("1002", true));
        for (AgentCommand command : List.of(new AgentCommand.Consult(ANNA, scene.id, Target.agent(BEN), true),
                new AgentCommand.Transfer(ANNA, scene.id, Target.agent(BEN)))) {
            assertEquals(Optional.of(Reason.TARGET_NOT_AVAILABLE), scene.refusal(command));
        }
    }

    /** Both at once: the phone says busy because it was lifted, and its agent refused nothing. */
    @Test
    void whoLiftsInTheMomentOfAnOfferIsNotRona() {
        centre.available(ANNA);
        LegId customer = centre.call(SUPPORT_NUMBER);
        LegId leg = centre.line(ANNA);
        offHook(true);
        centre.send(new SwitchReport.LegEnded(leg, Cause.BUSY));
        assertEquals(AgentState.AVAILABLE, anna());
        assertTrue(centre.state.contactOfCustomer(customer).orElseThrow().isWaiting());
        offHook(false);
        assertEquals(AgentState.RESERVED, anna());
    }

    @Test
    @Tag("PHONE-05")
    void aPhoneThatIsBusyForNoReasonThatWasToldHasRejected() {
        centre.available(ANNA);
        centre.call(SUPPORT_NUMBER);
        centre.send(new SwitchReport.LegEnded(centre.line(ANNA), Cause.BUSY));
        assertEquals(AgentState.RONA, anna());
    }

    @Test
    void aNewLinkTellsAnewWhichPhonesAreOffTheHook() {
        centre.available(ANNA);
        offHook(true);
        centre.send(new SwitchReport.SwitchLost());
        assertTrue(centre.desk(ANNA).health().phoneOffHook(), "nobody says otherwise");
        centre.send(new SwitchReport.SwitchRestored(false, true));
        assertFalse(centre.desk(ANNA).health().phoneOffHook());
    }

    /** A switch tells it again after each new link, and of phones that are nobody's. */
    @Test
    void onlyWhatIsNewAndConcernsAnAgentIsJournalled() {
        offHook(true);
        int before = centre.history.size();
        offHook(true);
        centre.send(new SwitchReport.PhoneOffHook("9999", true));
        assertEquals(before, centre.history.size());
    }
}
