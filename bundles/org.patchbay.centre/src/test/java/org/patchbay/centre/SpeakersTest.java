// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.api.DeskSession;
import org.patchbay.api.Subscription;
import org.patchbay.model.AgentId;
import org.patchbay.model.LegId;
import org.patchbay.model.command.AgentCommand;

/** What desks are told of who speaks. */
class SpeakersTest {

    private static final String FILE = """
            name: Speech
            fallback-queue: main
            queues: { main: { label: Main } }
            flows: { calls: { label: Calls, queue: main } }
            entry-points: { line: { label: Line, numbers: ["+493023125100"], flow: calls } }
            caller-ids: [ { number: "+493023125100", label: Main line } ]
            wrap-up-reasons: [ { id: solved, label: Solved } ]
            teams: { all: { label: All, default-wrap-up-reason: solved } }
            agents:
              anna: { name: Anna, extension: "2001", team: all, queues: [main] }
              ben: { name: Ben, extension: "2002", team: all, queues: [main] }
            """;
    private static final AgentId BEN = new AgentId("ben");
    private static final LegId MIA = new LegId("in-1");

    @TempDir
    Path folder;

    private Bench bench;
    private DeskSession desk;
    private final Bench.Eye eye = new Bench.Eye();
    private final List<Set<LegId>> anna = new ArrayList<>();
    private final List<Set<LegId>> ben = new ArrayList<>();

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder, FILE).open();
        desk = bench.desk(Bench.ANNA, eye);
        desk.speakers(anna::add);
        bench.desk(BEN, new Bench.Eye()).speakers(ben::add);
        bench.ask(desk, new AgentCommand.SignIn(Bench.ANNA, true));
        bench.ask(desk, new AgentCommand.GoAvailable(Bench.ANNA));
        bench.pbx.call("in-1", "+493023125017", "+493023125100");
        bench.time.idle();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private LegId answered() {
        LegId leg = bench.pbx.ringing.get("2001");
        bench.pbx.lift("2001");
        bench.time.idle();
        return leg;
    }

    private void speaks(LegId leg, boolean talks) {
        bench.pbx.listener.talking(leg, talks);
        bench.time.idle();
    }

    @Test
    void whoIsInTheCallIsToldOfAllInItAndNobodyElseIs() {
        LegId own = answered();
        speaks(MIA, true);
        speaks(own, true);
        speaks(MIA, true);
        speaks(MIA, false);
        speaks(new LegId("in-7"), true);
        assertEquals(List.of(Set.of(MIA), Set.of(MIA, own), Set.of(own)), anna);
        assertEquals(List.of(), ben);
    }

    @Test
    void itIsNoEventAndNoView() {
        answered();
        long events = bench.journal.last();
        int views = eye.views.size();
        speaks(MIA, true);
        speaks(MIA, false);
        assertEquals(2, anna.size());
        assertEquals(events, bench.journal.last());
        assertEquals(views, eye.views.size());
    }

    @Test
    void whoComesIntoTheCallIsToldWhoSpeaksThere() {
        speaks(MIA, true);
        assertEquals(List.of(), anna, "she does not have the call yet");
        answered();
        assertEquals(List.of(Set.of(MIA)), anna);
    }

    @Test
    void whoLeavesSpeaksNoMore() {
        answered();
        speaks(MIA, true);
        bench.pbx.hangUp(MIA);
        bench.time.idle();
        assertEquals(List.of(Set.of(MIA), Set.of()), anna);
    }

    @Test
    void nobodySpeaksWhileTheSwitchIsOutOfReach() {
        answered();
        speaks(MIA, true);
        bench.pbx.listener.down();
        bench.time.idle();
        bench.pbx.listener.up();
        bench.time.idle();
        assertEquals(List.of(Set.of(MIA), Set.of()), anna, "until it is told again");
        speaks(MIA, true);
        assertEquals(Set.of(MIA), anna.getLast());
    }

    @Test
    void whoFollowsLaterIsToldAtOnceAndWhoClosesNoMore() {
        answered();
        speaks(MIA, true);
        List<Set<LegId>> late = new ArrayList<>();
        Subscription following = desk.speakers(late::add);
        bench.time.idle();
        assertEquals(List.of(Set.of(MIA)), late);
        following.close();
        speaks(MIA, false);
        assertEquals(1, late.size());
        assertEquals(Set.of(), anna.getLast());
    }

    @Test
    void aDeskThatIsClosedIsToldNoMore() {
        answered();
        desk.close();
        bench.time.idle();
        speaks(MIA, true);
        assertEquals(List.of(), anna);
    }
}
