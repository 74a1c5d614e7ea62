// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.api.DeskSession;
import org.patchbay.centre.file.CentreFileException;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.spi.Journal;
import org.patchbay.spi.JournalException;

class EmbeddedCentreTest {

    private static final AgentId ANNA = Bench.ANNA;
    private static final String FILE = """
            name: Small
            fallback-queue: main
            queues:
              main: { label: Main }
              other: { label: Other }
            teams:
              all: { label: All, auto-wrap-up: 20 }
            flows:
              calls: { label: Calls, queue: main, variables: { order: { label: Order, default: "17" } }, popover: [order] }
            entry-points:
              line: { label: Line, flow: calls, numbers: ["+493023125100"] }
            agents:
              anna: { name: Anna, extension: "2001", team: all, queues: [main, other], may-outdial: true }
              ben: { name: Ben, extension: "2002", team: all, queues: [main] }
              hans: { name: Hans, extension: "2007", team: all, queues: [main], phone-only: true }
            """;

    @TempDir
    Path folder;

    private Bench bench() throws Exception {
        return new Bench(folder, FILE).open();
    }

    private static void available(Bench bench, DeskSession desk) {
        assertTrue(bench.ask(desk, new AgentCommand.SignIn(ANNA, true)).accepted());
        assertTrue(bench.ask(desk, new AgentCommand.GoAvailable(ANNA)).accepted());
    }

    private static void calls(Bench bench) {
        bench.pbx.call("in-1", "+493023125017", "+493023125100");
        bench.time.idle();
    }

    /** Anna's phone. */
    private static void lifts(Bench bench) {
        bench.pbx.lift("2001");
        bench.time.idle();
    }

    @Test
    @Tag("POP-04")
    @Tag("ANS-07")
    void aWholeCall() throws Exception {
        try (Bench bench = bench()) {
            Bench.Eye eye = new Bench.Eye();
            DeskSession desk = bench.desk(ANNA, eye);
            assertEquals(AgentState.SIGNED_OUT, eye.last().agent().state());
            available(bench, desk);
            assertEquals(AgentState.AVAILABLE, eye.last().agent().state());
            calls(bench);
            assertEquals(AgentState.RINGING, eye.last().agent().state());
            assertEquals(1, eye.last().popovers().size());
            lifts(bench);
            assertEquals(AgentState.ENGAGED, eye.last().agent().state());
            ContactId contact = eye.last().contacts().getFirst().id();
            assertTrue(bench.ask(desk, new AgentCommand.Hold(ANNA, contact)).accepted());
            assertTrue(bench.ask(desk, new AgentCommand.Resume(ANNA, contact)).accepted());
            bench.pbx.hangUp(new LegId("in-1"));
            bench.time.idle();
            assertEquals(ContactView.Status.WRAP_UP, eye.last().contacts().getFirst().status());
            assertTrue(bench.ask(desk, new AgentCommand.WrapUp(ANNA, contact, "resolved")).accepted());
            assertEquals(AgentState.AVAILABLE, eye.last().agent().state());
            assertEquals(List.of(), eye.last().contacts());
            long before = 0;
            for (DeskView view : eye.views) {
                assertTrue(view.number() > before);
                before = view.number();
            }
        }
    }

    /** The switch tells it again each time it is asked what is there: that must not keep the centre busy. */
    @Test
    void whatCannotBeDecidedIsAskedForOnceASecond() throws Exception {
        try (Bench bench = bench()) {
            int[] told = {0};
            bench.pbx.tellsAgain = () -> {
                if (told[0]++ < 100) {
                    bench.pbx.listener.callArrived(new LegId("in-" + told[0]), null, "", "+493023125100");
                }
            };
            bench.pbx.tellsAgain.run();
            bench.time.idle();
            assertEquals(1, told[0]);
            bench.time.pass(Duration.ofSeconds(3));
            assertEquals(4, told[0]);

            bench.pbx.tellsAgain = () -> { };
            DeskSession desk = bench.desk(ANNA, new Bench.Eye());
            available(bench, desk);
        }
    }

