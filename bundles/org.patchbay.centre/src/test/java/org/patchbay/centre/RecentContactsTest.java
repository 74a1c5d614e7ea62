// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.api.DeskSession;
import org.patchbay.api.RecentContact;
import org.patchbay.api.Subscription;
import org.patchbay.model.ContactId;
import org.patchbay.model.Label;
import org.patchbay.model.LegId;
import org.patchbay.model.command.AgentCommand;

/** What a desk is told of the agent's last contacts. */
class RecentContactsTest {

    private static final String FILE = """
            name: Recent
            fallback-queue: main
            queues: { main: { label: Main } }
            flows: { calls: { label: Calls, queue: main } }
            entry-points: { line: { label: Line, numbers: ["+493023125100"], flow: calls } }
            caller-ids: [ { number: "+493023125100", label: Main line } ]
            wrap-up-reasons: [ { id: solved, label: Solved } ]
            teams: { all: { label: All, default-wrap-up-reason: solved } }
            agents:
              anna: { name: Anna, extension: "2001", team: all, queues: [main], may-outdial: true, protect-numbers: true }
            """;

    @TempDir
    Path folder;

    private Bench bench;
    private DeskSession desk;
    private final Bench.Eye eye = new Bench.Eye();
    private final List<List<RecentContact>> told = new ArrayList<>();

    @BeforeEach
    void talked() throws Exception {
        bench = new Bench(folder, FILE).open();
        open();
        bench.ask(desk, new AgentCommand.SignIn(Bench.ANNA, true));
        bench.ask(desk, new AgentCommand.GoAvailable(Bench.ANNA));
        bench.pbx.call("in-1", "+493023125017", "+493023125100");
        bench.time.idle();
        bench.pbx.lift("2001");
        bench.time.idle();
        bench.time.pass(Duration.ofSeconds(95));
        bench.pbx.hangUp(new LegId("in-1"));
        bench.time.idle();
        ContactId contact = eye.last().contacts().getFirst().id();
        bench.ask(desk, new AgentCommand.WrapUp(Bench.ANNA, contact, "solved"));
    }

    private void open() {
        desk = bench.desk(Bench.ANNA, eye);
        desk.recents(told::add);
        bench.time.idle();
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private RecentContact last() {
        return told.getLast().getFirst();
    }

    @Test
    @Tag("OUT-09")
    @Tag("POP-19")
    void isToldWhenOneIsOverAndWhenItHasItsReason() {
        assertEquals(List.of(0, 1, 1), told.stream().map(List::size).toList(), "at once, at the end, with the reason");
        assertEquals(Optional.empty(), told.get(1).getFirst().wrapUpReason());
        assertEquals(Optional.of(Label.of("Solved")), last().wrapUpReason());
        assertEquals(RecentContact.Ending.TALKED, last().ending());
        assertEquals(Optional.of(Duration.ofSeconds(95)), last().talked());
        assertEquals("+49 •• •••••017".length(), last().number().length());
        assertTrue(last().number().endsWith("017") && last().number().contains("•"), last().number());
        assertEquals(Label.of("Main"), last().queue());
    }

    @Test
    @Tag("OUT-09")
    void aRestartKnowsThem() throws Exception {
        bench.centre.close();
        bench.open();
        told.clear();
        open();
        assertEquals(1, told.getLast().size());
        assertEquals(Optional.of(Label.of("Solved")), last().wrapUpReason());
    }

    @Test
    @Tag("OUT-10")
    void isCalledBackWithoutKnowingTheNumber() {
        assertTrue(bench.ask(desk, new AgentCommand.CallBack(Bench.ANNA, last().contact(), last().since())).accepted());
        assertEquals(last().number(), eye.last().contacts().getFirst().number());
    }

    @Test
    @Tag("OUT-09")
    void whoHasClosedTheListIsToldNoMore() {
        List<List<RecentContact>> others = new ArrayList<>();
        Subscription list = desk.recents(others::add);
        bench.time.idle();
        list.close();
        bench.time.idle();
        int before = told.size();
        bench.pbx.call("in-2", "+493023125018", "+493023125100");
        bench.time.idle();
        bench.pbx.hangUp(new LegId("in-2"));
        bench.time.idle();
        assertTrue(told.size() > before);
        assertEquals(1, others.size());
        assertFalse(others.getFirst().isEmpty());
    }
}
