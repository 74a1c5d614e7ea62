// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Sound;

/** Plans repeated, overtaken, and beside each other. */
interface PlanCases extends ContractWords {

    @Test
    default void aPlanRepeatedIsHarmless() {
        List<LegId> legs = talk();
        MediaPlan present = plan().present();
        String realised = "realised " + present.contact() + " " + present.version();
        int before = log().size();
        for (int times = 2; times <= 4; times++) {
            int told = times;
            fixture().pbx().realise(present);
            fixture().await(realised + " again", () -> log().count(realised) == told);
        }
        assertEquals(Set.of(realised), Set.copyOf(log().since(before)));
        assertEquals(2, legs.size());
        hear(fixture().customer(0), fixture().extension(0));
    }

    @Test
    default void aLegThatIsGoneIsToldOnceAndNeverMadeAgain() {
        List<LegId> legs = talk();
        fixture().hangUp(fixture().extension(0));
        await("ended " + legs.get(1) + " " + Cause.HUNG_UP);
        for (int times = 0; times < 3; times++) {
            realise(plan());
        }
        fixture().customerHangsUp(fixture().customer(0));
        await("ended " + legs.get(0) + " " + Cause.HUNG_UP);
        realise(plan());
        legs.forEach(leg -> assertEquals(1, log().countStarting("ended " + leg)));
        assertEquals(1, log().count("ringing " + legs.get(1)));
    }

    @Test
    default void aLaterVersionReplacesAnEarlierOne() {
        List<LegId> legs = talk();
        MediaPlan old = plan().present();
        for (int i = 0; i < 5; i++) {
            fixture().pbx().realise(plan().alone(legs.get(0), Sound.MUSIC).alone(legs.get(1), Sound.SILENCE).next());
            fixture().pbx().realise(plan().bridge("talk", legs.get(0), legs.get(1)).next());
        }
        realise(plan().alone(legs.get(0), Sound.MUSIC).alone(legs.get(1), Sound.SILENCE));
        fixture().pbx().realise(old);
        plays(Sound.MUSIC, fixture().customer(0));
        plays(Sound.SILENCE, fixture().extension(0));
    }

    @Test
    default void aLegDroppedBeforeItRangHasAnEndToo() {
        arrivesAndHearsMusic(0);
        LegId agent = leg("phone-0");
        fixture().pbx().realise(plan().phone(agent, fixture().extension(0), Plan.RINGS).next());
        realise(plan().without(agent));
        await("ended " + agent + " " + Cause.ENDED);
        assertEquals(1, log().countStarting("ended "));
    }

    @Test
    default void twoContactsDoNotHearEachOther() {
        talk();
        LegId other = arrives(1);
        LegId agent = leg("other-agent");
        Plan second = new Plan(unique() + "-second").arrived(other, Sound.MUSIC);
        realise(second.phone(agent, fixture().extension(1), Plan.RINGS));
        await("ringing " + agent);
        fixture().lift(fixture().extension(1));
        await("answered " + agent);
        realise(second.bridge("talk", other, agent));
        hear(fixture().customer(1), fixture().extension(1));
        hear(fixture().customer(0), fixture().extension(0));
    }
}
