// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.api.DeskSession;
import org.patchbay.api.RecordedSound;
import org.patchbay.api.RecordingEntry;
import org.patchbay.api.RecordingEntry.Span.Kind;
import org.patchbay.api.RecordingPage;
import org.patchbay.api.RecordingQuery;
import org.patchbay.api.Recordings;
import org.patchbay.api.Recordings.Customer;
import org.patchbay.api.Recordings.Forgotten;
import org.patchbay.api.Subscription;
import org.patchbay.codec.BatchCodec;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordingId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Recording;

/** Recordings of a centre: from the call to whoever may hear them, and to their end. */
class RecordingsTest {

    private static final AgentId ANNA = new AgentId("anna");
    private static final AgentId BEN = new AgentId("ben");
    private static final AgentId CARLA = new AgentId("carla");
    private static final AgentId DORA = new AgentId("dora");
    private static final String MARIA = "+493023125017";
    private static final String LINE = "+493023125100";
    private static final String FILE = """
            name: Recorded
            fallback-queue: main
            recording: { keep-days: 30 }
            queues: { main: { label: Main } }
            flows: { calls: { label: Calls, queue: main, variables: { pin: { label: PIN, default: "4711" } } } }
            entry-points: { line: { label: Line, numbers: ["+493023125100"], flow: calls } }
            teams: { all: { label: All }, others: { label: Others } }
            agents:
              anna: { name: Anna, extension: "2001", team: all, queues: [main], recordings: own }
              ben: { name: Ben, extension: "2002", team: all, queues: [main] }
              carla: { name: Carla, extension: "2003", team: others, queues: [main], recordings: team, protect-numbers: true, supervises: [all] }
              dora: { name: Dora, extension: "2004", team: others, queues: [main], recordings: all, may-forget-customers: true }
            """;

