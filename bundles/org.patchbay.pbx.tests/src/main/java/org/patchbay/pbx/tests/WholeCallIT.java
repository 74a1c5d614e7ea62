// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.SwitchControl.Reaction;

/** Whole calls: real phones, a real Asterisk, a real centre with its journal; seen at the desk, heard at the phones. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
class WholeCallIT {

    private static final Duration TALK = Duration.ofMillis(1500);
    /** A recording begins and ends that much beside what was seen at the desk, on a machine that has a lot to do. */
    private static final double EXACT = 0.8;
    private static final Duration GAP = Duration.ofMillis(900);
    /** Asterisk writes 32 KB of a recording at once. */
    private static final Duration WRITTEN = Duration.ofMillis(2100);
    private static final int MUSIC = 350;

    @TempDir
    static Path asterisk;

    private Path folder;
    private AsteriskSwitch fixture;
    private CentreProcess centre;
    private String anna;
    private String hans;
    private String customer;

    @BeforeAll
    void startSwitch() {
        fixture = AsteriskSwitch.start(asterisk);
        anna = fixture.extension(0);
        hans = fixture.extension(1);
        customer = fixture.customer(0);
    }

    @BeforeEach
    void startCentre(@TempDir Path fresh) throws IOException {
        folder = fresh;
        Files.writeString(folder.resolve("centre.yaml"), """
                name: Whole
                switch: asterisk
                switches: { asterisk: { properties: "%s" } }
                policies: { ring-timeout: 30 }
                recording: { enabled: true }
                caller-ids: [ { number: "%s", label: Line } ]
                fallback-queue: main
                queues: { main: { label: Main }, phones: { label: Phones, ring-timeout: 5 } }
                teams: { all: { label: All, default-wrap-up-reason: resolved } }
                flows: { calls: { label: Calls, queue: %s } }
                entry-points: { line: { label: Line, flow: calls, numbers: ["%2$s"] } }
                agents:
                  anna: { name: Anna, extension: "%s", team: all, queues: [main], may-outdial: true }
                  hans: { name: Hans, extension: "%s", team: all, queues: [phones], phone-only: true }
                """.formatted(fixture.properties(), fixture.dnis(), "main", anna, hans));
        centre = new CentreProcess(folder);
    }

    @AfterEach
    void endCalls() {
        centre.close();
        fixture.rest();
    }

    @AfterAll
    void stopSwitch() {
        if (fixture != null) { // skipped, where there is no such switch
            fixture.close();
        }
    }

    // Words

    private void sees(String what, java.util.function.Predicate<DeskScreen> condition) {
        centre.await(fixture, "the desk to show " + what, condition);
    }

    private void shows(String call) {
        sees(call, s -> s.call().equals(call));
    }

    private void is(String state) {
        sees(state, s -> s.state().equals(state));
    }

    private void hearEachOther(String one, String other) {
        hears(one, other);
        hears(other, one);
    }

    private void hears(String party, String other) {
        fixture.await(party + " to hear " + other + " and nothing else",
                () -> fixture.hears(party).equals(Set.of(other)) && fixture.plays(party) == Sound.SILENCE);
    }

    private void hearsOnly(String party, Sound sound) {
        fixture.await(party + " to hear " + sound,
                () -> fixture.plays(party) == sound && fixture.hears(party).isEmpty());
    }

    private void deskIsOpen() {
        centre.start();
        assertEquals("done", centre.ask("open", "anna"));
        sees("the switch", DeskScreen::switchUp);
    }

    private void annaIsAvailable() {
        deskIsOpen();
        centre.act("anna", "sign-in");
        centre.act("anna", "available");
        is("AVAILABLE");
    }

    private void act(String what) {
        centre.act("anna", what, centre.screen().contact());
    }

    private void customerIsConnected() {
        fixture.customerCalls(customer, "Casey Customer");
        sees("a contact request", s -> s.popovers().equals(List.of("CONTACT_REQUEST")) && s.state().equals("RINGING"));
        fixture.await("the phone to ring", () -> fixture.isBusy(anna));
        fixture.lift(anna);
        sees("the call", s -> s.state().equals("ENGAGED") && s.call().equals("TALKING"));
    }

    private void wrapUp() {
        sees("wrap-up", s -> s.state().equals("WRAP_UP") && s.wrapsUp());
        centre.act("anna", "wrap-up", centre.screen().contact(), "resolved");
        sees("nothing to do", s -> s.state().equals("AVAILABLE") && s.contacts() == 0);
    }

    private void isRecorded() {
        sees("a recording", s -> s.recording().equals("RUNNING"));
    }

    /** The only recording, once it is kept and the switch has no file of it any more. */
    private Wav recording() throws IOException {
        areKept(1);
        Path file = sealed().getFirst();
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("RIFF") || bytes.contains("WAVE"), "kept as anybody could read it");
        Path opened = folder.resolve("opened.wav");
        assertEquals("done", centre.ask("play", id(file), opened.toString()));
        try (InputStream sound = Files.newInputStream(opened)) {
            return Wav.read(sound);
        }
    }

    private void areKept(int recordings) {
        fixture.await(recordings + " recordings to be kept", () -> sealed().size() == recordings);
        fixture.await("none to be left at the switch", () -> centre.ask("at-switch").equals("[]"));
    }

    private List<Path> sealed() {
        Path recordings = folder.resolve("recordings");
        if (!Files.isDirectory(recordings)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(recordings)) {
            return files.filter(file -> file.toString().endsWith(".sealed")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String id(Path sealed) {
        String name = sealed.getFileName().toString().replace(".wav.sealed", "");
        return Pattern.compile("_([0-9a-f]+)_").matcher(name)
                .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)));
    }

    /** The customer on one side, the agent on the other, from beginning to end, and nobody else. */
    private void holdsBoth(Wav wav, String other, double least, double most) {
        double seconds = wav.length().toMillis() / 1000.0;
        assertTrue(seconds >= least - EXACT && seconds <= most + EXACT, seconds + " s, not " + least + " to " + most);
        double gaps = fixture.gaps(wav.length()).toMillis() / 1000.0;
        assertEquals(seconds, wav.seconds(0, fixture.tone(other)), gaps, () -> "customer: " + wav.strip(0, fixture.tone(other)));
        assertEquals(seconds, wav.seconds(1, fixture.tone(anna)), gaps, () -> "agent: " + wav.strip(1, fixture.tone(anna)));
        for (int side : new int[] { 0, 1 }) {
            String wrong = side == 0 ? anna : other;
            assertEquals(0, wav.clear(side, fixture.tone(wrong)), "the other party on side " + side);
            assertEquals(0, wav.clear(side, MUSIC), "music on side " + side);
        }
    }

    private static double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }

    // Calls

    @Test
    @Tag("ANS-02")
    @Tag("ANS-04")
    @Tag("ANS-05")
    @Tag("ANS-06")
    @Tag("ANS-07")
    @Tag("ANS-08")
    @Tag("HOLD-01")
    @Tag("HOLD-02")
    @Tag("HOLD-03")
    @Tag("HOLD-04")
    @Tag("HOLD-05")
    @Tag("HOLD-06")
    @Tag("REC-01")
    @Tag("REC-09")
    @Tag("END-04")
    @Tag("END-08")
    void aCustomerIsAnsweredHeldResumedRecordedAndWrappedUp() throws IOException {
        annaIsAvailable();
        long began = System.nanoTime();
        customerIsConnected();
        assertEquals(List.of("[]", "[CONNECTING]", "[CONTACT_REQUEST]", "[]"), centre.history(s -> s.popovers().toString()));
        assertEquals("Casey Customer", centre.screen().title());
        hearEachOther(anna, customer);
        isRecorded();
        long recorded = System.nanoTime();
        fixture.pass(TALK);

        assertEquals("ENABLED", centre.screen().button("HOLD"));
        double least = since(recorded);
        act("hold");
        shows("ON_HOLD");
        double most = since(began);
        assertTrue(centre.history(DeskScreen::call).toString().endsWith("TALKING, HOLDING, ON_HOLD]"),
                "held before the switch had done it: " + centre.history(DeskScreen::call));
        assertFalse(centre.screen().heard());
        assertTrue(centre.screen().button("END").startsWith("DISABLED "), centre.screen().button("END"));
        hearsOnly(customer, Sound.MUSIC);
        hearsOnly(anna, Sound.SILENCE);
        fixture.pass(TALK);

        long resumed = System.nanoTime();
        act("resume");
        shows("TALKING");
        long again = System.nanoTime();
        hearEachOther(anna, customer);
        fixture.pass(TALK);
        least += since(again);
        fixture.customerHangsUp(customer);
        wrapUp();
        most += since(resumed);
        holdsBoth(recording(), customer, least, most);
    }

    @Test
    @Tag("OUT-01")
    @Tag("END-01")
    @Tag("END-03")
    void anAgentCallsACustomer() throws IOException {
        String number = fixture.number(Reaction.ANSWERS);
        annaIsAvailable();
        long began = System.nanoTime();
        centre.act("anna", "dial", number);
        fixture.await("the phone to ring", () -> fixture.isBusy(anna));
        fixture.lift(anna);
        shows("TALKING");
        hearEachOther(anna, number);
        isRecorded();
        long recorded = System.nanoTime();
        fixture.pass(TALK);
        double least = since(recorded);
        act("end");
        wrapUp();
        double most = since(began);
        fixture.await("the customer to be on hook", () -> !fixture.isBusy(number) && !fixture.isBusy(anna));
        holdsBoth(recording(), number, least, most);
    }

    @Test
    @Tag("DESK-02")
    @Tag("DESK-03")
    void theCentreIsKilledInTheMiddleOfACallAndOfARecording() throws IOException {
        annaIsAvailable();
        customerIsConnected();
        hearEachOther(anna, customer);
        Listening customers = fixture.listen(customer);
        Listening annas = fixture.listen(anna);
        isRecorded();
        long recorded = System.nanoTime();
        for (int kill = 0; kill < 2; kill++) {
            fixture.pass(TALK);
            DeskScreen before = centre.screen();
            centre.kill();
            hearEachOther(anna, customer);
            centre.forget();
            deskIsOpen();
            sees("the call as it was before: " + before.lasting(), s -> s.lasting().equals(before.lasting()));
            hearEachOther(anna, customer);
        }
        double least = since(recorded);
        assertTrue(customers.without(fixture.tone(anna)).compareTo(GAP) < 0, "the customer noticed: " + customers.without(fixture.tone(anna)));
        assertTrue(annas.without(fixture.tone(customer)).compareTo(GAP) < 0, "the agent noticed: " + annas.without(fixture.tone(customer)));
        act("hold");
        shows("ON_HOLD");
        act("resume");
        shows("TALKING");
        act("end");
        wrapUp();
        holdsBoth(recording(), customer, least, since(recorded) + 1);
    }

    @Test
    @Tag("PHONE-01")
    @Tag("PHONE-02")
    @Tag("PHONE-03")
    void aColleagueWorksByPhoneOnly() throws IOException {
        Path file = folder.resolve("centre.yaml");
        Files.writeString(file, Files.readString(file).replace("queue: main }", "queue: phones }"));
        deskIsOpen(); // anna's, who has nothing to do today
        dials("*11");
        fixture.customerCalls(customer, "Casey Customer");
        hearsOnly(customer, Sound.MUSIC);
        assertFalse(fixture.isBusy(hans), "signed in, but not yet available");
        dials("*12");
        fixture.await("the phone to ring", () -> fixture.isBusy(hans));
        fixture.await("RONA", () -> !fixture.isBusy(hans));
        hearsOnly(customer, Sound.MUSIC);
        assertFalse(fixture.isBusy(hans), "RONA, and yet offered a call");
        dials("*"); // lifted
        answers(customer);
        fixture.customerHangsUp(customer);
        fixture.await("the phone to be on hook", () -> !fixture.isBusy(hans));
        // wrapped up with the team's reason: the next one rings
        String next = fixture.customer(1);
        fixture.customerCalls(next, "Noor Next");
        answers(next);
        fixture.hangUp(hans);
        fixture.await("the customer to be on hook", () -> !fixture.isBusy(next));
        areKept(2);
        dials("*14");
    }

    private void dials(String code) {
        fixture.dial(hans, code);
        fixture.await(code + " to be taken", () -> !fixture.isDialling(hans, code));
    }

    private void answers(String caller) {
        fixture.await("the phone to ring", () -> fixture.isBusy(hans));
        fixture.lift(hans);
        hearEachOther(hans, caller);
    }

    @Test
    @Tag("REC-01")
    void asteriskIsKilledAndTheNextCallWorks() throws IOException {
        annaIsAvailable();
        customerIsConnected();
        hearEachOther(anna, customer);
        isRecorded();
        fixture.pass(WRITTEN.plus(TALK));
        centre.forget();
        fixture.restart();
        wrapUp();
        assertTrue(centre.history(s -> Boolean.toString(s.switchUp())).contains("false"), "the desk did not say that the switch was gone");
        sees("the switch", DeskScreen::switchUp);
        assertTrue(recording().seconds(0, fixture.tone(customer)) > 0.5, "nothing is left of what was recorded before");
        centre.forget();
        customerIsConnected();
        hearEachOther(anna, customer);
        act("end");
        wrapUp();
        areKept(2);
    }
}
