// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.api.ContactTimeline;
import org.patchbay.api.ContactTimeline.Span;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;

/** A contact as bars over time: who did what from when until when. */
class TimelinesTest {

    private static final AgentId ANNA = new AgentId("anna");
    private static final AgentId BEN = new AgentId("ben");
    private static final AgentId CARO = new AgentId("caro");
    private static final LegId CUSTOMER = new LegId("in-1");
    private static final String FILE = """
            name: Timed
            fallback-queue: main
            recording: { enabled: true, pause: true, pause-seconds: 30 }
            queues: { main: { label: Main } }
            flows: { calls: { label: Calls, queue: main } }
            entry-points: { line: { label: Line, numbers: ["+493023125100"], flow: calls } }
            teams: { all: { label: All, default-wrap-up-reason: resolved } }
            agents:
              anna: { name: Anna, extension: "2001", team: all, queues: [main] }
              ben: { name: Ben, extension: "2002", team: all, queues: [main] }
              caro: { name: Caro, extension: "2003", team: all, queues: [main] }
            """;

    @TempDir
    Path folder;

    private Bench bench;
    private final Bench.Eye eye = new Bench.Eye();
    private DeskSession anna;
    private DeskSession ben;
    private Instant start;
    private ContactId contact;

    @BeforeEach
    void talking() throws Exception {
        bench = new Bench(folder, FILE).open();
        anna = bench.desk(ANNA, eye);
        bench.ask(anna, new AgentCommand.SignIn(ANNA, true));
        ben = bench.desk(BEN, new Bench.Eye());
        bench.ask(ben, new AgentCommand.SignIn(BEN, true));
        start = bench.time.now();
        bench.pbx.call(CUSTOMER.value(), "+493023125017", "+493023125100");
        after(20);
        bench.ask(anna, new AgentCommand.GoAvailable(ANNA));
        after(5);
        bench.pbx.lift("2001");
        bench.time.idle();
        contact = eye.last().contacts().getFirst().id();
        bench.pbx.listener.recordingStarted(recording());
        bench.time.idle();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void aCustomerWaitsThenTalksIsHeldAndTheAgentWrapsUp() {
        after(10);
        bench.ask(anna, new AgentCommand.Hold(ANNA, contact));
        after(7);
        bench.ask(anna, new AgentCommand.Resume(ANNA, contact));
        after(3);
        bench.pbx.hangUp(CUSTOMER);
        after(4);
        assertEquals(List.of("customer WAITING (Main) 0-25", "Anna RINGING 20-25", "Anna TALKING 25-35",
                "customer TALKING 25-35", "recording RECORDING 25-35", "Anna ON_HOLD 35-42", "customer ON_HOLD 35-42",
                "Anna TALKING 42-45", "customer TALKING 42-45", "recording RECORDING 42-45", "Anna WRAP_UP 45-"),
                drawn(anna));
    }

    @Test
    @Tag("REC-08")
    void aPauseStandsBetweenWhatWasRecorded() {
        after(5);
        bench.ask(anna, new AgentCommand.PauseRecording(ANNA, contact));
        after(40);
        assertEquals(List.of("recording RECORDING 25-30", "recording RECORDING_PAUSED 30-60", "recording RECORDING 60-"),
                drawn(anna).stream().filter(s -> s.startsWith("recording")).toList());
    }

    @Test
    void aConsultIsABarOfTheConsultedAgentWhoMaySeeAllOfIt() {
        after(5);
        bench.ask(anna, new AgentCommand.Consult(ANNA, contact, new Target(Target.Kind.AGENT, "ben", ""), true));
        after(6);
        bench.pbx.lift("2002");
        after(9);
        bench.ask(anna, new AgentCommand.Conference(ANNA, contact));
        after(1);
        assertEquals(List.of("Ben RINGING 30-36", "Ben CONSULTING 36-45", "Ben TALKING 45-"),
                drawn(anna).stream().filter(s -> s.startsWith("Ben")).toList());
        assertEquals(drawn(anna), drawn(ben));
    }

    @Test
    @Tag("DESK-03")
    void itIsThereAgainAfterARestart() throws Exception {
        after(5);
        bench.ask(anna, new AgentCommand.Consult(ANNA, contact, new Target(Target.Kind.AGENT, "ben", ""), true));
        after(6);
        bench.pbx.lift("2002");
        after(9);
        bench.ask(anna, new AgentCommand.PauseRecording(ANNA, contact));
        bench.ask(anna, new AgentCommand.EndConsult(ANNA, contact));
        after(4);
        List<String> before = drawn(anna);
        bench.centre.close();
        bench.open();
        assertEquals(before, drawn(bench.desk(ANNA, new Bench.Eye())));
    }

    @Test
    void whatIsOverIsStillThereAndOnlyForWhoTookPart() {
        bench.pbx.hangUp(CUSTOMER);
        after(2);
        bench.ask(anna, new AgentCommand.WrapUp(ANNA, contact, "resolved"));
        ContactTimeline over = bench.done(anna.timeline(contact));
        assertEquals(start.plusSeconds(27), over.over().orElseThrow());
        assertTrue(over.spans().stream().allMatch(s -> s.until().isPresent()));
        DeskSession caro = bench.desk(CARO, new Bench.Eye());
        assertThrows(CompletionException.class, () -> bench.done(caro.timeline(contact)));
        assertThrows(CompletionException.class, () -> bench.done(ben.timeline(contact)));
    }

    @Test
    void aCallThatIsHeldAgainAndAgainKeepsItsLatestBars() {
        for (int i = 0; i < 300; i++) {
            bench.ask(anna, new AgentCommand.Hold(ANNA, contact));
            after(1);
            bench.ask(anna, new AgentCommand.Resume(ANNA, contact));
            after(1);
        }
        List<Span> spans = bench.done(anna.timeline(contact)).spans();
        assertEquals(400, spans.size());
        assertEquals(3, spans.stream().filter(s -> s.until().isEmpty()).count());
    }

    private void after(int seconds) {
        bench.time.pass(Duration.ofSeconds(seconds));
    }

    private RecordingId recording() {
        return bench.pbx.plans.get(contact.value()).recordings().getFirst().id();
    }

    /** Party, what it does, from and until in seconds. */
    private List<String> drawn(DeskSession desk) {
        ContactTimeline timeline = bench.done(desk.timeline(contact));
        return timeline.spans().stream().map(s -> name(timeline, s.party()) + " " + s.kind()
                + s.queue().map(q -> " (" + q.text() + ")").orElse("") + " " + seconds(s.from()) + "-"
                + s.until().map(u -> "" + seconds(u)).orElse("")).sorted(Comparator.comparing(TimelinesTest::from)).toList();
    }

    private static int from(String line) {
        String times = line.substring(line.lastIndexOf(' ') + 1);
        return Integer.parseInt(times.substring(0, times.indexOf('-')));
    }

    private static String name(ContactTimeline timeline, String party) {
        return timeline.parties().stream().filter(p -> p.key().equals(party)).findFirst()
                .map(p -> p.name().isEmpty() ? p.key() : p.name()).orElseThrow();
    }

    private long seconds(Instant at) {
        return Duration.between(start, at).toSeconds();
    }
}