    @Test
    void deadlinesComeDueByTheTimeline() throws Exception {
        try (Bench bench = bench()) {
            Bench.Eye eye = new Bench.Eye();
            available(bench, bench.desk(ANNA, eye));
            bench.pbx.call("in-1", "+493023125017", "+493023125100");
            bench.time.pass(Duration.ofMillis(17_999));
            assertEquals(AgentState.RINGING, eye.last().agent().state());
            bench.time.pass(Duration.ofMillis(1));
            assertEquals(AgentState.RONA, eye.last().agent().state());
        }
    }

    @Test
    void aCallThatLeadsNowhereIsRefusedAtTheSwitch() throws Exception {
        try (Bench bench = bench()) {
            bench.pbx.call("in-9", "+493023125017", "+493023125199");
            bench.time.idle();
            assertEquals(List.of("resynchronise 0", "refuse in-9"), bench.pbx.log);
        }
    }

    @Test
    void aRepeatedCommandGetsItsFirstAnswerAlsoAfterARestart() throws Exception {
        try (Bench bench = bench()) {
            DeskSession desk = bench.desk(ANNA, new Bench.Eye());
            CommandId id = new CommandId("once");
            assertTrue(bench.done(desk.submit(id, new AgentCommand.SignIn(ANNA, true))).accepted());
            assertTrue(bench.done(desk.submit(id, new AgentCommand.SignIn(ANNA, true))).accepted());
            assertEquals(Optional.of(Reason.ALREADY_SIGNED_IN),
                    bench.done(desk.submit(new CommandId("twice"), new AgentCommand.SignIn(ANNA, true))).refusal());
            bench.centre.close();
            bench.open();
            DeskSession again = bench.desk(ANNA, new Bench.Eye());
            assertTrue(bench.done(again.submit(id, new AgentCommand.SignIn(ANNA, true))).accepted());
        }
    }

    @Test
    @Tag("DESK-03")
    void aRestartShowsTheSameCall() throws Exception {
        try (Bench bench = bench()) {
            Bench.Eye eye = new Bench.Eye();
            available(bench, bench.desk(ANNA, eye));
            calls(bench);
            lifts(bench);
            DeskView before = eye.last();
            byte[] state = bench.done(bench.centre.canonicalState());
            bench.centre.close();
            assertEquals(1, eye.closed);
            bench.time.pass(Duration.ofSeconds(7));
            bench.open();
            Bench.Eye after = new Bench.Eye();
            bench.desk(ANNA, after);
            assertEquals(before.contacts(), after.last().contacts());
            assertEquals(before.agent(), after.last().agent());
            assertEquals(before.popovers(), after.last().popovers());
            assertTrue(after.last().number() > 0);
            assertArrayEquals(state, bench.done(bench.centre.canonicalState()));
            assertTrue(bench.pbx.log.contains("resynchronise 1"));
        }
    }

    /** A plan that came first would make legs anew that are gone. */
    @Test
    void whatComesDueAtARestartAsksNothingOfASwitchThatWasNotAskedWhatItHas() throws Exception {
        try (Bench bench = bench()) {
            Bench.Eye eye = new Bench.Eye();
            DeskSession desk = bench.desk(ANNA, eye);
            available(bench, desk);
            calls(bench);
            bench.centre.close();
            bench.time.pass(Duration.ofMinutes(1));
            bench.pbx.log.clear();
            bench.open();
            assertEquals("resynchronise 1", bench.pbx.log.getFirst());
            bench.desk(ANNA, eye);
            assertEquals(AgentState.RINGING, eye.last().agent().state(), "nobody is blamed: the call is offered anew");
        }
    }

    @Test
    @Tag("DESK-01")
    void aDeskThatIsGoneGetsNoOffers() throws Exception {
        try (Bench bench = bench()) {
            DeskSession desk = bench.desk(ANNA, new Bench.Eye());
            available(bench, desk);
            desk.close();
            bench.time.pass(Duration.ofSeconds(15));
            calls(bench);
            assertFalse(bench.pbx.ringing.containsKey("2001"));
            Bench.Eye back = new Bench.Eye();
            bench.desk(ANNA, back);
            assertTrue(bench.pbx.ringing.containsKey("2001"));
            assertEquals(AgentState.RINGING, back.last().agent().state());
        }
    }

