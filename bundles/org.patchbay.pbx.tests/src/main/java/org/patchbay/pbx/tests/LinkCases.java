// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Sound;

/** The link to the switch is lost and comes back. */
interface LinkCases extends ContractWords {

    @Test
    @Tag("DESK-02")
    default void callsGoOnWhileTheLinkIsLostAndAreFoundAgain() {
        List<LegId> legs = talk();
        fixture().loseLink();
        await("down");
        int before = log().size();
        restoreLink();
        fixture().pbx().resynchronise(List.of(plan().present()));
        await("realised " + plan().contact + " " + plan().present().version());
        hear(fixture().customer(0), fixture().extension(0));
        legs.forEach(leg -> assertTrue(log().since(before).contains("answered " + leg), "told again"));
        assertEquals(0, log().countStarting("ended "));
    }

    @Test
    @Tag("END-09")
    default void aPhoneOffTheHookIsToldAgainToANewLink() {
        String line = "off hook " + fixture().extension(0);
        fixture().liftUncalled(fixture().extension(0));
        await(line);
        fixture().loseLink();
        await("down");
        restoreLink();
        fixture().pbx().resynchronise(List.of());
        fixture().await("it is told again", () -> log().count(line) == 2);
        fixture().hangUp(fixture().extension(0));
        await("on hook " + fixture().extension(0));
    }

    @Test
    default void aCallThatArrivedWhileWeWereAwayIsToldFirst() {
        List<LegId> legs = talk();
        fixture().loseLink();
        await("down");
        fixture().customerCalls(fixture().customer(1), "Customer 1");
        fixture().hangUp(fixture().extension(0));
        fixture().await("the agent has hung up", () -> fixture().hears(fixture().customer(0)).isEmpty());
        restoreLink();
        assertEquals(List.of(), log().arrivals(fixture().customer(1)), "nothing is told before we ask");
        fixture().pbx().resynchronise(List.of(plan().present()));
        await("ended " + legs.get(1) + " " + Cause.LOST, "ended " + legs.get(1) + " " + Cause.HUNG_UP);
        LegId arrived = log().arrivals(fixture().customer(1)).getFirst().leg();
        List<String> told = log().texts();
        int ended = (int) told.stream().takeWhile(line -> !line.startsWith("ended " + legs.get(1))).count();
        assertTrue(told.indexOf("arrived " + arrived) < ended, "arrivals first: " + told);
        realise(plan().arrived(arrived, Sound.SILENCE).bridge("talk", legs.get(0), arrived));
        hear(fixture().customer(0), fixture().customer(1));
    }

    @Test
    default void anArrivalThatNoPlanHasNamedIsToldAgain() {
        LegId leg = arrives(0);
        fixture().loseLink();
        await("down");
        restoreLink();
        fixture().pbx().resynchronise(List.of());
        fixture().await("the call a second time", () -> log().arrivals(fixture().customer(0)).size() == 2);
        assertEquals(leg, log().arrivals(fixture().customer(0)).getLast().leg());
    }

    @Test
    default void anEndThatWasToldIsToldAgainToANewLinkWhosePlanStillNamesIt() {
        List<LegId> legs = talk();
        fixture().hangUp(fixture().extension(0));
        await("ended " + legs.get(1) + " " + Cause.HUNG_UP);
        fixture().loseLink();
        await("down");
        restoreLink();
        fixture().pbx().resynchronise(List.of(plan().present()));
        fixture().await("the end a second time", () -> log().countStarting("ended " + legs.get(1)) == 2);
    }

    @Test
    default void whatIsInNoPlanIsEndedAfterAnAbsence() {
        List<LegId> legs = talk();
        fixture().loseLink();
        await("down");
        restoreLink();
        fixture().pbx().resynchronise(List.of());
        legs.forEach(leg -> await("ended " + leg + " " + Cause.ENDED));
    }

    @Test
    default void aLegThatNobodyKnowsAfterAnAbsenceIsLostAndNotDialled() {
        LegId customer = arrivesAndHearsMusic(0);
        fixture().loseLink();
        await("down");
        LegId agent = leg("phone-0");
        MediaPlan next = plan().phone(agent, fixture().extension(0), Plan.RINGS).next();
        fixture().pbx().realise(next);
        restoreLink();
        fixture().pbx().resynchronise(List.of(next));
        await("ended " + agent + " " + Cause.LOST);
        await("realised " + next.contact() + " " + next.version());
        assertFalse(log().has("ringing " + agent));
        assertEquals(0, log().countStarting("ended " + customer));
        plays(Sound.MUSIC, fixture().customer(0));
    }

    @Test
    default void aSwitchThatRestartedHasLostAllCalls() {
        List<LegId> legs = talk();
        long before = log().count("up");
        fixture().restart();
        fixture().await("the switch is back", () -> log().count("up") > before);
        fixture().pbx().resynchronise(List.of(plan().present()));
        legs.forEach(leg -> await("ended " + leg + " " + Cause.LOST));
        anotherContact();
        arrivesAndHearsMusic(1);
    }

    @Test
    @Tag("DESK-02")
    default void callsGoOnWhenWeLetGoOfTheSwitchAndTakeItUpAgain() {
        List<LegId> legs = talk();
        fixture().pbx().close();
        open();
        fixture().pbx().resynchronise(List.of(plan().present()));
        legs.forEach(leg -> await("answered " + leg));
        hear(fixture().customer(0), fixture().extension(0));
    }
}
