// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Listening.Mode;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Sound;

/** Who hears whom. */
interface HearingCases extends ContractWords {

    @Test
    @Tag("HOLD-02")
    @Tag("HOLD-06")
    default void onHoldTheCustomerHearsMusicAndTheAgentNothing() {
        List<LegId> legs = talk();
        for (int times = 0; times < 2; times++) {
            realise(plan().alone(legs.get(0), Sound.MUSIC).alone(legs.get(1), Sound.SILENCE));
            plays(Sound.MUSIC, fixture().customer(0));
            plays(Sound.SILENCE, fixture().extension(0));
            realise(plan().bridge("talk", legs.get(0), legs.get(1)));
            hear(fixture().customer(0), fixture().extension(0));
        }
    }

    @Test
    default void anAgentTalksToTheOneOrTheOtherWhileTheThirdWaits() {
        List<LegId> legs = talk();
        LegId colleague = answersAt(1);
        for (int times = 0; times < 3; times++) {
            realise(plan().alone(legs.get(0), Sound.MUSIC).bridge("consult", legs.get(1), colleague));
            hear(fixture().extension(0), fixture().extension(1));
            plays(Sound.MUSIC, fixture().customer(0));
            realise(plan().bridge("talk", legs.get(0), legs.get(1)).alone(colleague, Sound.MUSIC));
            hear(fixture().extension(0), fixture().customer(0));
            plays(Sound.MUSIC, fixture().extension(1));
        }
    }

    @Test
    @Tag("NOISE-01")
    default void whoeverIsFreedOfNoiseHearsTheSamePeople() {
        List<LegId> legs = talk();
        realise(plan().denoised(legs.get(1), true));
        hear(fixture().customer(0), fixture().extension(0));
        realise(plan().alone(legs.get(0), Sound.MUSIC).alone(legs.get(1), Sound.SILENCE));
        realise(plan().bridge("talk", legs.get(0), legs.get(1)));
        hear(fixture().customer(0), fixture().extension(0));
        realise(plan().denoised(legs.get(1), false));
        hear(fixture().customer(0), fixture().extension(0));
    }

    /** Each change of company is a chance that what listens to the agent goes on listening to the one before. */
    @Test
    @Tag("NOISE-01")
    default void whoListensToAnAgentHearsWhomeverTheAgentTalksTo() {
        List<LegId> legs = talk();
        LegId colleague = answersAt(1);
        LegId supervisor = answersAt(2);
        String agent = fixture().extension(0);
        realise(plan().denoised(legs.get(1), true).listen(supervisor, legs.get(1), Mode.MONITOR));
        for (int times = 0; times < 4; times++) {
            realise(plan().alone(legs.get(0), Sound.MUSIC).bridge("consult", legs.get(1), colleague));
            hear(agent, fixture().extension(1));
            hears(fixture().extension(2), Set.of(agent, fixture().extension(1)));
            realise(plan().alone(colleague, Sound.MUSIC).bridge("talk", legs.get(0), legs.get(1)));
            hear(agent, fixture().customer(0));
            hears(fixture().extension(2), Set.of(agent, fixture().customer(0)));
        }
    }

    @Test
    @Tag("CONF-05")
    @Tag("CONF-06")
    default void eightInAConferenceHearEachOtherAndGoOnWhenOneLeaves() {
        List<LegId> legs = new ArrayList<>(List.of(arrivesAndHearsMusic(0)));
        List<String> parties = new ArrayList<>(List.of(fixture().customer(0)));
        for (int phone = 0; phone < 7; phone++) {
            legs.add(answersAt(phone));
            parties.add(fixture().extension(phone));
            realise(plan().bridge("all", legs.toArray(LegId[]::new)));
        }
        hear(parties.toArray(String[]::new));
        fixture().hangUp(parties.get(3));
        await("ended " + legs.get(3) + " " + Cause.HUNG_UP);
        realise(plan().without(legs.get(3)));
        fixture().customerHangsUp(parties.getFirst());
        await("ended " + legs.getFirst() + " " + Cause.HUNG_UP);
        realise(plan().without(legs.getFirst()));
        parties.removeAll(List.of(parties.get(0), parties.get(3)));
        hear(parties.toArray(String[]::new));
    }

    @Test
    default void aSupervisorListensWhispersAndStopsUnheard() {
        List<LegId> legs = talk();
        LegId supervisor = answersAt(1);
        String customer = fixture().customer(0);
        String agent = fixture().extension(0);
        String listener = fixture().extension(1);
        realise(plan().listen(supervisor, legs.get(1), Mode.MONITOR));
        hears(listener, Set.of(customer, agent));
        hear(customer, agent);
        realise(plan().listen(supervisor, legs.get(1), Mode.WHISPER));
        hears(agent, Set.of(customer, listener));
        hears(customer, Set.of(agent));
        hears(listener, Set.of(customer, agent));
        realise(plan().withoutListeners(supervisor));
        plays(Sound.SILENCE, listener);
        hear(customer, agent);
        realise(plan().bridge("talk", legs.get(0), legs.get(1), supervisor));
        hear(customer, agent, listener);
    }

    /** One plan after the other, with no time between them: what is taken away ends while the next is already made. */
    @Test
    default void aSupervisorWhoStopsListeningIsEachTimeWhereThePlanSays() {
        List<LegId> legs = talk();
        LegId supervisor = answersAt(1);
        for (int times = 0; times < 10; times++) {
            realise(plan().alone(supervisor, Sound.SILENCE).listen(supervisor, legs.get(1), Mode.MONITOR));
            realise(plan().withoutListeners(supervisor).bridge("talk", supervisor));
            hear(fixture().customer(0), fixture().extension(0), fixture().extension(1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    default void plansNeverSeenBeforeAreHeardAsTheySay(long seed) {
        Map<LegId, String> parties = new LinkedHashMap<>();
        parties.put(arrivesAndHearsMusic(0), fixture().customer(0));
        for (int phone = 0; phone < 5; phone++) {
            parties.put(answersAt(phone), fixture().extension(phone));
        }
        RandomPlans plans = new RandomPlans(seed, plan());
        for (int version = 0; version < 12; version++) {
            plans.change();
            realise(plan());
            MediaPlan present = plan().present();
            for (LegId leg : plan().legs()) {
                Set<String> others = Expected.heardBy(leg, present).stream().map(parties::get)
                        .collect(Collectors.toCollection(TreeSet::new));
                String party = parties.get(leg);
                fixture().await(party + " hears " + others + " by " + present,
                        () -> fixture().hears(party).equals(others));
            }
        }
    }
}