    /** It is open, but whoever is to look at it hangs. */
    @Test
    @Tag("DESK-01")
    void aDeskThatGivesNoSignOfLifeAnyMoreGetsNoOffersUntilItIsHeardAgain() throws Exception {
        try (Bench bench = bench()) {
            Bench.Eye eye = new Bench.Eye();
            DeskSession desk = bench.desk(ANNA, eye);
            available(bench, desk);
            beats(bench, desk, 60);
            bench.time.pass(Duration.ofSeconds(21));
            calls(bench);
            assertFalse(bench.pbx.ringing.containsKey("2001"), "lost");
            beats(bench, desk, 6);
            assertTrue(bench.pbx.ringing.containsKey("2001"), "back");
            assertEquals(AgentState.RINGING, eye.last().agent().state());
        }
    }

    @Test
    @Tag("DESK-01")
    void aDeskThatIsHeardInTimeIsNotLost() throws Exception {
        try (Bench bench = bench()) {
            DeskSession desk = bench.desk(ANNA, new Bench.Eye());
            available(bench, desk);
            for (int i = 0; i < 20; i++) {
                beats(bench, desk, 1);
                bench.time.pass(Duration.ofSeconds(13));
            }
            calls(bench);
            assertTrue(bench.pbx.ringing.containsKey("2001"));
        }
    }

