// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.model.AnnouncementId;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Sound;

/** What a call meets before and beside agents: announcements, keys that it presses, who answers a campaign's call. */
interface FlowCases extends ContractWords {

    private AnnouncementId announcement(String name) {
        return new AnnouncementId(unique() + "-" + name);
    }

    private void announces(String prompt, String party) {
        fixture().await(party + " hears " + prompt, () -> fixture().announces(party).equals(prompt));
    }

    @Test
    default void anAnnouncementIsHeardOnceAndThenTheMusicAgain() {
        LegId leg = arrivesAndHearsMusic(0);
        AnnouncementId id = announcement("welcome");
        String customer = fixture().customer(0);
        realise(plan().announce(leg, id, fixture().prompt(1), fixture().prompt(2)));
        announces(fixture().prompt(1), customer);
        realise(plan());
        announces(fixture().prompt(2), customer);
        assertEquals(Sound.SILENCE, fixture().plays(customer), "no music meanwhile");
        await("announced " + id);
        plays(Sound.MUSIC, customer);
        realise(plan());
        fixture().pass(Duration.ofMillis(500));
        plays(Sound.MUSIC, customer);
        assertEquals("", fixture().announces(customer));
        assertEquals(1, log().count("announced " + id));
    }

    @Test
    default void anAnnouncementBeginsWhenItsPartyIsAnsweredAndTheNextOneReplacesIt() {
        LegId leg = arrives(0);
        String customer = fixture().customer(0);
        AnnouncementId first = announcement("first");
        AnnouncementId second = announcement("second");
        realise(plan().arrived(leg, Sound.RINGING).announce(leg, first, fixture().prompt(1), fixture().prompt(1)));
        announces(fixture().prompt(1), customer);
        realise(plan().announce(leg, second, fixture().prompt(2)));
        announces(fixture().prompt(2), customer);
        await("announced " + second);
        plays(Sound.RINGING, customer);
        assertFalse(log().has("announced " + first), "it was stopped");
    }

    @Test
    default void anAnnouncementThatThePlanDropsStopsAndSoItDoesInABridge() {
        LegId leg = arrivesAndHearsMusic(0);
        LegId agent = answersAt(0);
        String customer = fixture().customer(0);
        AnnouncementId dropped = announcement("dropped");
        String[] long_ = {fixture().prompt(3), fixture().prompt(3), fixture().prompt(3), fixture().prompt(3)};
        realise(plan().announce(leg, dropped, long_));
        announces(fixture().prompt(3), customer);
        realise(plan().withoutAnnouncement(leg));
        plays(Sound.MUSIC, customer);
        AnnouncementId bridged = announcement("bridged");
        realise(plan().announce(leg, bridged, long_));
        announces(fixture().prompt(3), customer);
        realise(plan().bridge("talk", leg, agent));
        hear(customer, fixture().extension(0));
        assertEquals("", fixture().announces(customer));
        fixture().pass(Duration.ofSeconds(4));
        assertEquals(List.of(), log().texts().stream().filter(line -> line.contains("announced")).toList());
    }

    @Test
    default void aPromptThatTheSwitchDoesNotHaveIsTold() {
        LegId leg = arrivesAndHearsMusic(0);
        AnnouncementId id = announcement("missing");
        realise(plan().announce(leg, id, fixture().prompt(1), "no-such-prompt", fixture().prompt(2)));
        await("not announced " + id);
        plays(Sound.MUSIC, fixture().customer(0));
        assertFalse(log().has("announced " + id));
        AnnouncementId next = announcement("next");
        realise(plan().announce(leg, next, fixture().prompt(3)));
        await("announced " + next);
        assertEquals(1, log().count("not announced " + id));
    }

    @Test
    default void anAnnouncementGoesOnWhileTheLinkIsLostAndItsEndIsToldToTheNext() {
        LegId leg = arrivesAndHearsMusic(0);
        AnnouncementId id = announcement("away");
        realise(plan().announce(leg, id, fixture().prompt(1), fixture().prompt(2), fixture().prompt(3)));
        announces(fixture().prompt(1), fixture().customer(0));
        fixture().loseLink();
        await("down");
        announces(fixture().prompt(2), fixture().customer(0));
        restoreLink();
        fixture().pbx().resynchronise(List.of(plan().present()));
        await("announced " + id);
        plays(Sound.MUSIC, fixture().customer(0));
        fixture().loseLink();
        fixture().await("the link is lost again", () -> log().count("down") == 2);
        restoreLink();
        fixture().pbx().resynchronise(List.of(plan().present()));
        fixture().await("the end a second time", () -> log().count("announced " + id) == 2);
        plays(Sound.MUSIC, fixture().customer(0));
    }

    @Test
    default void keysAreToldWhileAloneAndInNoBridge() {
        LegId leg = arrivesAndHearsMusic(0);
        String customer = fixture().customer(0);
        plays(Sound.MUSIC, customer);
        for (char key : "10*#".toCharArray()) {
            fixture().press(customer, key);
            await("pressed " + leg + " " + key);
        }
        realise(plan().announce(leg, announcement("menu"), fixture().prompt(1), fixture().prompt(1)));
        announces(fixture().prompt(1), customer);
        fixture().press(customer, '7');
        await("pressed " + leg + " 7");
        LegId agent = answersAt(0);
        realise(plan().withoutAnnouncement(leg).bridge("talk", leg, agent));
        hear(customer, fixture().extension(0));
        fixture().press(customer, '8');
        fixture().pass(Duration.ofSeconds(1));
        realise(plan().alone(leg, Sound.MUSIC).alone(agent, Sound.SILENCE));
        plays(Sound.MUSIC, customer);
        fixture().press(customer, '9');
        await("pressed " + leg + " 9");
        assertFalse(log().has("pressed " + leg + " 8"), "it was for the agent");
    }

    @ParameterizedTest
    @EnumSource
    @Tag("CAMP-07")
    default void whoAnswersACallIsFoundOut(AnsweredBy answeredBy) {
        LegId leg = leg("contact");
        realise(plan().analysed(leg, fixture().number(answeredBy), Plan.RINGS));
        await("answered " + leg);
        await("analysed " + leg + " " + answeredBy);
        assertEquals(1, log().countStarting("analysed "));
    }

    @Test
    default void aCallIsAnalysedOnlyWhereThePlanSaysSoAndTalksMeanwhile() {
        LegId agent = answersAt(0);
        LegId leg = leg("contact");
        String number = fixture().number(AnsweredBy.MACHINE);
        realise(plan().analysed(leg, number, Plan.RINGS).bridge("talk", leg, agent));
        await("answered " + leg);
        hear(fixture().extension(0), number);
        await("analysed " + leg + " " + AnsweredBy.MACHINE);
        assertEquals(0, log().countStarting("analysed " + agent));
    }

    @Test
    default void anAnalysisThatTheLinkWasLostDuringHasAResultToo() {
        LegId leg = leg("contact");
        realise(plan().analysed(leg, fixture().number(AnsweredBy.UNKNOWN), Plan.RINGS));
        await("answered " + leg);
        fixture().loseLink();
        await("down");
        restoreLink();
        fixture().pbx().resynchronise(List.of(plan().present()));
        await("analysed " + leg + " " + AnsweredBy.UNKNOWN);
        assertEquals(1, log().countStarting("analysed "));
    }
}
