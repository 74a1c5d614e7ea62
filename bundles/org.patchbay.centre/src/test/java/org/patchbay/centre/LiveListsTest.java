// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.api.DeskSession;
import org.patchbay.api.LiveListener;
import org.patchbay.api.MyDay;
import org.patchbay.api.QueueEntry;
import org.patchbay.api.Subscription;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Reason;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.TeamMemberView;

/** Team, wallboard and the own day, as a desk gets them from a centre. */
class LiveListsTest {

    private static final String FILE = """
            name: Small
            time-zone: Europe/Berlin
            fallback-queue: sales
            queues:
              sales: { label: Sales, service-level: 10 }
              service: { label: Service }
              other: { label: Other }
            teams:
              berlin: { label: Berlin }
              kyiv: { label: Kyiv }
            flows:
              calls: { label: Calls, queue: sales }
              more: { label: More, queue: service }
            entry-points:
              line: { label: Line, flow: calls, numbers: ["+493023125100"] }
              second: { label: Second, flow: more, numbers: ["+493023125200"] }
            agents:
              emma: { name: Emma, extension: "2000", team: berlin, queues: [], supervises: [berlin], protect-numbers: true }
              anna: { name: Anna, extension: "2001", team: berlin, queues: [sales, service] }
              ben: { name: Ben, extension: "2002", team: berlin, queues: [sales] }
              olha: { name: Olha, extension: "2003", team: kyiv, queues: [other] }
            """;
    private static final String CUSTOMER = "+493023125017";

    @TempDir
    Path folder;
    private Bench bench;
    private final Map<String, DeskSession> desks = new HashMap<>();
    private final Map<String, Bench.Eye> eyes = new HashMap<>();
    private int calls;

    /** A list as a desk keeps it, and all that was told. */
    private static final class Screen<E> implements LiveListener<E> {
        final List<List<E>> wholes = new ArrayList<>();
        final List<List<E>> changes = new ArrayList<>();
        final List<Reason> refusals = new ArrayList<>();

        @Override
        public void refused(Reason reason) {
            refusals.add(reason);
        }

        @Override
        public void whole(List<E> entries, Instant at) {
            wholes.add(entries);
        }

        @Override
        public void changed(List<E> entries, Instant at) {
            changes.add(entries);
        }

        int told() {
            return changes.stream().mapToInt(List::size).sum();
        }
    }

    @BeforeEach
    void begin() throws Exception {
        bench = new Bench(folder, FILE);
        // 23:00 on the clocks of Berlin
        bench.time.pass(Duration.between(bench.time.now(), Instant.parse("2026-01-05T22:00:00Z")));
        bench.open();
        List.of("emma", "anna", "ben", "olha").forEach(this::desk);
        signIn("emma");
    }

    private void desk(String name) {
        eyes.put(name, new Bench.Eye());
        desks.put(name, bench.desk(new AgentId(name), eyes.get(name)));
    }

    @AfterEach
    void end() {
        bench.close();
    }

    private void ask(String name, AgentCommand command) {
        assertTrue(bench.ask(desks.get(name), command).accepted(), () -> name + " " + command);
    }

    private void signIn(String name) {
        ask(name, new AgentCommand.SignIn(new AgentId(name), true));
    }

    private void available(String name) {
        if (eyes.get(name).last().agent().state() == AgentState.SIGNED_OUT) {
            signIn(name);
        }
        ask(name, new AgentCommand.GoAvailable(new AgentId(name)));
    }

    private LegId call(String dnis) {
        LegId leg = new LegId("in-" + ++calls);
        bench.pbx.call(leg.value(), CUSTOMER, dnis);
        bench.time.idle();
        return leg;
    }

    private void lift(String extension) {
        bench.pbx.lift(extension);
        bench.time.idle();
    }

    private void hangUp(LegId leg) {
        bench.pbx.hangUp(leg);
        bench.time.idle();
    }

    private void pass(int seconds) {
        bench.time.pass(Duration.ofSeconds(seconds));
    }

    private ContactId contact(String name) {
        return eyes.get(name).last().contacts().getFirst().id();
    }

