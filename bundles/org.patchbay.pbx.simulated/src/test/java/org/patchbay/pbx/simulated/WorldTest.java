// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.model.BridgeId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Recording;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.SwitchControl.Behaviour;
import org.patchbay.spi.SwitchControl.Failure;
import org.patchbay.spi.SwitchControl.Hearing;
import org.patchbay.spi.SwitchControl.Reaction;
import org.patchbay.spi.VirtualTimeline;

/** What only this switch does: people of its own, failures on purpose, always the same day. */
class WorldTest {

    private static final ContactId CONTACT = new ContactId("contact");
    private static final LegId AGENT = new LegId("agent");
    private static final RecordingId RECORDING = new RecordingId("recording");
    private static final Duration RINGS = Duration.ofSeconds(20);

    @TempDir
    Path directory;

    private VirtualTimeline time;
    private SimulatedPbx pbx;
    private Heard heard;

    @BeforeEach
    void open() {
        open(Map.of());
    }

    private void open(Map<String, String> more) {
        time = new VirtualTimeline(Instant.parse("2026-03-02T08:00:00Z"));
        pbx = new SimulatedPbx();
        heard = new Heard();
        Map<String, String> settings = new HashMap<>(more);
        settings.put("directory", directory.toString());
        pbx.live(time);
        pbx.open(settings, heard.listener());
        time.settle();
        pbx.resynchronise(List.of());
        time.settle();
    }

    private void seconds(double seconds) {
        time.pass(Duration.ofMillis(Math.round(seconds * 1000)));
    }

    private LegId customer(String who, Duration patience) {
        pbx.customerCalls(who, "+12025550141", "Emma Clark", "+493023125900", patience);
        time.settle();
        List<String> lines = heard.lines();
        return new LegId(lines.getLast().split(" ")[1]);
    }

    private static Party customer(LegId leg, boolean talking) {
        return new Party(leg, Optional.empty(), true, bridge(talking), Sound.MUSIC, false);
    }

    private static Party agent(boolean talking) {
        return new Party(AGENT, Optional.of(new Party.Dial(Party.Kind.EXTENSION, "1001", "+1 202 555 01 41",
                "Emma Clark", RINGS)), false, bridge(talking), Sound.SILENCE, true);
    }

    private static Optional<BridgeId> bridge(boolean talking) {
        return talking ? Optional.of(new BridgeId("bridge")) : Optional.empty();
    }

    private void realise(long version, Party... parties) {
        realise(version, List.of(), parties);
    }

    private void realise(long version, List<Recording> recordings, Party... parties) {
        pbx.realise(new MediaPlan(CONTACT, version, List.of(parties), recordings, List.of()));
        time.settle();
    }

    private LegId talk() {
        LegId customer = customer("Emma", Duration.ZERO);
        realise(1, customer(customer, true), agent(true));
        pbx.lift("1001");
        time.settle();
        return customer;
    }

    private List<Hearing> hearings() {
        var answer = pbx.heard().toCompletableFuture();
        time.settle();
        return answer.join();
    }

    // People

    @Test
    void aCustomerGivesUpWhenNobodyTalks() {
        LegId customer = customer("Emma", Duration.ofSeconds(30));
        realise(1, customer(customer, false));
        seconds(29);
        assertFalse(heard.has("ended " + customer + " HUNG_UP"));
        seconds(2);
        assertTrue(heard.has("ended " + customer + " HUNG_UP"));
    }

    @Test
    void aCustomerWhoHasTalkedIsPatient() {
        LegId customer = customer("Emma", Duration.ofSeconds(30));
        realise(1, customer(customer, true), agent(true));
        pbx.lift("1001");
        seconds(5);
        realise(2, customer(customer, false), agent(false));
        seconds(600);
        assertFalse(heard.lines().stream().anyMatch(line -> line.startsWith("ended")));
    }

    @Test
    void aColleagueAnswersTalksAndHangsUp() {
        pbx.colleague("1001", new Behaviour(Reaction.ANSWERS, Duration.ofSeconds(3), Duration.ofSeconds(10)));
        realise(1, agent(false));
        assertTrue(heard.has("ringing agent"));
        seconds(2.9);
        assertFalse(heard.has("answered agent"));
        seconds(0.2);
        assertTrue(heard.has("answered agent"));
        seconds(10);
        assertTrue(heard.has("ended agent HUNG_UP"));
    }

    @Test
    void aColleagueRejects() {
        pbx.colleague("1001", new Behaviour(Reaction.REJECTS, Duration.ofSeconds(1), Duration.ZERO));
        realise(1, agent(false));
        seconds(1);
        assertTrue(heard.has("ended agent REJECTED"));
    }