    @TempDir
    Path folder;
    private Bench bench;
    private final FakeStore store = new FakeStore();
    private int calls;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder, FILE);
        bench.recordings = Optional.of(store);
        bench.open();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    /** A call of ten seconds, paused from the second to the fifth. */
    private RecordingId call(AgentId agent, String extension, String number) {
        Bench.Eye eye = new Bench.Eye();
        DeskSession desk = bench.desk(agent, eye);
        bench.ask(desk, new AgentCommand.SignIn(agent, true));
        bench.ask(desk, new AgentCommand.GoAvailable(agent));
        String leg = "in-" + ++calls;
        bench.pbx.call(leg, number, LINE);
        bench.time.idle();
        bench.pbx.lift(extension);
        bench.time.idle();
        ContactId contact = eye.last().contacts().getFirst().id();
        RecordingId recording = recording(contact);
        bench.pbx.listener.recordingStarted(recording);
        bench.time.pass(Duration.ofSeconds(2));
        bench.ask(desk, new AgentCommand.PauseRecording(agent, contact));
        bench.time.pass(Duration.ofSeconds(3));
        bench.ask(desk, new AgentCommand.ResumeRecording(agent, contact));
        bench.time.pass(Duration.ofSeconds(5));
        bench.pbx.hangUp(new LegId(leg));
        bench.time.idle();
        bench.ask(desk, new AgentCommand.WrapUp(agent, contact, "resolved"));
        bench.ask(desk, new AgentCommand.GoIdle(agent, "break"));
        bench.ask(desk, new AgentCommand.SignOut(agent));
        bench.pbx.listener.recordingFinished(recording);
        bench.time.idle();
        return recording;
    }

    private RecordingId recording(ContactId contact) {
        MediaPlan plan = bench.pbx.plans.get(contact.value());
        return plan.recordings().stream().map(Recording::id).findFirst().orElseThrow();
    }

    private static RecordingQuery query(String text) {
        return new RecordingQuery(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), text, Optional.empty(), 50);
    }

    private List<RecordingEntry> find(AgentId agent, String text) {
        return bench.done(bench.desk(agent, new Bench.Eye()).recordings().find(query(text))).entries();
    }

    private List<String> trail() throws Exception {
        return Files.exists(bench.data.resolve("audit.log")) ? Files.readAllLines(bench.data.resolve("audit.log")) : List.of();
    }

    @Test
    @Tag("REC-12")
    void aCallIsFoundWithWhatWasPausedByWhoMayHearIt() {
        call(ANNA, "2001", MARIA);
        RecordingId second = call(BEN, "2002", "+493023125018");
        RecordingEntry entry = find(ANNA, "").getFirst();
        assertEquals(List.of(Kind.RECORDED, Kind.PAUSED, Kind.RECORDED), entry.spans().stream().map(s -> s.kind()).toList());
        assertEquals(List.of(2L, 3L, 5L), entry.spans().stream().map(s -> s.length().toSeconds()).toList());
        assertEquals("Main", entry.queue().label().text());
        assertEquals(List.of(1, 0, 2, 2), List.of(find(ANNA, "").size(), find(BEN, "").size(), find(CARLA, "").size(),
                find(DORA, "").size()));
        assertEquals(second, find(DORA, "").getFirst().id(), "the newest first");
        assertEquals(1, find(DORA, "+49 30 23125018").size());
        assertTrue(find(CARLA, "").stream().allMatch(e -> e.number().contains("•")), "masked as everywhere");
        assertEquals(0, find(CARLA, "302312").size(), "what is not shown is not found");
        assertEquals(1, find(CARLA, "5018").size());
        RecordingQuery ofBen = new RecordingQuery(Optional.of(BEN), Optional.empty(), Optional.empty(), Optional.empty(), "",
                Optional.empty(), 50);
        assertEquals(List.of(), bench.done(bench.desk(ANNA, new Bench.Eye()).recordings().find(ofBen)).entries());
    }

    @Test
    @Tag("REC-12")
    @Tag("REC-13")
    void whoeverLooksAtTheListIsToldWhenItIsAnother() {
        AtomicInteger told = new AtomicInteger();
        Recordings recordings = bench.desk(DORA, new Bench.Eye()).recordings();
        Subscription list = recordings.follow(told::incrementAndGet);
        bench.time.idle();
        assertEquals(0, told.get());
        call(ANNA, "2001", MARIA);
        bench.time.pass(LiveLists.PAUSE);
        assertEquals(1, told.getAndSet(0), "one is kept, once it is");
        bench.time.pass(Duration.ofDays(31));
        assertEquals(0, told.get(), "nothing while nothing changes");
        bench.centre.keepHouse();
        bench.time.pass(LiveLists.PAUSE);
        assertEquals(1, told.getAndSet(0), "it outlived its time");
        call(BEN, "2002", MARIA);
        bench.time.pass(LiveLists.PAUSE);
        told.set(0);
        bench.done(recordings.forget(new Customer(Optional.empty(), Optional.of(new Personal(MARIA)))));
        bench.time.pass(LiveLists.PAUSE);
        assertEquals(1, told.getAndSet(0), "it is forgotten");
        list.close();
        call(ANNA, "2001", MARIA);
        bench.time.pass(LiveLists.PAUSE);
        assertEquals(0, told.get());
    }

    @Test
    @Tag("REC-12")
    void pagesGoOnWhereTheLastOneEnded() {
        List<RecordingId> all = new ArrayList<>();
        for (int n = 0; n < 5; n++) {
            all.addFirst(call(ANNA, "2001", MARIA));
            bench.time.pass(Duration.ofMinutes(1));
        }
        List<RecordingId> found = new ArrayList<>();
        Optional<RecordingPage.Place> after = Optional.empty();
        do {
            RecordingPage page = bench.done(bench.desk(ANNA, new Bench.Eye()).recordings().find(new RecordingQuery(Optional.empty(),
                    Optional.empty(), Optional.empty(), Optional.empty(), "", after, 2)));
            page.entries().forEach(e -> found.add(e.id()));
            after = page.next();
        } while (after.isPresent());
        assertEquals(all, found);
    }

    @Test
    @Tag("REC-16")
    void theLineInTheTrailComesBeforeTheSound() throws Exception {
        RecordingId recording = call(ANNA, "2001", MARIA);
        store.opening = () -> assertTrue(lastLine().contains("\"what\":\"recording-opened\",\"agent\":\"anna\""), lastLine());
        try (RecordedSound sound = bench.done(bench.desk(ANNA, new Bench.Eye()).recordings().open(recording))) {
            assertEquals(8000, sound.rate());
        }
        assertTrue(lastLine().contains("\"recording\":\"" + recording + "\""));
        assertThrows(CompletionException.class, () -> bench.done(bench.desk(BEN, new Bench.Eye()).recordings().open(recording)));
        assertEquals(1, trail().size(), "who may not leaves none");
    }

    private String lastLine() {
        try {
            return trail().getLast();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    @Tag("REC-16")
    void withoutTheTrailNothingIsHeard() throws Exception {
        RecordingId recording = call(ANNA, "2001", MARIA);
        Files.createDirectories(bench.data.resolve("audit.log")); // nothing can be written there
        assertThrows(CompletionException.class, () -> bench.done(bench.desk(ANNA, new Bench.Eye()).recordings().open(recording)));
        assertEquals(0, store.opened);
        Files.delete(bench.data.resolve("audit.log"));
        bench.done(bench.desk(ANNA, new Bench.Eye()).recordings().open(recording)).close();
        assertEquals(2, trail().size(), "the line that could not be written came with the next one");
    }

    @Test
    @Tag("REC-16")
    @Tag("CAD-16")
    void aLineThatACrashKeptOutComesWithTheNextStart() throws Exception {
        RecordingId recording = call(ANNA, "2001", MARIA);
        for (int n = 0; n < 3; n++) {
            bench.done(bench.desk(ANNA, new Bench.Eye()).recordings().open(recording)).close();
        }
        List<String> all = trail();
        bench.centre.close();
        Path file = bench.data.resolve("audit.log");
        Files.writeString(file, all.getFirst() + "\n" + all.get(1).substring(0, 20)); // half a line, and none of the third
        bench.open();
        assertEquals(all, trail());
        bench.centre.close();
        bench.open();
        assertEquals(all, trail(), "none twice");
    }

    @Test
    @Tag("REC-13")
    void whatIsTooOldIsDeletedAndTheTrailSaysSo() throws Exception {
        RecordingId old = call(ANNA, "2001", MARIA);
        bench.time.pass(Duration.ofDays(20));
        call(ANNA, "2001", MARIA);
        bench.centre.keepHouse();
        bench.time.idle();
        assertEquals(2, store.kept.size());
        bench.time.pass(Duration.ofDays(11));
        bench.centre.keepHouse();
        bench.time.idle();
        assertEquals(1, store.kept.size());
        assertFalse(store.kept.containsKey(old));
        assertEquals(1, trail().size());
        assertTrue(lastLine().contains("\"what\":\"recording-deleted\",\"recording\":\"" + old + "\",\"why\":\"expired\""), lastLine());
    }

    @Test
    @Tag("REC-15")
    void whatCouldNotBeKeptIsTriedAgain() {
        store.broken = true;
        RecordingId recording = call(ANNA, "2001", MARIA);
        assertTrue(store.kept.isEmpty());
        store.broken = false;
        bench.pbx.files.add(recording);
        bench.centre.keepHouse();
        bench.time.idle();
        assertEquals(List.of(recording), List.copyOf(store.kept.keySet()));
        assertEquals(1, find(ANNA, "").size(), "with all that is known of it");
    }

    /** The store had it, the switch had deleted it, and the journal had not heard of it when the power went. */
    @Test
    @Tag("REC-15")
    void whatIsKeptIsNotTakenForLostAfterACrash() throws Exception {
        store.broken = true;
        RecordingId recording = call(ANNA, "2001", MARIA);
        store.broken = false;
        store.keep(recording, Optional.of(new RecordedCall(recording, new ContactId("c"), ANNA, new QueueId("main"), Personal.NONE,
                Personal.NONE, bench.time.now(), Optional.empty(), List.of(), List.of())), bench.pbx);
        bench.time.pass(Duration.ofMinutes(11));
        bench.centre.keepHouse();
        bench.time.idle();
        assertTrue(events().contains("RecordingStored") && !events().contains("RecordingLost"), events().toString());
        store.broken = true;
        call(ANNA, "2001", MARIA);
        store.broken = false;
        bench.time.pass(Duration.ofMinutes(11));
        bench.centre.keepHouse();
        bench.time.idle();
        assertTrue(events().contains("RecordingLost"), "nobody has that one");
    }

    private List<String> events() {
        List<String> all = new ArrayList<>();
        BatchCodec codec = new BatchCodec(bench.keys);
        bench.journal.read(1, (_, content) -> codec.decode(content).events().forEach(e -> all.add(e.getClass().getSimpleName())));
        return all;
    }

    @Test
    @Tag("REC-14")
    void aNewKeyComesWhenItIsAskedForByTheFile() throws Exception {
        store.keyAges.clear();
        bench.centre.keepHouse();
        bench.time.idle();
        assertEquals(List.of(Duration.ofDays(90)), store.keyAges);
        Instant now = bench.time.now();
        String at = now.minus(Duration.ofHours(3)).truncatedTo(ChronoUnit.MINUTES).toString().replaceAll(":\\d\\dZ", "Z");
        Files.writeString(bench.file, FILE.replace("keep-days: 30", "keep-days: 30, new-key-at: \"" + at + "\""));
        bench.centre.adopt();
        bench.time.idle();
        assertEquals(2, store.keyAges.size(), "at once, not in ten minutes");
        assertTrue(store.keyAges.getLast().compareTo(Duration.ofHours(3).plusMinutes(1)) <= 0, store.keyAges.toString());
    }

    @Test
    @Tag("PRIV-01")
    void aForgottenCustomerIsNowhereAndEverythingElseIsAsItWas() throws Exception {
        call(ANNA, "2001", MARIA);
        RecordingId other = call(BEN, "2002", "+493023125018");
        call(BEN, "2002", MARIA);
        assertEquals(List.of(MARIA, "+493023125018", MARIA), numbers());
        assertThrows(CompletionException.class, () -> forget(ANNA, MARIA));
        assertEquals(new Forgotten(2, 0), forget(DORA, "+49 (30) 231-25017"));
        assertEquals(List.of(other), List.copyOf(store.kept.keySet()));
        assertEquals(List.of("", "+493023125018", ""), numbers());
        assertEquals(2, trail().stream().filter(l -> l.contains("customer-forgotten")).count());
        assertTrue(trail().stream().noneMatch(l -> l.contains("23125017")));
        assertEquals(new Forgotten(0, 0), forget(DORA, MARIA), "nobody knows that number any more");
        byte[] before = bench.done(bench.centre.canonicalState());
        restart();
        assertEquals(List.of("", "+493023125018", ""), numbers());
        assertArrayEquals(before, bench.done(bench.centre.canonicalState()));
        call(ANNA, "2001", MARIA);
        assertEquals(new Forgotten(1, 0), forget(DORA, MARIA), "who calls again is a new customer");
    }

    /** All numbers of this centre are German ones, so are those without a country. */
    @ParameterizedTest
    @Tag("PRIV-01")
    @ValueSource(strings = { "+49 30 231 25017", "030 231-25017", "(030) 23125017", "0049 30 23125017" })
    void howeverTheNumberIsWritten(String typed) {
        call(ANNA, "2001", MARIA);
        call(BEN, "2002", "03023125017");
        RecordingId british = call(ANNA, "2001", "+443023125017");
        RecordingId extension = call(ANNA, "2001", "3023125017");
        assertEquals(new Forgotten(2, 0), forget(DORA, typed));
        assertEquals(List.of(british, extension), List.copyOf(store.kept.keySet()));
    }

    @Test
    @Tag("PRIV-01")
    void nobodySeesWhoWasInTheCallAnyMore() {
        call(ANNA, "2001", MARIA);
        ContactId contact = find(DORA, "").getFirst().contact();
        DeskSession anna = bench.desk(ANNA, new Bench.Eye());
        assertFalse(bench.done(anna.timeline(contact)).parties().isEmpty());
        forget(DORA, MARIA);
        assertThrows(CompletionException.class, () -> bench.done(anna.timeline(contact)));
    }

    @Test
    @Tag("PRIV-01")
    void whatACrashCameBetweenIsDoneWithTheNextStart() throws Exception {
        call(ANNA, "2001", MARIA);
        store.broken = true; // it was written down, and nothing done yet
        assertEquals(new Forgotten(1, 0), forget(DORA, MARIA));
        assertEquals(List.of(MARIA), numbers());
        restart();
        assertEquals(1, store.kept.size());
        store.broken = false;
        Path inTheWay = Files.createDirectories(bench.data.resolve("contact-keys.new").resolve("full"));
        restart(); // the recordings are gone, the key not yet
        assertEquals(0, store.kept.size());
        assertEquals(List.of(MARIA), numbers());
        Files.delete(inTheWay);
        restart();
        assertEquals(List.of(""), numbers());
        assertEquals(1, trail().stream().filter(l -> l.contains("customer-forgotten")).count());
    }

    private void restart() throws Exception {
        bench.centre.close();
        bench.keys.close();
        bench.keys = new KeyRing(bench.data);
        bench.open();
    }

    @Test
    @Tag("PRIV-01")
    void byOneOfTheCustomersContacts() {
        call(ANNA, "2001", MARIA);
        call(ANNA, "2001", MARIA);
        ContactId contact = find(DORA, "").getFirst().contact();
        assertEquals(new Forgotten(2, 0), bench.done(bench.desk(DORA, new Bench.Eye()).recordings()
                .forget(new Customer(Optional.of(contact), Optional.empty()))));
        assertTrue(store.kept.isEmpty());
    }

    private Forgotten forget(AgentId agent, String number) {
        return bench.done(bench.desk(agent, new Bench.Eye()).recordings()
                .forget(new Customer(Optional.empty(), Optional.of(new Personal(number)))));
    }

    /** As the journal has them. */
    private List<String> numbers() {
        List<String> all = new ArrayList<>();
        BatchCodec codec = new BatchCodec(bench.keys);
        bench.journal.read(1, (_, content) -> codec.decode(content).events().forEach(event -> {
            if (event instanceof ContactEvent.Arrived e) {
                all.add(e.number().text());
            }
        }));
        return all;
    }
}