    private Screen<TeamMemberView> team(String name) {
        Screen<TeamMemberView> screen = new Screen<>();
        desks.get(name).team(screen);
        bench.time.idle();
        return screen;
    }

    private QueueEntry queue(String id) {
        Screen<QueueEntry> screen = new Screen<>();
        Subscription open = desks.get("emma").wallboard(screen);
        bench.time.idle();
        open.close();
        return screen.wholes.getFirst().stream().filter(q -> q.queue().value().equals(id)).findFirst().orElseThrow();
    }

    private MyDay day(String name) {
        List<MyDay> days = new ArrayList<>();
        Subscription open = desks.get(name).myDay(days::add);
        bench.time.idle();
        open.close();
        return days.getFirst();
    }

    @Test
    void aSupervisorSeesTheOwnTeamsAndNobodyElseDoes() {
        assertEquals(List.of(List.of("Anna", "Ben")),
                team("emma").wholes.stream().map(all -> all.stream().map(TeamMemberView::name).toList()).toList());
        assertEquals(List.of(Reason.SIGNED_OUT), team("anna").refusals);
        signIn("anna");
        Screen<TeamMemberView> annas = team("anna");
        assertEquals(List.of(Reason.NO_PERMISSION), annas.refusals);
        assertEquals(List.of(), annas.wholes);
    }

    @Test
    void aLineTellsWhatTheAgentWorksOnAsTheSupervisorMaySeeIt() {
        available("anna");
        Screen<TeamMemberView> screen = team("emma");
        call("+493023125100");
        lift("2001");
        pass(1);
        TeamMemberView anna = screen.changes.getLast().getLast();
        assertEquals(AgentState.ENGAGED, anna.state());
        TeamMemberView.MemberContact talk = anna.contacts().getFirst();
        assertEquals(CallStatus.TALKING, talk.status());
        assertEquals("+•• •• •••••017".replaceAll("\\s|\\+", "").length(), talk.customer().replaceAll("\\s|\\+", "").length());
        assertTrue(talk.customer().contains("•"), "masked for a supervisor whose numbers are protected");
        assertFalse(anna.isMonitored());
        ask("emma", new AgentCommand.Monitor(new AgentId("emma"), new AgentId("anna"), Monitoring.MONITOR));
        pass(1);
        TeamMemberView heard = screen.changes.getLast().stream().filter(m -> m.name().equals("Anna")).findFirst().orElseThrow();
        assertTrue(heard.isMonitored());
        assertEquals(Optional.of(talk.id()), heard.listened());
    }

    /** One line for each agent whom something happened to, whatever the size of the team, and four times a second at most. */
    @Test
    void onlyWhoIsConcernedIsToldAgain() {
        available("anna");
        available("ben");
        pass(1);
        Screen<TeamMemberView> screen = team("emma");
        ask("ben", new AgentCommand.GoIdle(new AgentId("ben"), "lunch"));
        pass(1);
        assertEquals(List.of("Ben"), screen.changes.stream().flatMap(List::stream).map(TeamMemberView::name).toList());
        for (int n = 0; n < 100; n++) {
            ask("ben", n % 2 == 0 ? new AgentCommand.GoAvailable(new AgentId("ben"))
                    : new AgentCommand.GoIdle(new AgentId("ben"), "lunch"));
            bench.time.pass(Duration.ofMillis(10));
        }
        pass(1);
        assertEquals(6, screen.told(), "a second of changes is told in five lines, and one was before");
        int told = screen.told();
        signIn("olha");
        pass(1);
        assertEquals(told, screen.told(), "of another team nothing");
    }

    @Test
    void aClosedListIsToldNothing() {
        Screen<TeamMemberView> screen = new Screen<>();
        Subscription open = desks.get("emma").team(screen);
        bench.time.idle();
        open.close();
        available("anna");
        pass(1);
        assertEquals(0, screen.told());
        Screen<TeamMemberView> second = team("emma");
        desks.get("emma").close();
        ask("anna", new AgentCommand.GoIdle(new AgentId("anna"), "lunch"));
        pass(1);
        assertEquals(0, second.told(), "nor one whose desk is closed");
    }

