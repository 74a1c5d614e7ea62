// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.SwitchControl.Reaction;

/** Calls come, are answered, fail and end. */
interface CallCases extends ContractWords {

    Duration SHORT = Duration.ofSeconds(3);
    /** On a busy machine; still not what a phone rings for that nobody told how long. */
    Duration LATE = Duration.ofSeconds(10);

    @Test
    default void aCallThatArrivesTellsNumberNameAndNumberDialled() {
        LegId leg = arrives(0);
        assertEquals(List.of(new Log.Arrival(leg, fixture().customer(0), "Customer 0", fixture().dnis())),
                log().arrivals(fixture().customer(0)));
        assertFalse(log().has("answered " + leg), "nobody has answered yet");
    }

    @ParameterizedTest
    @EnumSource(Sound.class)
    default void aCallerAloneHearsWhatThePlanSays(Sound sound) {
        LegId leg = arrives(0);
        realise(plan().arrived(leg, sound));
        await("answered " + leg);
        plays(sound, fixture().customer(0));
    }

    @Test
    @Tag("ANS-06")
    default void aCallAnsweredAtThePhoneIsHeardBothWays() {
        LegId customer = arrivesAndHearsMusic(0);
        LegId agent = ringsAt(0);
        assertFalse(log().has("answered " + agent), "it only rings");
        plays(Sound.MUSIC, fixture().customer(0));
        fixture().lift(fixture().extension(0));
        await("answered " + agent);
        realise(plan().bridge("talk", customer, agent));
        hear(fixture().customer(0), fixture().extension(0));
        assertEquals(1, log().count("answered " + agent));
    }

    @Test
    default void whoAnswersAfterThePlanWasMadeIsInItsBridgeAtOnce() {
        LegId customer = arrivesAndHearsMusic(0);
        LegId agent = ringsAt(0);
        realise(plan().bridge("talk", customer, agent));
        fixture().lift(fixture().extension(0));
        hear(fixture().customer(0), fixture().extension(0));
    }

    @Test
    default void aSwitchThatCanAnswersForThePhoneAndAnotherLetsItRing() {
        LegId agent = ringsAt(0);
        realise(plan().answer(agent));
        if (fixture().pbx().capabilities().answersPhones()) {
            await("answered " + agent);
        } else {
            assertFalse(log().has("answered " + agent));
            fixture().lift(fixture().extension(0));
            await("answered " + agent);
        }
    }

    @Test
    default void somebodyOutsideIsCalledAndHeard() {
        LegId agent = answersAt(0);
        LegId outside = leg("outside");
        String number = fixture().number(Reaction.ANSWERS);
        realise(plan().outside(outside, number, Plan.RINGS).bridge("talk", agent, outside));
        await("answered " + outside);
        hear(fixture().extension(0), number);
    }

    @Test
    @Tag("ANS-10")
    default void aPhoneThatNobodyAnswersEndsInTime() {
        arrivesAndHearsMusic(0);
        LegId agent = leg("phone-0");
        Instant asked = fixture().now();
        realise(plan().phone(agent, fixture().extension(0), SHORT));
        await("ended " + agent + " " + Cause.NO_ANSWER);
        Duration took = Duration.between(asked, log().when("ended " + agent + " NO_ANSWER"));
        assertTrue(log().has("ringing " + agent));
        assertTrue(took.compareTo(SHORT.minusMillis(500)) > 0 && took.compareTo(SHORT.plus(LATE)) < 0, "took " + took);
        plays(Sound.MUSIC, fixture().customer(0));
    }

    static Stream<Map.Entry<Reaction, Cause>> refusals() {
        return Map.of(Reaction.BUSY, Cause.BUSY, Reaction.REJECTS, Cause.REJECTED, Reaction.INVALID,
                Cause.INVALID_NUMBER, Reaction.UNREACHABLE, Cause.UNREACHABLE).entrySet().stream()
                .sorted(Map.Entry.comparingByKey());
    }

    @ParameterizedTest
    @MethodSource("org.patchbay.pbx.tests.CallCases#refusals")
    default void aNumberOutsideThatIsNotReachedSaysWhy(Map.Entry<Reaction, Cause> refusal) {
        LegId agent = answersAt(0);
        LegId outside = leg("outside");
        realise(plan().outside(outside, fixture().number(refusal.getKey()), Plan.RINGS).bridge("talk", agent, outside));
        await("ended " + outside + " " + refusal.getValue());
        assertFalse(log().has("answered " + outside));
    }

    @Test
    default void aNumberOutsideThatNobodyAnswersEndsInTime() {
        LegId outside = leg("outside");
        realise(plan().outside(outside, fixture().number(Reaction.IGNORES), SHORT));
        await("ended " + outside + " " + Cause.NO_ANSWER);
    }

    @Test
    default void aCustomerWhoHangsUpLeavesTheAgentAlone() {
        List<LegId> legs = talk();
        fixture().customerHangsUp(fixture().customer(0));
        await("ended " + legs.get(0) + " " + Cause.HUNG_UP);
        realise(plan().without(legs.get(0)).alone(legs.get(1), Sound.SILENCE));
        plays(Sound.SILENCE, fixture().extension(0));
        assertEquals(0, log().countStarting("ended " + legs.get(1)));
    }

    @Test
    @Tag("END-01")
    default void whatThePlanNamesNoMoreIsEnded() {
        List<LegId> legs = talk();
        realise(plan().over());
        legs.forEach(leg -> await("ended " + leg + " " + Cause.ENDED));
        LegId again = new LegId(unique() + "-again");
        realise(new Plan(unique() + "-second").phone(again, fixture().extension(0), Plan.RINGS));
        await("ringing " + again);
    }

    @Test
    default void aPhoneStopsRingingWhenThePlanDropsIt() {
        LegId agent = ringsAt(0);
        realise(plan().without(agent));
        await("ended " + agent + " " + Cause.ENDED);
        LegId again = leg("again");
        realise(plan().phone(again, fixture().extension(0), Plan.RINGS));
        await("ringing " + again);
    }

    @Test
    default void aRefusedCallEnds() {
        LegId leg = arrives(0);
        fixture().pbx().refuse(leg);
        fixture().await("the end of " + leg, () -> log().countStarting("ended " + leg) == 1);
    }
}