    @Test
    @Tag("PHONE-01")
    void colleaguesSignInByFeatureCodeWhenTheCentreConnects() {
        open(Map.of("colleague.1002", "answers after 3 s, dials *11 *12"));
        seconds(1);
        assertTrue(heard.has("featureCode 1002 *11"));
        assertFalse(heard.has("featureCode 1002 *12"), "one after the other");
        seconds(1);
        assertTrue(heard.has("featureCode 1002 *12"));
    }

    @Test
    @Tag("PHONE-02")
    void aPhoneLiftedAndPutBackWhileNothingRingsSaysSo() {
        pbx.lift("1001");
        realise(1, agent(false));
        assertTrue(heard.has("phoneOffHook 1001 true"));
        assertTrue(heard.has("ended agent BUSY"), "off hook");
        assertFalse(heard.has("featureCode 1001"), "something may still be dialled");
        pbx.hangUp("1001");
        time.settle();
        assertTrue(heard.has("featureCode 1001"));
        assertTrue(heard.has("phoneOffHook 1001 false"));
    }

    @Test
    void thePhonesDisplayFollowsTheCall() throws Exception {
        List<PhoneView> shown = new ArrayList<>();
        try (AutoCloseable _ = pbx.follow("1001", shown::add)) {
            talk();
            pbx.toggleHold("1001");
            seconds(5);
            pbx.toggleHold("1001");
            time.settle();
            pbx.hangUp("1001");
            time.settle();
        }
        pbx.lift("1001");
        time.settle();
        assertEquals(List.of(PhoneView.State.ON_HOOK, PhoneView.State.RINGING, PhoneView.State.TALKING,
                PhoneView.State.ON_HOLD, PhoneView.State.TALKING, PhoneView.State.ON_HOOK),
                shown.stream().map(PhoneView::state).toList());
        assertEquals("Emma Clark +1 202 555 01 41", shown.get(1).display());
        assertEquals("", shown.getLast().display());
        assertEquals(Duration.ofSeconds(5), Duration.between(shown.get(3).since(), shown.get(4).since()));
    }

    @Test
    @Tag("NOISE-01")
    void onlyWhoIsToHearWithoutNoiseDoes() {
        talk();
        assertEquals(List.of(false, true), hearings().stream().map(Hearing::denoised).toList());
    }

    // Failures on purpose

    @Test
    void aRefusedPlanChangesNothing() {
        LegId customer = talk();
        pbx.fail(Failure.REFUSE_PLAN, CONTACT.value(), Duration.ZERO);
        realise(2, customer(customer, false), agent(false));
        assertTrue(heard.has("failed contact 2"));
        assertEquals(List.of(AGENT), hearings().getFirst().hears());
        realise(3, customer(customer, false), agent(false));
        assertTrue(heard.has("realised contact 3"), "only once");
    }

    @Test
    void aSlowPlanTakesItsTimeAndALaterOneOvertakesIt() {
        LegId customer = talk();
        pbx.fail(Failure.SLOW_PLAN, "", Duration.ofSeconds(4));
        realise(2, customer(customer, false), agent(false));
        seconds(3.9);
        assertFalse(heard.has("realised contact 2"));
        seconds(0.2);
        assertTrue(heard.has("realised contact 2"));
        pbx.fail(Failure.SLOW_PLAN, "", Duration.ofSeconds(4));
        realise(3, customer(customer, true), agent(true));
        realise(4, customer(customer, false), agent(false));
        seconds(10);
        assertFalse(heard.has("realised contact 3"));
        assertEquals(Sound.MUSIC, hearings().getFirst().sound());
    }

    @Test
    void aLegDroppedWhileItsPlanIsSlowHasAnEnd() {
        LegId customer = customer("Emma", Duration.ZERO);
        realise(1, customer(customer, false));
        pbx.fail(Failure.SLOW_PLAN, "", Duration.ofSeconds(4));
        realise(2, customer(customer, false), agent(false));
        realise(3, customer(customer, false));
        seconds(10);
        assertTrue(heard.has("ended agent ENDED"));
        assertFalse(heard.has("ringing agent"));
    }

    @Test
    void aCallBreaksOff() {
        LegId customer = talk();
        pbx.fail(Failure.DROP_LEG, "Emma", Duration.ZERO);
        time.settle();
        assertTrue(heard.has("ended " + customer + " FAILED"));
    }

    @Test
    void noLineIsFreeOnce() {
        pbx.fail(Failure.CONGESTION, "", Duration.ZERO);
        realise(1, agent(false));
        assertTrue(heard.has("ended agent CONGESTION"));
    }

