// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.CampaignSetting.SPRING;
import static org.patchbay.engine.Settings.ANNA;

import java.time.Duration;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.engine.state.Job;
import org.patchbay.model.AgentState;
import org.patchbay.model.CampaignId;
import org.patchbay.model.JobId;
import org.patchbay.model.Personal;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.command.SwitchReport;

/** When a campaign's list is asked, and what its answers do. */
class CampaignListTest extends CampaignScene {

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
}