    private static void beats(Bench bench, DeskSession desk, int seconds) {
        for (int i = 0; i < seconds; i++) {
            desk.alive();
            bench.time.pass(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @CsvSource({"false, Maria Lehmann +49 30 23125017", "true, Maria Lehmann"})
    @Tag("POP-19")
    void thePhoneShowsNumbersAsTheRestOfTheDesk(boolean protectedData, String shown) throws Exception {
        String file = FILE.replace("may-outdial: true", "may-outdial: true, protect-numbers: " + protectedData);
        try (Bench bench = new Bench(folder, file).open()) {
            DeskSession desk = bench.desk(ANNA, new Bench.Eye());
            available(bench, desk);
            List<String> displays = new ArrayList<>();
            desk.phone().orElseThrow().follow(view -> displays.add(view.display()));
            calls(bench);
            assertEquals(List.of("", shown), displays);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    @Tag("ANS-13")
    void whoIsAskedForHasTheCentresTimeWhateverTheQueueSays(boolean consult) throws Exception {
        String file = "policies: { ring-timeout: 12 }\n" + FILE.replace("{ label: Main }", "{ label: Main, ring-timeout: 40 }");
        try (Bench bench = new Bench(folder, file).open()) {
            Bench.Eye anna = new Bench.Eye();
            DeskSession desk = bench.desk(ANNA, anna);
            available(bench, desk);
            calls(bench);
            assertEquals(40, left(bench, anna));
            bench.pbx.lift("2001");
            AgentId ben = new AgentId("ben");
            Bench.Eye asked = new Bench.Eye();
            DeskSession bens = bench.desk(ben, asked);
            bench.ask(bens, new AgentCommand.SignIn(ben, true));
            bench.ask(bens, new AgentCommand.GoAvailable(ben));
            ContactId contact = anna.last().contacts().getFirst().id();
            assertTrue(bench.ask(desk, consult ? new AgentCommand.Consult(ANNA, contact, Target.agent(ben), true)
                    : new AgentCommand.Transfer(ANNA, contact, Target.agent(ben))).accepted());
            assertEquals(12, left(bench, asked));
            bench.time.pass(Duration.ofSeconds(12));
            assertEquals(AgentState.RONA, asked.last().agent().state());
        }
    }

    /** Seconds until the request is taken back. */
    private static long left(Bench bench, Bench.Eye eye) {
        return Duration.between(bench.time.now(), eye.last().popovers().getFirst().until().orElseThrow()).toSeconds();
    }

    @Test
    @Tag("DESK-02")
    @Tag("DESK-03")
    void aLostDesksCallGoesOnAndIsThereWhenItComesBack() throws Exception {
        try (Bench bench = bench()) {
            Bench.Eye eye = new Bench.Eye();
            DeskSession desk = bench.desk(ANNA, eye);
            available(bench, desk);
            calls(bench);
            lifts(bench);
            desk.close();
            bench.time.pass(Duration.ofMinutes(20));
            assertEquals(2, bench.pbx.plans.values().iterator().next().parties().size());
            Bench.Eye back = new Bench.Eye();
            bench.desk(ANNA, back);
            assertEquals(eye.last().contacts(), back.last().contacts());
            assertEquals(AgentState.ENGAGED, back.last().agent().state());
        }
    }

    @Test
    void aDeskThatComesBackInTimeWasNeverGone() throws Exception {
        try (Bench bench = bench()) {
            DeskSession desk = bench.desk(ANNA, new Bench.Eye());
            available(bench, desk);
            desk.close();
            bench.time.pass(Duration.ofSeconds(14));
            bench.desk(ANNA, new Bench.Eye());
            bench.time.pass(Duration.ofSeconds(60));
            calls(bench);
            assertTrue(bench.pbx.ringing.containsKey("2001"));
        }
    }

    /** What the centre could not hear while it was not there counts as silence. */
    @Test
    @Tag("DESK-04")
    void aCentreThatWasAwayForLongSignsOutWhoDidNotComeBack() throws Exception {
        try (Bench bench = bench()) {
            available(bench, bench.desk(ANNA, new Bench.Eye()));
            bench.centre.close();
            bench.time.pass(Duration.ofSeconds(200));
            bench.open();
            Bench.Eye eye = new Bench.Eye();
            bench.desk(ANNA, eye);
            assertEquals(AgentState.AVAILABLE, eye.last().agent().state());
            bench.centre.close();
            bench.time.pass(Duration.ofHours(60));
            bench.open();
            Bench.Eye monday = new Bench.Eye();
            bench.desk(ANNA, monday);
            assertEquals(AgentState.SIGNED_OUT, monday.last().agent().state());
        }
    }

    @Test
    void aSecondDeskOfTheSameAgentTakesOver() throws Exception {
        try (Bench bench = bench()) {
            Bench.Eye first = new Bench.Eye();
            bench.desk(ANNA, first);
            Bench.Eye second = new Bench.Eye();
            DeskSession desk = bench.desk(ANNA, second);
            assertEquals(1, first.closed);
            int seen = first.views.size();
            available(bench, desk);
            assertEquals(seen, first.views.size());
            assertEquals(AgentState.AVAILABLE, second.last().agent().state());
        }
    }

    @Test
    void signInScreensListAgentsWithWorkstations() throws Exception {
        try (Bench bench = bench()) {
            assertEquals(List.of("Anna", "Ben"),
                    bench.done(bench.centre.agents()).stream().map(a -> a.name()).toList());
            CompletionStage<DeskSession> nobody = bench.centre.open(new AgentId("nobody"), new Bench.Eye());
            assertInstanceOf(IllegalArgumentException.class,
                    assertThrows(CompletionException.class, () -> bench.done(nobody)).getCause());
        }
    }

    @Test
    @Tag("CFG-01")
    void aChangedFileIsTakenOverWholeOrNotAtAll() throws Exception {
        try (Bench bench = bench()) {
            Bench.Eye eye = new Bench.Eye();
            DeskSession desk = bench.desk(ANNA, eye);
            available(bench, desk);
            Files.writeString(bench.file, FILE.replace("queue: main", "queue: gone").replace("Anna", "Anne"));
            bench.centre.adopt();
            bench.time.idle();
            assertEquals("Anna", eye.last().agent().name());
            assertEquals("notice.configuration-refused", eye.last().notices().getLast().message().key());
            Files.writeString(bench.file, FILE.replace("name: Anna", "name: Anne"));
            bench.centre.adopt();
            bench.time.idle();
            assertEquals("Anne", eye.last().agent().name());
            assertEquals(AgentState.AVAILABLE, eye.last().agent().state());
        }
    }

    @Test
    void aWrongFileAtTheStartLeavesTheOneBeforeInForce() throws Exception {
        try (Bench bench = bench()) {
            bench.centre.close();
            Files.writeString(bench.file, "name: [");
            bench.open();
            assertEquals(2, bench.done(bench.centre.agents()).size());
            bench.centre.close();
            bench.journal = new MemoryJournal();
            assertTrue(assertThrows(CentreFileException.class, bench::open).getMessage().startsWith("centre.yaml:1: "));
            bench.journal = new MemoryJournal();
            Files.writeString(bench.file, FILE);
            bench.open();
        }
    }

    /** Fails as long as it is told to. */
    private static final class Failing implements Journal {
        private final MemoryJournal target = new MemoryJournal();
        boolean fails;

        @Override
        public long last() {
            return target.last();
        }

        @Override
        public void read(long from, Reader reader) {
            target.read(from, reader);
        }

        @Override
        public CompletionStage<Void> append(long expected, byte[] batch) {
            return fails ? CompletableFuture.failedFuture(new JournalException("the disk is full", null))
                    : target.append(expected, batch);
        }

        @Override
        public void close() {
            target.close();
        }
    }

    @Test
    void nothingIsShownOrAskedOfTheSwitchBeforeTheJournalHasIt() throws Exception {
        Failing journal = new Failing();
        Bench bench = new Bench(folder, FILE);
        bench.journal = journal;
        try (bench) {
            bench.open();
            Bench.Eye eye = new Bench.Eye();
            DeskSession desk = bench.desk(ANNA, eye);
            available(bench, desk);
            journal.fails = true;
            int views = eye.views.size();
            bench.pbx.call("in-1", "+493023125017", "+493023125100");
            bench.time.pass(Duration.ofSeconds(10));
            CompletableFuture<Outcome> idle = desk.submit(new CommandId("late"), new AgentCommand.GoIdle(ANNA, "lunch"))
                    .toCompletableFuture();
            bench.time.pass(Duration.ofSeconds(30));
            assertEquals(views, eye.views.size());
            assertEquals(List.of(true, false), eye.journal);
            assertTrue(bench.pbx.ringing.isEmpty());
            assertFalse(idle.isDone());
            journal.fails = false;
            bench.time.pass(Duration.ofSeconds(1));
            assertEquals(List.of(true, false, true), eye.journal);
            assertTrue(idle.isDone());
            assertTrue(eye.views.size() > views);
        }
    }

    /** Something threw in the middle of deciding: the state is made anew from the journal, and life goes on. */
    @Test
    void aCommandThatBreaksIsLeftOutAndNothingElse() throws Exception {
        try (Bench bench = bench()) {
            Bench.Eye eye = new Bench.Eye();
            DeskSession desk = bench.desk(ANNA, eye);
            available(bench, desk);
            calls(bench);
            lifts(bench);
            byte[] state = bench.done(bench.centre.canonicalState());
            bench.pbx.broken = true;
            bench.pbx.listener.up();
            assertArrayEquals(state, bench.done(bench.centre.canonicalState()));
            bench.pbx.broken = false;
            ContactId contact = eye.last().contacts().getFirst().id();
            assertTrue(bench.ask(desk, new AgentCommand.Hold(ANNA, contact)).accepted());
            assertEquals(CallStatus.ON_HOLD,
                    eye.last().contacts().getFirst().legs().getFirst().status());
        }
    }

    @Test
    void otherSettingsOfTheSwitchOpenItAnew() throws Exception {
        try (Bench bench = bench()) {
            assertEquals("simulated", bench.pbx.settings.get("patchbay.switch"));
            Files.writeString(bench.file, FILE + "switches: { simulated: { seed: 7 } }\n");
            bench.centre.adopt();
            bench.time.idle();
            assertEquals("7", bench.pbx.settings.get("seed"));
            assertTrue(bench.pbx.log.contains("close"));
            Bench.Eye eye = new Bench.Eye();
            bench.desk(ANNA, eye);
            assertTrue(eye.last().health().switchUp());
        }
    }
}
