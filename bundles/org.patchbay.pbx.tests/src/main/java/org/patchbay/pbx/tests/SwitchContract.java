// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.model.Cause;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.Listening.Mode;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.SwitchControl.Reaction;

/** What every switch must do, heard by ear. A subclass brings the switch. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SwitchContract {

    private static final Duration SHORT = Duration.ofSeconds(3);
    /** On a busy machine; still not what a phone rings for that nobody told how long. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private SwitchFixture fixture;
    private Log log;
    private String unique;
    private Plan plan;

    abstract SwitchFixture start();

    @BeforeAll
    void startSwitch() {
        fixture = start();
    }

    @BeforeEach
    void connect() {
        unique = fixture.unique();
        log = new Log(fixture::now);
        plan = new Plan(unique + "-contact");
        fixture.open(log);
        await("up");
        fixture.pbx().resynchronise(List.of());
    }

    @AfterEach
    void endCalls() {
        fixture.restoreLink();
        fixture.await("the link is up", () -> log.count("up") > log.count("down"));
        fixture.pbx().resynchronise(List.of());
        fixture.rest();
    }

    @AfterAll
    void stopSwitch() {
        if (fixture != null) { // skipped, where there is no such switch
            fixture.close();
        }
    }

    // Words of the table

    private LegId leg(String name) {
        return new LegId(unique + "-" + name);
    }

    private void await(String line) {
        fixture.await(line + " in " + log.texts(), () -> log.has(line));
    }

    private void realise(Plan changed) {
        MediaPlan next = changed.next();
        fixture.pbx().realise(next);
        await("realised " + next.contact() + " " + next.version());
    }

    /** The customer calls; the leg the switch gave it. */
    private LegId arrives(int customer) {
        String number = fixture.customer(customer);
        int before = log.arrivals(number).size();
        fixture.customerCalls(number, "Customer " + customer);
        fixture.await("the call of " + number, () -> log.arrivals(number).size() > before);
        return log.arrivals(number).getLast().leg();
    }

    private LegId arrivesAndHearsMusic(int customer) {
        LegId leg = arrives(customer);
        realise(plan.arrived(leg, Sound.MUSIC));
        await("answered " + leg);
        return leg;
    }

    private LegId ringsAt(int phone) {
        LegId leg = leg("phone-" + phone);
        realise(plan.phone(leg, fixture.extension(phone), Plan.RINGS));
        await("ringing " + leg);
        return leg;
    }

    private LegId answersAt(int phone) {
        LegId leg = ringsAt(phone);
        fixture.lift(fixture.extension(phone));
        await("answered " + leg);
        return leg;
    }

    /** A customer and an agent in one bridge. */
    private List<LegId> talk() {
        LegId customer = arrivesAndHearsMusic(0);
        LegId agent = answersAt(0);
        realise(plan.bridge("talk", customer, agent));
        hear(fixture.customer(0), fixture.extension(0));
        return List.of(customer, agent);
    }

    /** All of them hear exactly the others. */
    private void hear(String... parties) {
        for (String party : parties) {
            Set<String> others = new TreeSet<>(Arrays.asList(parties));
            others.remove(party);
            hears(party, others);
        }
    }

    private void hears(String party, Set<String> others) {
        fixture.await(party + " hears " + others, () -> fixture.hears(party).equals(others));
    }

    private void plays(Sound sound, String party) {
        fixture.await(party + " hears " + sound, () -> fixture.plays(party) == sound && fixture.hears(party).isEmpty());
    }

    // Calls come, ring, are answered

    @Test
    void aCallThatArrivesTellsNumberNameAndNumberDialled() {
        LegId leg = arrives(0);
        assertEquals(List.of(new Log.Arrival(leg, fixture.customer(0), "Customer 0", fixture.dnis())),
                log.arrivals(fixture.customer(0)));
        assertFalse(log.has("answered " + leg), "nobody has answered yet");
    }

    @ParameterizedTest
    @EnumSource(Sound.class)
    void aCallerAloneHearsWhatThePlanSays(Sound sound) {
        LegId leg = arrives(0);
        realise(plan.arrived(leg, sound));
        await("answered " + leg);
        plays(sound, fixture.customer(0));
    }

    @Test
    @Tag("ANS-06")
    void aCallAnsweredAtThePhoneIsHeardBothWays() {
        LegId customer = arrivesAndHearsMusic(0);
        LegId agent = ringsAt(0);
        assertFalse(log.has("answered " + agent), "it only rings");
        plays(Sound.MUSIC, fixture.customer(0));
        fixture.lift(fixture.extension(0));
        await("answered " + agent);
        realise(plan.bridge("talk", customer, agent));
        hear(fixture.customer(0), fixture.extension(0));
        assertEquals(1, log.count("answered " + agent));
    }

    @Test
    void whoAnswersAfterThePlanWasMadeIsInItsBridgeAtOnce() {
        LegId customer = arrivesAndHearsMusic(0);
        LegId agent = ringsAt(0);
        realise(plan.bridge("talk", customer, agent));
        fixture.lift(fixture.extension(0));
        hear(fixture.customer(0), fixture.extension(0));
    }

    @Test
    void aSwitchThatCanAnswersForThePhoneAndAnotherLetsItRing() {
        LegId agent = ringsAt(0);
        realise(plan.answer(agent));
        if (fixture.pbx().capabilities().answersPhones()) {
            await("answered " + agent);
        } else {
            assertFalse(log.has("answered " + agent));
            fixture.lift(fixture.extension(0));
            await("answered " + agent);
        }
    }

    @Test
    void somebodyOutsideIsCalledAndHeard() {
        LegId agent = answersAt(0);
        LegId outside = leg("outside");
        String number = fixture.number(Reaction.ANSWERS);
        realise(plan.outside(outside, number, Plan.RINGS).bridge("talk", agent, outside));
        await("answered " + outside);
        hear(fixture.extension(0), number);
    }

    // Calls that fail

    @Test
    @Tag("ANS-10")
    void aPhoneThatNobodyAnswersEndsInTime() {
        arrivesAndHearsMusic(0);
        LegId agent = leg("phone-0");
        Instant asked = fixture.now();
        realise(plan.phone(agent, fixture.extension(0), SHORT));
        await("ended " + agent + " " + Cause.NO_ANSWER);
        Duration took = Duration.between(asked, log.when("ended " + agent + " NO_ANSWER"));
        assertTrue(log.has("ringing " + agent));
        assertTrue(took.compareTo(SHORT.minusMillis(500)) > 0 && took.compareTo(SHORT.plus(LATE)) < 0, "took " + took);
        plays(Sound.MUSIC, fixture.customer(0));
    }

    @Test
    @Tag("PHONE-05")
    void aPhoneThatRejectsSaysSo() {
        LegId agent = ringsAt(0);
        fixture.hangUp(fixture.extension(0));
        fixture.await("rejected " + log.texts(), () -> log.has("ended " + agent + " " + Cause.REJECTED)
                || log.has("ended " + agent + " " + Cause.BUSY));
    }

    @Test
    @Tag("PHONE-05")
    void aPhoneOutOfReachSaysSoAtOnce() {
        fixture.reachable(fixture.extension(1), false);
        await("unreachable " + fixture.extension(1));
        LegId agent = leg("phone-1");
        fixture.pbx().realise(plan.phone(agent, fixture.extension(1), Plan.RINGS).next());
        await("ended " + agent + " " + Cause.UNREACHABLE);
        fixture.reachable(fixture.extension(1), true);
        await("reachable " + fixture.extension(1));
    }

    static Stream<Map.Entry<Reaction, Cause>> refusals() {
        return Map.of(Reaction.BUSY, Cause.BUSY, Reaction.REJECTS, Cause.REJECTED, Reaction.INVALID,
                Cause.INVALID_NUMBER, Reaction.UNREACHABLE, Cause.UNREACHABLE).entrySet().stream()
                .sorted(Map.Entry.comparingByKey());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aNumberOutsideThatIsNotReachedSaysWhy(Map.Entry<Reaction, Cause> refusal) {
        LegId agent = answersAt(0);
        LegId outside = leg("outside");
        realise(plan.outside(outside, fixture.number(refusal.getKey()), Plan.RINGS).bridge("talk", agent, outside));
        await("ended " + outside + " " + refusal.getValue());
        assertFalse(log.has("answered " + outside));
    }

    @Test
    void aNumberOutsideThatNobodyAnswersEndsInTime() {
        LegId outside = leg("outside");
        realise(plan.outside(outside, fixture.number(Reaction.IGNORES), SHORT));
        await("ended " + outside + " " + Cause.NO_ANSWER);
    }

    // Hold

    @Test
    @Tag("HOLD-02")
    @Tag("HOLD-06")
    void onHoldTheCustomerHearsMusicAndTheAgentNothing() {
        List<LegId> legs = talk();
        for (int times = 0; times < 2; times++) {
            realise(plan.alone(legs.get(0), Sound.MUSIC).alone(legs.get(1), Sound.SILENCE));
            plays(Sound.MUSIC, fixture.customer(0));
            plays(Sound.SILENCE, fixture.extension(0));
            realise(plan.bridge("talk", legs.get(0), legs.get(1)));
            hear(fixture.customer(0), fixture.extension(0));
        }
    }

    @Test
    @Tag("HOLD-03")
    @Tag("PHONE-04")
    void aPhonesOwnHoldKeyIsToldAndTheOtherHearsMusic() {
        LegId agent = talk().get(1);
        fixture.toggleHold(fixture.extension(0));
        await("held " + agent);
        plays(Sound.MUSIC, fixture.customer(0));
        fixture.toggleHold(fixture.extension(0));
        await("unheld " + agent);
        hear(fixture.customer(0), fixture.extension(0));
    }

    @Test
    void anAgentTalksToTheOneOrTheOtherWhileTheThirdWaits() {
        List<LegId> legs = talk();
        LegId colleague = answersAt(1);
        for (int times = 0; times < 3; times++) {
            realise(plan.alone(legs.get(0), Sound.MUSIC).bridge("consult", legs.get(1), colleague));
            hear(fixture.extension(0), fixture.extension(1));
            plays(Sound.MUSIC, fixture.customer(0));
            realise(plan.bridge("talk", legs.get(0), legs.get(1)).alone(colleague, Sound.MUSIC));
            hear(fixture.extension(0), fixture.customer(0));
            plays(Sound.MUSIC, fixture.extension(1));
        }
    }

    @Test
    @Tag("NOISE-01")
    void whoeverIsFreedOfNoiseHearsTheSamePeople() {
        List<LegId> legs = talk();
        realise(plan.denoised(legs.get(1), true));
        hear(fixture.customer(0), fixture.extension(0));
        realise(plan.alone(legs.get(0), Sound.MUSIC).alone(legs.get(1), Sound.SILENCE));
        realise(plan.bridge("talk", legs.get(0), legs.get(1)));
        hear(fixture.customer(0), fixture.extension(0));
        realise(plan.denoised(legs.get(1), false));
        hear(fixture.customer(0), fixture.extension(0));
    }

    // The end

    @Test
    void aCustomerWhoHangsUpLeavesTheAgentAlone() {
        List<LegId> legs = talk();
        fixture.customerHangsUp(fixture.customer(0));
        await("ended " + legs.get(0) + " " + Cause.HUNG_UP);
        realise(plan.without(legs.get(0)).alone(legs.get(1), Sound.SILENCE));
        plays(Sound.SILENCE, fixture.extension(0));
        assertEquals(0, log.countStarting("ended " + legs.get(1)));
    }

    @Test
    @Tag("PHONE-04")
    void anAgentWhoHangsUpLeavesTheCustomerToThePlan() {
        List<LegId> legs = talk();
        fixture.hangUp(fixture.extension(0));
        await("ended " + legs.get(1) + " " + Cause.HUNG_UP);
        realise(plan.without(legs.get(1)).alone(legs.get(0), Sound.MUSIC));
        plays(Sound.MUSIC, fixture.customer(0));
    }

    @Test
    @Tag("END-01")
    void whatThePlanNamesNoMoreIsEnded() {
        List<LegId> legs = talk();
        realise(plan.over());
        legs.forEach(leg -> await("ended " + leg + " " + Cause.ENDED));
        LegId again = new LegId(unique + "-again");
        realise(new Plan(unique + "-second").phone(again, fixture.extension(0), Plan.RINGS));
        await("ringing " + again);
    }

    @Test
    void aPhoneStopsRingingWhenThePlanDropsIt() {
        LegId agent = ringsAt(0);
        realise(plan.without(agent));
        await("ended " + agent + " " + Cause.ENDED);
        LegId again = leg("again");
        realise(plan.phone(again, fixture.extension(0), Plan.RINGS));
        await("ringing " + again);
    }

    @Test
    void aRefusedCallEnds() {
        LegId leg = arrives(0);
        fixture.pbx().refuse(leg);
        fixture.await("the end of " + leg, () -> log.countStarting("ended " + leg) == 1);
    }

    // Plans

    @Test
    void aPlanRepeatedIsHarmless() {
        List<LegId> legs = talk();
        MediaPlan present = plan.present();
        String realised = "realised " + present.contact() + " " + present.version();
        int before = log.size();
        for (int times = 2; times <= 4; times++) {
            int told = times;
            fixture.pbx().realise(present);
            fixture.await(realised + " again", () -> log.count(realised) == told);
        }
        assertEquals(Set.of(realised), Set.copyOf(log.since(before)));
        assertEquals(2, legs.size());
        hear(fixture.customer(0), fixture.extension(0));
    }

    @Test
    void aLegThatIsGoneIsToldOnceAndNeverMadeAgain() {
        List<LegId> legs = talk();
        fixture.hangUp(fixture.extension(0));
        await("ended " + legs.get(1) + " " + Cause.HUNG_UP);
        for (int times = 0; times < 3; times++) {
            realise(plan);
        }
        fixture.customerHangsUp(fixture.customer(0));
        await("ended " + legs.get(0) + " " + Cause.HUNG_UP);
        realise(plan);
        legs.forEach(leg -> assertEquals(1, log.countStarting("ended " + leg)));
        assertEquals(1, log.count("ringing " + legs.get(1)));
    }

    @Test
    void aLaterVersionReplacesAnEarlierOne() {
        List<LegId> legs = talk();
        MediaPlan old = plan.present();
        for (int i = 0; i < 5; i++) {
            fixture.pbx().realise(plan.alone(legs.get(0), Sound.MUSIC).alone(legs.get(1), Sound.SILENCE).next());
            fixture.pbx().realise(plan.bridge("talk", legs.get(0), legs.get(1)).next());
        }
        realise(plan.alone(legs.get(0), Sound.MUSIC).alone(legs.get(1), Sound.SILENCE));
        fixture.pbx().realise(old);
        plays(Sound.MUSIC, fixture.customer(0));
        plays(Sound.SILENCE, fixture.extension(0));
    }

    @Test
    void aLegDroppedBeforeItRangHasAnEndToo() {
        arrivesAndHearsMusic(0);
        LegId agent = leg("phone-0");
        fixture.pbx().realise(plan.phone(agent, fixture.extension(0), Plan.RINGS).next());
        realise(plan.without(agent));
        await("ended " + agent + " " + Cause.ENDED);
        assertEquals(1, log.countStarting("ended "));
    }

    @Test
    void twoContactsDoNotHearEachOther() {
        talk();
        LegId other = arrives(1);
        LegId agent = leg("other-agent");
        Plan second = new Plan(unique + "-second").arrived(other, Sound.MUSIC);
        realise(second.phone(agent, fixture.extension(1), Plan.RINGS));
        await("ringing " + agent);
        fixture.lift(fixture.extension(1));
        await("answered " + agent);
        realise(second.bridge("talk", other, agent));
        hear(fixture.customer(1), fixture.extension(1));
        hear(fixture.customer(0), fixture.extension(0));
    }

    // The link

    @Test
    @Tag("DESK-02")
    void callsGoOnWhileTheLinkIsLostAndAreFoundAgain() {
        List<LegId> legs = talk();
        fixture.loseLink();
        await("down");
        int before = log.size();
        restoreLink();
        fixture.pbx().resynchronise(List.of(plan.present()));
        await("realised " + plan.contact + " " + plan.present().version());
        hear(fixture.customer(0), fixture.extension(0));
        legs.forEach(leg -> assertTrue(log.since(before).contains("answered " + leg), "told again"));
        assertEquals(0, log.countStarting("ended "));
    }

    private void restoreLink() {
        long before = log.count("up");
        fixture.restoreLink();
        fixture.await("the link is up", () -> log.count("up") > before);
    }

    @Test
    void aCallThatArrivedWhileWeWereAwayIsToldFirst() {
        List<LegId> legs = talk();
        fixture.loseLink();
        await("down");
        fixture.customerCalls(fixture.customer(1), "Customer 1");
        fixture.hangUp(fixture.extension(0));
        fixture.await("the agent has hung up", () -> fixture.hears(fixture.customer(0)).isEmpty());
        restoreLink();
        assertEquals(List.of(), log.arrivals(fixture.customer(1)), "nothing is told before we ask");
        fixture.pbx().resynchronise(List.of(plan.present()));
        await("ended " + legs.get(1) + " " + Cause.LOST, "ended " + legs.get(1) + " " + Cause.HUNG_UP);
        LegId arrived = log.arrivals(fixture.customer(1)).getFirst().leg();
        List<String> told = log.texts();
        int ended = (int) told.stream().takeWhile(line -> !line.startsWith("ended " + legs.get(1))).count();
        assertTrue(told.indexOf("arrived " + arrived) < ended, "arrivals first: " + told);
        realise(plan.arrived(arrived, Sound.SILENCE).bridge("talk", legs.get(0), arrived));
        hear(fixture.customer(0), fixture.customer(1));
    }

    private void await(String one, String other) {
        fixture.await(one + " or " + other, () -> log.has(one) || log.has(other));
    }

    @Test
    void anArrivalThatNoPlanHasNamedIsToldAgain() {
        LegId leg = arrives(0);
        fixture.loseLink();
        await("down");
        restoreLink();
        fixture.pbx().resynchronise(List.of());
        fixture.await("the call a second time", () -> log.arrivals(fixture.customer(0)).size() == 2);
        assertEquals(leg, log.arrivals(fixture.customer(0)).getLast().leg());
    }

    @Test
    void anEndThatWasToldIsToldAgainToANewLinkWhosePlanStillNamesIt() {
        List<LegId> legs = talk();
        fixture.hangUp(fixture.extension(0));
        await("ended " + legs.get(1) + " " + Cause.HUNG_UP);
        fixture.loseLink();
        await("down");
        restoreLink();
        fixture.pbx().resynchronise(List.of(plan.present()));
        fixture.await("the end a second time", () -> log.countStarting("ended " + legs.get(1)) == 2);
    }

    @Test
    void whatIsInNoPlanIsEndedAfterAnAbsence() {
        List<LegId> legs = talk();
        fixture.loseLink();
        await("down");
        restoreLink();
        fixture.pbx().resynchronise(List.of());
        legs.forEach(leg -> await("ended " + leg + " " + Cause.ENDED));
    }

    @Test
    void aLegThatNobodyKnowsAfterAnAbsenceIsLostAndNotDialled() {
        LegId customer = arrivesAndHearsMusic(0);
        fixture.loseLink();
        await("down");
        LegId agent = leg("phone-0");
        MediaPlan next = plan.phone(agent, fixture.extension(0), Plan.RINGS).next();
        fixture.pbx().realise(next);
        restoreLink();
        fixture.pbx().resynchronise(List.of(next));
        await("ended " + agent + " " + Cause.LOST);
        await("realised " + next.contact() + " " + next.version());
        assertFalse(log.has("ringing " + agent));
        assertEquals(0, log.countStarting("ended " + customer));
        plays(Sound.MUSIC, fixture.customer(0));
    }

    @Test
    void aSwitchThatRestartedHasLostAllCalls() {
        List<LegId> legs = talk();
        long before = log.count("up");
        fixture.restart();
        fixture.await("the switch is back", () -> log.count("up") > before);
        fixture.pbx().resynchronise(List.of(plan.present()));
        legs.forEach(leg -> await("ended " + leg + " " + Cause.LOST));
        plan = new Plan(unique + "-after");
        arrivesAndHearsMusic(1);
    }

    @Test
    @Tag("DESK-02")
    void callsGoOnWhenWeLetGoOfTheSwitchAndTakeItUpAgain() {
        List<LegId> legs = talk();
        fixture.pbx().close();
        log = new Log(fixture::now);
        fixture.open(log);
        await("up");
        fixture.pbx().resynchronise(List.of(plan.present()));
        legs.forEach(leg -> await("answered " + leg));
        hear(fixture.customer(0), fixture.extension(0));
    }

    // Recordings

    /**
     * How long something ran: at least from when it was known to run until it was asked to stop, at most from
     * when it was asked to run until it was known to have stopped. On a busy machine these lie apart.
     */
    private final class Ran {
        private Duration least = Duration.ZERO;
        private Duration most = Duration.ZERO;

        void run(Runnable start, Duration time, Runnable stop) {
            Instant asked = fixture.now();
            start.run();
            Instant began = fixture.now();
            fixture.pass(time);
            Instant ends = fixture.now();
            stop.run();
            least = least.plus(Duration.between(began, ends));
            most = most.plus(Duration.between(asked, fixture.now()));
        }

        void assertHeldBy(double seconds, Duration missing, String what) {
            double exactness = fixture.exactness().toMillis() / 1000.0;
            assertTrue(seconds > least.minus(missing).toMillis() / 1000.0
                    && seconds < most.toMillis() / 1000.0 + exactness, what + ": " + seconds + " s of " + least + " to " + most);
        }
    }

    @Test
    @Tag("REC-08")
    void aRecordingHoldsEachSideAndNothingOfItsPauses() throws IOException {
        List<LegId> legs = talk();
        RecordingId id = new RecordingId(unique + "-recording");
        Runnable record = () -> realise(plan.record(id, legs.get(0), legs.get(1), true));
        Ran ran = new Ran();
        ran.run(() -> {
            record.run();
            await("recording " + id);
        }, Duration.ofSeconds(2), () -> realise(plan.record(id, legs.get(0), legs.get(1), false)));
        fixture.pass(Duration.ofSeconds(2));
        ran.run(record, Duration.ofSeconds(1), () -> {
            realise(plan.withoutRecordings());
            await("recorded " + id);
        });
        holds(id, ran);
        assertTrue(fixture.pbx().recordings().toCompletableFuture().join().contains(id));
        fixture.pbx().delete(id).toCompletableFuture().join();
        fixture.pbx().delete(id).toCompletableFuture().join();
        assertFalse(fixture.pbx().recordings().toCompletableFuture().join().contains(id));
        assertTrue(fixture.pbx().fetch(id).toCompletableFuture().handle((_, e) -> e != null).join(), "it is gone");
    }

    private void holds(RecordingId id, Ran ran) throws IOException {
        try (InputStream file = fixture.pbx().fetch(id).toCompletableFuture().join()) {
            Wav wav = Wav.read(file);
            int customer = fixture.tone(fixture.customer(0));
            int agent = fixture.tone(fixture.extension(0));
            ran.assertHeldBy(wav.length().toMillis() / 1000.0, fixture.exactness(), "length");
            ran.assertHeldBy(wav.seconds(0, customer), fixture.gaps(), "customer on the left " + wav.strip(0, customer));
            ran.assertHeldBy(wav.seconds(1, agent), fixture.gaps(), "agent on the right " + wav.strip(1, agent));
            assertEquals(0, wav.seconds(0, agent), "agent on the left");
            assertEquals(0, wav.seconds(1, customer), "customer on the right");
        }
    }

    @Test
    void aRecordingEndsWithItsCall() throws IOException {
        List<LegId> legs = talk();
        RecordingId id = new RecordingId(unique + "-recording");
        Ran ran = new Ran();
        ran.run(() -> {
            realise(plan.record(id, legs.get(0), legs.get(1), true));
            await("recording " + id);
        }, Duration.ofSeconds(1), () -> {
            fixture.customerHangsUp(fixture.customer(0));
            await("ended " + legs.get(0) + " " + Cause.HUNG_UP);
        });
        realise(plan.without(legs.get(0)).alone(legs.get(1), Sound.SILENCE));
        await("recorded " + id);
        holds(id, ran);
    }

    @Test
    void aRecordingGoesOnWhileTheLinkIsLost() throws IOException {
        List<LegId> legs = talk();
        RecordingId id = new RecordingId(unique + "-recording");
        realise(plan.record(id, legs.get(0), legs.get(1), true));
        await("recording " + id);
        fixture.loseLink();
        await("down");
        fixture.pass(Duration.ofSeconds(1));
        restoreLink();
        fixture.pbx().resynchronise(List.of(plan.present()));
        fixture.pass(Duration.ofSeconds(1));
        realise(plan.withoutRecordings());
        await("recorded " + id);
        try (InputStream file = fixture.pbx().fetch(id).toCompletableFuture().join()) {
            Wav wav = Wav.read(file);
            assertTrue(wav.length().compareTo(Duration.ofMillis(1900)) > 0, "only " + wav.length());
            assertEquals(wav.length().toMillis() / 1000.0, wav.seconds(0, fixture.tone(fixture.customer(0))),
                    fixture.gaps().toMillis() / 1000.0);
        }
    }

    // Many

    @Test
    @Tag("CONF-05")
    @Tag("CONF-06")
    void eightInAConferenceHearEachOtherAndGoOnWhenOneLeaves() {
        List<LegId> legs = new ArrayList<>(List.of(arrivesAndHearsMusic(0)));
        List<String> parties = new ArrayList<>(List.of(fixture.customer(0)));
        for (int phone = 0; phone < 7; phone++) {
            legs.add(answersAt(phone));
            parties.add(fixture.extension(phone));
            realise(plan.bridge("all", legs.toArray(LegId[]::new)));
        }
        hear(parties.toArray(String[]::new));
        fixture.hangUp(parties.get(3));
        await("ended " + legs.get(3) + " " + Cause.HUNG_UP);
        realise(plan.without(legs.get(3)));
        fixture.customerHangsUp(parties.getFirst());
        await("ended " + legs.getFirst() + " " + Cause.HUNG_UP);
        realise(plan.without(legs.getFirst()));
        parties.removeAll(List.of(parties.get(0), parties.get(3)));
        hear(parties.toArray(String[]::new));
    }

    @Test
    void aSupervisorListensWhispersAndStopsUnheard() {
        List<LegId> legs = talk();
        LegId supervisor = answersAt(1);
        String customer = fixture.customer(0);
        String agent = fixture.extension(0);
        String listener = fixture.extension(1);
        realise(plan.listen(supervisor, legs.get(1), Mode.MONITOR));
        hears(listener, Set.of(customer, agent));
        hear(customer, agent);
        realise(plan.listen(supervisor, legs.get(1), Mode.WHISPER));
        hears(agent, Set.of(customer, listener));
        hears(customer, Set.of(agent));
        hears(listener, Set.of(customer, agent));
        realise(plan.withoutListeners(supervisor));
        plays(Sound.SILENCE, listener);
        hear(customer, agent);
        realise(plan.bridge("talk", legs.get(0), legs.get(1), supervisor));
        hear(customer, agent, listener);
    }

    /** One plan after the other, with no time between them: what is taken away ends while the next is already made. */
    @Test
    void aSupervisorWhoStopsListeningIsEachTimeWhereThePlanSays() {
        List<LegId> legs = talk();
        LegId supervisor = answersAt(1);
        for (int times = 0; times < 10; times++) {
            realise(plan.alone(supervisor, Sound.SILENCE).listen(supervisor, legs.get(1), Mode.MONITOR));
            realise(plan.withoutListeners(supervisor).bridge("talk", supervisor));
            hear(fixture.customer(0), fixture.extension(0), fixture.extension(1));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void plansNeverSeenBeforeAreHeardAsTheySay(long seed) {
        Map<LegId, String> parties = new java.util.LinkedHashMap<>();
        parties.put(arrivesAndHearsMusic(0), fixture.customer(0));
        for (int phone = 0; phone < 5; phone++) {
            parties.put(answersAt(phone), fixture.extension(phone));
        }
        RandomPlans plans = new RandomPlans(seed, plan);
        for (int version = 0; version < 12; version++) {
            plans.change();
            realise(plan);
            MediaPlan present = plan.present();
            for (LegId leg : plan.legs()) {
                Set<String> others = Expected.heardBy(leg, present).stream().map(parties::get)
                        .collect(Collectors.toCollection(TreeSet::new));
                String party = parties.get(leg);
                fixture.await(party + " hears " + others + " by " + present, () -> fixture.hears(party).equals(others));
            }
        }
    }

    // Codes

    @Test
    @Tag("PHONE-01")
    void aFeatureCodeIsToldAndThePhoneIsFreeAgain() {
        fixture.dial(fixture.extension(0), "*45");
        await("code " + fixture.extension(0) + " *45");
        ringsAt(0);
    }
}
