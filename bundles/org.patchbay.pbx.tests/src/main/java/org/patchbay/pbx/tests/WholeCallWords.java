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
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.patchbay.model.media.Sound;

/** The words in which whole calls are told. Where no agent is named it is Anna. */
interface WholeCallWords {

    /** Whose phone has which place among the switch's phones. */
    List<String> AGENTS = List.of("anna", "hans", "ben", "carla", "dora", "emma", "finn", "gus");
    Duration TALK = Duration.ofMillis(1500);
    /** What is said in confidence: nobody's usual tone. */
    int SECRET = 1800;
    /** A recording begins and ends that much beside what was seen at the desk, on a machine that has a lot to do. */
    double EXACT = 0.8;
    int MUSIC = 350;

    AsteriskSwitch fixture();

    CentreProcess centre();

    /** Where the centre has its file and keeps its data. */
    Path folder();

    default String phone(String agent) {
        return fixture().extension(AGENTS.indexOf(agent));
    }

    default String anna() {
        return phone("anna");
    }

    default String customer() {
        return fixture().customer(0);
    }

    /** The centre file says something else, before the centre starts. */
    default void configure(String from, String to) throws IOException {
        Path file = folder().resolve("centre.yaml");
        String before = Files.readString(file);
        assertTrue(before.contains(from), from);
        Files.writeString(file, before.replace(from, to));
    }

    default void sees(String what, Predicate<DeskScreen> condition) {
        centre().await(fixture(), "the desk to show " + what, condition);
    }

    default void sees(String agent, String what, Predicate<DeskScreen> condition) {
        centre().await(fixture(), agent, "the desk of " + agent + " to show " + what, condition);
    }

    default void shows(String call) {
        sees(call, s -> s.call().equals(call));
    }

    default void is(String state) {
        sees(state, s -> s.state().equals(state));
    }

    default void hearEachOther(String one, String other) {
        hears(one, other);
        hears(other, one);
    }

    default void hears(String party, String other) {
        fixture().await(party + " to hear " + other + " and nothing else",
                () -> fixture().hears(party).equals(Set.of(other)) && fixture().plays(party) == Sound.SILENCE);
    }

    /** Each of them all others, and nobody else. */
    default void hearEachOther(List<String> parties) {
        for (String party : parties) {
            Set<String> others = new TreeSet<>(parties);
            others.remove(party);
            fixture().await(party + " to hear " + others, () -> fixture().hears(party).equals(others));
        }
    }

    default void hearsOnly(String party, Sound sound) {
        fixture().await(party + " to hear " + sound,
                () -> fixture().plays(party) == sound && fixture().hears(party).isEmpty());
    }

    default void deskIsOpen() {
        centre().start();
        assertEquals("done", centre().ask("open", "anna"));
        sees("the switch", DeskScreen::switchUp);
    }

    default void annaIsAvailable() {
        deskIsOpen();
        centre().act("anna", "sign-in");
        centre().act("anna", "available");
        is("AVAILABLE");
    }

    default void colleagueIsAvailable(String agent) {
        assertEquals("done", centre().ask("open", agent));
        centre().act(agent, "sign-in");
        centre().act(agent, "available");
    }

    /** So many of those in a conference say something, the desks tell. */
    default void speak(int count, String... agents) {
        for (String agent : agents) {
            fixture().await(count + " to speak at the desk of " + agent, () -> centre().speakers(agent) == count);
        }
    }

    /** What Anna does with her call. */
    default void act(String... what) {
        acts("anna", what);
    }

    default void acts(String agent, String... what) {
        String[] words = Stream.of(Stream.of(what[0], centre().screen(agent).contact()), Arrays.stream(what).skip(1))
                .flatMap(all -> all).toArray(String[]::new);
        centre().act(agent, words);
    }

    default void lifts(String agent) {
        fixture().await("the phone of " + agent + " to ring", () -> fixture().isBusy(phone(agent)));
        fixture().lift(phone(agent));
    }

    /** Anna asks a colleague, who answers. */
    default void consults(String agent) {
        act("consult", "AGENT", agent);
        lifts(agent);
        consultShows("CONSULTING");
    }

    default void consultShows(String status) {
        sees(status, s -> s.consult().equals(status));
    }