    @Test
    void anotherCentreFileBeginsTheListsAnew() throws Exception {
        Screen<TeamMemberView> screen = team("emma");
        Files.writeString(bench.file, FILE.replace("team: kyiv", "team: berlin"));
        bench.centre.adopt();
        pass(1);
        assertEquals(List.of("Anna", "Ben", "Olha"), screen.wholes.getLast().stream().map(TeamMemberView::name).toList());
    }

    @Test
    void theBoardShowsTheQueuesOfTheOwnTeams() {
        assertEquals(List.of("sales", "service"), boardOf("emma"));
        assertEquals(List.of("other"), boardOf("olha"));
    }

    private List<String> boardOf(String name) {
        Screen<QueueEntry> screen = new Screen<>();
        desks.get(name).wallboard(screen);
        bench.time.idle();
        return screen.wholes.getFirst().stream().map(q -> q.queue().value()).toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        // steps                                       | waiting | offered | answered | abandoned | in time | level | free | engaged
        "call                                          | 1 | 1 | 0 | 0 | 0 |     | 0 | 0",
        "call, 5, away                                 | 0 | 1 | 0 | 1 | 0 | 0   | 0 | 0",
        "anna                                          | 0 | 0 | 0 | 0 | 0 |     | 1 | 0",
        "anna, call                                    | 0 | 1 | 0 | 0 | 0 |     | 0 | 1",
        "anna, call, 4, lift                           | 0 | 1 | 1 | 0 | 1 | 100 | 0 | 1",
        "call, 12, anna, lift                          | 0 | 1 | 1 | 0 | 0 | 0   | 0 | 1",
        "call, 10, anna, lift                          | 0 | 1 | 1 | 0 | 1 | 100 | 0 | 1",
        "anna, call, 4, lift, away                     | 0 | 1 | 1 | 0 | 1 | 100 | 0 | 1",
        "anna, call, 20                                | 1 | 1 | 0 | 0 | 0 |     | 0 | 0",
        "anna, call, 20, anna, lift                    | 0 | 1 | 1 | 0 | 0 | 0   | 0 | 1",
        "anna, call, 4, lift, call, 4, away            | 0 | 2 | 1 | 1 | 1 | 50  | 0 | 1",
        "call, 5, away, 3600, call                     | 1 | 1 | 0 | 0 | 0 |     | 0 | 0",
        "call, 5, away, restart                        | 0 | 1 | 0 | 1 | 0 | 0   | 0 | 0",
        "anna, call, 4, lift, restart                  | 0 | 1 | 1 | 0 | 1 | 100 | 0 | 1",
    })
    void aQueueCountsTheDay(String steps, int waiting, int offered, int answered, int abandoned, int inTime, Integer level,
            int free, int engaged) throws Exception {
        play(steps);
        QueueEntry sales = queue("sales");
        assertEquals(List.of(waiting, offered, answered, abandoned, inTime, free, engaged),
                List.of(sales.waiting(), sales.today().offered(), sales.today().answered(), sales.today().abandoned(),
                        sales.today().inTime(), sales.available(), sales.engaged()));
        assertEquals(Optional.ofNullable(level), sales.today().serviceLevel());
        assertEquals(waiting > 0, sales.longest().isPresent());
        assertEquals(0, queue("service").today().offered());
        assertEquals(Duration.ofSeconds(10), sales.today().threshold());
        assertEquals(Duration.ofSeconds(20), queue("service").today().threshold());
    }

    private void play(String steps) throws Exception {
        LegId last = null;
        for (String step : steps.split(", ")) {
            switch (step) {
                case "call" -> last = call("+493023125100");
                case "away" -> hangUp(last);
                case "anna" -> available("anna");
                case "lift" -> lift("2001");
                case "hold" -> ask("anna", new AgentCommand.Hold(new AgentId("anna"), contact("anna")));
                case "resume" -> ask("anna", new AgentCommand.Resume(new AgentId("anna"), contact("anna")));
                case "wrap" -> ask("anna", new AgentCommand.WrapUp(new AgentId("anna"), contact("anna"), "resolved"));
                case "idle" -> ask("anna", new AgentCommand.GoIdle(new AgentId("anna"), "lunch"));
                case "restart" -> restart();
                default -> pass(Integer.parseInt(step));
            }
        }
    }

    private void restart() throws Exception {
        bench.centre.close();
        bench.open();
        List.of("emma", "anna", "ben", "olha").forEach(this::desk);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
        // steps                                             | handled | talk | hold | wrap-up | average | idle | available | engaged
        "anna, 10                                            | 0 | 0    | 0  | 0  |    | 0  | 10 | 0",
        "anna, 10, call, 5, lift, 30                         | 1 | 30   | 0  | 0  | 30 | 0  | 10 | 30",
        "anna, call, lift, 30, hold, 8, resume, 2, away      | 1 | 32   | 8  | 0  | 40 | 0  | 0  | 40",
        "anna, call, lift, 30, away, 12, wrap, 5             | 1 | 30   | 0  | 12 | 42 | 0  | 5  | 30",
        "anna, call, lift, 30, away, 12, restart             | 1 | 30   | 0  | 12 | 42 | 0  | 0  | 30",
        "anna, 3590, call, lift, 30                          | 0 | 20   | 0  | 0  |    | 0  | 0  | 20",
        "anna, 3600, idle, 7                                 | 0 | 0    | 0  | 0  |    | 7  | 0  | 0",
        "anna, 10, idle, 7, anna, call, 20                   | 0 | 0    | 0  | 0  |    | 7  | 10 | 0",
    })
    void anAgentsDayBeginsAtMidnightOfTheCentre(String steps, int handled, int talk, int hold, int wrapUp, Integer average,
            int idle, int available, int engaged) throws Exception {
        play(steps);
        MyDay day = day("anna");
        assertEquals(List.of(handled, talk, hold, wrapUp), List.of(day.contacts(), (int) day.talking().toSeconds(),
                (int) day.onHold().toSeconds(), (int) day.wrappingUp().toSeconds()));
        assertEquals(Optional.ofNullable(average), day.averageHandling().map(a -> (int) a.toSeconds()));
        assertEquals(List.of(idle, available, engaged), List.of(seconds(day, AgentState.IDLE),
                seconds(day, AgentState.AVAILABLE), seconds(day, AgentState.ENGAGED)));
        assertEquals(day.states(), sum(day), "the quarters are the day");
    }

    private static int seconds(MyDay day, AgentState state) {
        return (int) day.states().getOrDefault(state, Duration.ZERO).toSeconds();
    }

    private static Map<AgentState, Duration> sum(MyDay day) {
        Map<AgentState, Duration> sum = new HashMap<>();
        day.quarters().forEach(q -> q.states().forEach((state, time) -> sum.merge(state, time, Duration::plus)));
        return sum;
    }

    @Test
    void theHistoryGoesOnWhenNothingHappens() {
        Screen<QueueEntry> screen = new Screen<>();
        desks.get("emma").wallboard(screen);
        call("+493023125100");
        pass(601);
        List<QueueEntry.Slot> history = screen.wholes.getLast().getFirst().history();
        assertEquals(QueueEntry.SLOTS, history.size());
        assertEquals(List.of(1, 0, 0), history.subList(45, 48).stream().map(QueueEntry.Slot::offered).toList());
        assertEquals(List.of(1, 1, 1), history.subList(45, 48).stream().map(QueueEntry.Slot::mostWaiting).toList());
        assertEquals(3, screen.wholes.size(), "the whole board once in five minutes");
    }

    @Test
    @Tag("SUP-01")
    void whatIsOfferedIsWhatIsAccepted() {
        available("anna");
        call("+493023125100");
        lift("2001");
        Screen<TeamMemberView> screen = team("emma");
        for (TeamMemberView member : screen.wholes.getFirst()) {
            for (Monitoring mode : Monitoring.values()) {
                Optional<Reason> shown = member.control(Control.valueOf(mode.name()),
                        eyes.get("emma").last().supervision()).reason();
                if (shown.isPresent()) {
                    assertEquals(shown, bench.ask(desks.get("emma"),
                            new AgentCommand.Monitor(new AgentId("emma"), member.agent(), mode)).refusal());
                }
            }
        }
        ask("emma", new AgentCommand.Monitor(new AgentId("emma"), new AgentId("anna"), Monitoring.MONITOR));
    }
}
