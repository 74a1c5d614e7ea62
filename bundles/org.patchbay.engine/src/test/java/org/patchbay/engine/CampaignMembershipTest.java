// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.patchbay.engine.CampaignSetting.SPRING;
import static org.patchbay.engine.Settings.ANNA;
import static org.patchbay.engine.Settings.BEN;

import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.engine.configuration.Campaign.Mode;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Cause;
import org.patchbay.model.JobId;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.CentreCommand;
import org.patchbay.model.command.JobReport;
import org.patchbay.model.command.SwitchReport;

/** Who may join a campaign, and how one leaves it. */
class CampaignMembershipTest extends CampaignScene {

    private static final CampaignId AUTUMN = new CampaignId("autumn");

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
}