    /** Anna asks a colleague and joins all of them. */
    default void joins(String agent) {
        consults(agent);
        act("conference");
        sees(agent + " in the conference", s -> s.call().equals("CONFERENCE") && s.consult().isEmpty());
    }

    /** Both say what is in no recording, while {@code meanwhile}. */
    default void secretly(Runnable meanwhile, String... parties) {
        for (String party : parties) {
            fixture().says(party, SECRET);
        }
        meanwhile.run();
        fixture().pass(TALK);
        for (String party : parties) {
            fixture().says(party, fixture().tone(party));
        }
    }

    default void hearsSecret(String party) {
        fixture().await(party + " to hear what is said in confidence", () -> fixture().hears(party, SECRET));
    }

    default void customerIsConnected() {
        fixture().customerCalls(customer(), "Casey Customer");
        sees("a contact request", s -> s.popovers().equals(List.of("CONTACT_REQUEST")) && s.state().equals("RINGING"));
        lifts("anna");
        sees("the call", s -> s.state().equals("ENGAGED") && s.call().equals("TALKING"));
    }

    default void wrapUp() {
        wrapUp("anna");
    }

    default void wrapUp(String agent) {
        sees(agent, "wrap-up", s -> s.state().equals("WRAP_UP") && s.wrapsUp());
        acts(agent, "wrap-up", "resolved");
        sees(agent, "nothing to do", s -> s.state().equals("AVAILABLE") && s.contacts() == 0);
    }

    default void isRecorded() {
        sees("a recording", s -> s.recording().equals("RUNNING"));
    }

    /** The only recording, once it is kept and the switch has no file of it any more. */
    default Wav recording() throws IOException {
        areKept(1);
        Path file = sealed().getFirst();
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertFalse(bytes.contains("RIFF") || bytes.contains("WAVE"), "kept as anybody could read it");
        Path opened = folder().resolve("opened.wav");
        assertEquals("done", centre().ask("play", id(file), opened.toString()));
        try (InputStream sound = Files.newInputStream(opened)) {
            return Wav.read(sound);
        }
    }

    default void areKept(int recordings) {
        fixture().await(recordings + " recordings to be kept", () -> sealed().size() == recordings);
        fixture().await("none to be left at the switch", () -> centre().ask("at-switch").equals("[]"));
    }

    default List<Path> sealed() {
        Path recordings = folder().resolve("recordings");
        if (!Files.isDirectory(recordings)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(recordings)) {
            return files.filter(file -> file.toString().endsWith(".sealed")).toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    static String id(Path sealed) {
        String name = sealed.getFileName().toString().replace(".wav.sealed", "");
        return Pattern.compile("_([0-9a-f]+)_").matcher(name)
                .replaceAll(sign -> Character.toString(Integer.parseInt(sign.group(1), 16)));
    }

    /** The customer on one side, the agent on the other, from beginning to end, and nobody else. */
    default void holdsBoth(Wav wav, String other, double least, double most) {
        double seconds = wav.length().toMillis() / 1000.0;
        assertTrue(seconds >= least - EXACT && seconds <= most + EXACT, seconds + " s, not " + least + " to " + most);
        double gaps = fixture().gaps(wav.length()).toMillis() / 1000.0;
        assertEquals(seconds, wav.seconds(0, fixture().tone(other)), gaps, () -> "customer: " + wav.strip(0, fixture().tone(other)));
        assertEquals(seconds, wav.seconds(1, fixture().tone(anna())), gaps, () -> "agent: " + wav.strip(1, fixture().tone(anna())));
        for (int side : new int[] { 0, 1 }) {
            String wrong = side == 0 ? anna() : other;
            assertEquals(0, wav.clear(side, fixture().tone(wrong)), "the other party on side " + side);
            assertEquals(0, wav.clear(side, MUSIC), "music on side " + side);
            assertEquals(0, wav.clear(side, SECRET), () -> "what was said in confidence: " + wav.strip(0, SECRET));
        }
    }

    default void hasNothingOf(Wav wav, String party) {
        for (int side : new int[] { 0, 1 }) {
            assertEquals(0, wav.clear(side, fixture().tone(party)), () -> wav.strip(0, fixture().tone(party)));
        }
    }

    default double since(long nanos) {
        return (System.nanoTime() - nanos) / 1e9;
    }
}
