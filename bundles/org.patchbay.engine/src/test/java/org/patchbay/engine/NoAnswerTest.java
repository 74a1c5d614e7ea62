// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.patchbay.engine.Settings.ANNA;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.engine.event.AgentEvent.RonaCause;
import org.patchbay.model.AgentState;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.SwitchReport;
import org.patchbay.model.media.Party;

/** Offers that are not taken, and why. */
class NoAnswerTest {

    private final Settings settings = new Settings();
    private TestCentre centre;

    private void offered() {
        centre = new TestCentre(settings);
        centre.available(ANNA);
        centre.call(Settings.SUPPORT_NUMBER);
        centre.ring(ANNA);
    }

    private AgentState state() {
        return centre.desk(ANNA).agent().state();
    }

    private Optional<RonaCause> why() {
        return centre.state.agent(ANNA).orElseThrow().presence().ronaCause();
    }

    @ParameterizedTest
    @CsvSource({ "NO_ANSWER, NO_ANSWER", "HUNG_UP, REJECTED", "BUSY, REJECTED", "REJECTED, REJECTED", "UNREACHABLE, UNREACHABLE",
            "INVALID_NUMBER, UNREACHABLE", "FAILED, UNREACHABLE" })
    @Tag("ANS-11")
    @Tag("PHONE-05")
    void ronaSaysWhatThePhoneDid(Cause cause, RonaCause why) {
        offered();
        centre.send(new SwitchReport.LegEnded(centre.line(ANNA), cause));
        assertEquals(Optional.of(why), why());
        assertEquals(1, centre.state.waiting().count(Settings.SUPPORT));
    }

    /** The switch had no line, or lost it: nothing the agent did. */
    @ParameterizedTest
    @CsvSource({ "CONGESTION", "LOST" })
    @Tag("ANS-10")
    void whatTheSwitchCouldNotDoIsNoRona(Cause cause) {
        offered();
        centre.send(new SwitchReport.LegEnded(centre.line(ANNA), cause));
        assertEquals(Optional.empty(), why());
    }

    @Test
    @Tag("ANS-10")
    void whileTheSwitchIsDownNobodyCouldHaveAnswered() {
        offered();
        centre.send(new SwitchReport.SwitchLost());
        centre.pass(Duration.ofSeconds(18));
        assertEquals(Optional.empty(), why());
    }

    @Test
    void whileTheSwitchIsDownNobodyIsAskedToTakeACall() {
        centre = new TestCentre(settings);
        centre.call(Settings.SUPPORT_NUMBER);
        centre.send(new SwitchReport.SwitchLost());
        centre.available(ANNA);
        assertEquals(AgentState.AVAILABLE, state());
        centre.send(new SwitchReport.SwitchRestored(false, true));
        assertEquals(AgentState.RESERVED, state());
    }

    @Test
    @Tag("ANS-10")
    void aQueueMayHaveARingTimeOfItsOwn() {
        settings.queueRingTimeout = Optional.of(Duration.ofSeconds(7));
        offered();
        centre.pass(Duration.ofSeconds(6));
        assertEquals(AgentState.RINGING, state());
        centre.pass(Duration.ofSeconds(1));
        assertEquals(AgentState.RONA, state());
    }

    /** A phone has a display too. */
    @ParameterizedTest
    @CsvSource({ "true, ''", "false, +493023125101" })
    @Tag("POP-19")
    void thePhoneShowsNoNumberToWhoMustNotSeeIt(boolean hidden, String shown) {
        settings.protectedData = hidden;
        offered();
        Party phone = centre.plan(centre.only(ANNA).id()).parties().getLast();
        assertEquals(shown, phone.dial().orElseThrow().callerNumber());
        assertEquals("Customer 1", phone.dial().orElseThrow().callerName());
    }

    /** Lifting the phone ends RONA for who has no desk to do it at. */
    @ParameterizedTest
    @CsvSource({ "false, true, AVAILABLE", "true, true, RONA", "false, false, IDLE" })
    @Tag("PHONE-02")
    void liftingEndsRonaForWhoWorksByPhoneOnly(boolean workstation, boolean rona, AgentState then) {
        centre = new TestCentre(settings);
        centre.send(new AgentCommand.SignIn(ANNA, workstation));
        if (rona) {
            centre.send(new AgentCommand.GoAvailable(ANNA));
            centre.call(Settings.SUPPORT_NUMBER);
            centre.send(new SwitchReport.LegEnded(centre.line(ANNA), Cause.UNREACHABLE));
            centre.state.contacts().forEach(c -> centre.hangUp(c.customer().leg().orElseThrow()));
        }
        centre.send(new SwitchReport.FeatureCodeDialled("1001", ""));
        assertEquals(then, state());
    }

    /** Who is no longer in the centre file finishes what there is, and gets nothing new. */
    @Test
    void whoLeavesGetsNothingNew() {
        centre = new TestCentre(settings);
        centre.available(ANNA);
        ContactId call = centre.talking(ANNA).id();
        Settings without = new Settings();
        without.agents.remove(ANNA);
        centre.adopt(without.build(), "without");
        centre.chat("Mia");
        assertEquals(List.of(call), centre.state.agent(ANNA).orElseThrow().contacts());
    }
}