    @Test
    @Tag("PHONE-05")
    void aPhoneIsOutOfReachForAWhile() {
        pbx.fail(Failure.PHONE, "1001", Duration.ofSeconds(10));
        realise(1, agent(false));
        assertTrue(heard.has("phoneReachable 1001 false"));
        assertTrue(heard.has("ended agent UNREACHABLE"));
        seconds(10);
        assertTrue(heard.has("phoneReachable 1001 true"));
    }

    @Test
    void aRecordingBreaksOffOrDoesNotStart() {
        LegId customer = talk();
        List<Recording> recordings = List.of(new Recording(RECORDING, customer, AGENT, true));
        realise(2, recordings, customer(customer, true), agent(true));
        assertTrue(heard.has("recordingStarted recording"));
        pbx.fail(Failure.RECORDING, "", Duration.ZERO);
        time.settle();
        assertTrue(heard.has("recordingFailed recording"));
        pbx.fail(Failure.RECORDING, "", Duration.ZERO);
        RecordingId second = new RecordingId("second");
        realise(3, List.of(new Recording(second, customer, AGENT, true)), customer(customer, true), agent(true));
        assertTrue(heard.has("recordingFailed second"));
        assertFalse(heard.has("recordingStarted second"));
    }

    @Test
    void whatHappenedToHoldAndRecordingWhileAwayIsTold() {
        LegId customer = talk();
        List<Recording> recordings = List.of(new Recording(RECORDING, customer, AGENT, true));
        realise(2, recordings, customer(customer, true), agent(true));
        MediaPlan plan = new MediaPlan(CONTACT, 2, List.of(customer(customer, true), agent(true)), recordings,
                List.of());
        pbx.fail(Failure.LINK, "", Duration.ofSeconds(1));
        pbx.toggleHold("1001");
        seconds(1);
        pbx.resynchronise(List.of(plan));
        time.settle();
        assertTrue(heard.has("heldAtPhone agent true"));
        assertEquals(2, heard.count("recordingStarted recording"));
        pbx.fail(Failure.LINK, "", Duration.ofSeconds(1));
        pbx.customerHangsUp("Emma");
        seconds(1);
        pbx.resynchronise(List.of(plan));
        time.settle();
        assertTrue(heard.has("ended " + customer + " HUNG_UP"));
        assertTrue(heard.has("recordingFinished recording"), "it ended with the call");
    }

    @Test
    void theLinkIsLostForAWhile() {
        pbx.fail(Failure.LINK, "", Duration.ofSeconds(10));
        time.settle();
        assertEquals("down", heard.lines().getLast());
        seconds(10);
        assertEquals("up", heard.lines().getLast());
    }

    // Always the same

    @Test
    void theDemoDayBringsCustomersWithinItsLimits() {
        open(demo("7"));
        seconds(600);
        long arrived = heard.lines().stream().filter(line -> line.startsWith("callArrived")).count();
        assertTrue(arrived > 20 && arrived < 60, arrived + " customers in ten minutes");
        pbx.fail(Failure.LINK, "", Duration.ZERO);
        seconds(600);
        assertEquals("down", heard.lines().getLast());
        pbx.repair(Failure.LINK, "");
        pbx.resynchronise(List.of());
        time.settle();
        assertFalse(heard.lines().getLast().startsWith("callArrived"), "all have given up, and nobody new called");
    }

    private static Map<String, String> demo(String seed) {
        return Map.of("calls-per-minute", "4", "dnis", "+493023125900,+493023125901", "patience-seconds", "20-40",
                "seed", seed);
    }

    @Test
    void theSameSeedBringsTheSameDay() {
        List<String> first = aDay("1");
        assertEquals(first, aDay("1"));
        assertFalse(first.equals(aDay("2")));
    }

    /** A day in which a simple centre answers whoever calls, holds, and hangs up by chance. */
    private List<String> aDay(String seed) {
        open(demo(seed));
        Random random = new Random(42);
        pbx.colleague("1001", Behaviour.answers(Duration.ofSeconds(2)));
        int seen = 0;
        for (int minute = 0; minute < 60; minute++) {
            seconds(20);
            List<String> lines = heard.lines();
            for (String line : lines.subList(seen, lines.size())) {
                if (line.startsWith("callArrived")) {
                    LegId leg = new LegId(line.split(" ")[1]);
                    pbx.realise(new MediaPlan(new ContactId("c-" + leg), 1, List.of(customer(leg, random.nextBoolean())),
                            List.of(), List.of()));
                }
            }
            seen = lines.size();
        }
        return heard.lines();
    }
}
