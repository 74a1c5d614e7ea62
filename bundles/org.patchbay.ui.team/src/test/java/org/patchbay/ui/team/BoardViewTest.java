// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.patchbay.api.QueueEntry;
import org.patchbay.ui.fixtures.Teams;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;
import org.patchbay.ui.kit.widget.RowList;

class BoardViewTest {
    private final TestDesk desk = new TestDesk();

    @BeforeEach
    void open() {
        desk.session.queues = Teams.queues(1000);
        desk.signIn(Teams.supervisor());
        new BoardView(desk.shell, desk.desk);
        desk.open(1200, 700);
        desk.settle();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private RowList board() {
        return (RowList) desk.find("board.tiles");
    }

    @Test
    void isReadTileByTile() {
        TestDesk.key(board(), '\0', SWT.ARROW_RIGHT);
        assertEquals("Support: 12 waiting, longest 12:34, service level 85%, 0 available · 12 engaged, "
                + "today 1,204 · 1,150 answered · 47 lost; 1 of 1,000", board().accessibleName());
        TestDesk.key(board(), '\0', SWT.END);
        assertTrue(board().accessibleName().startsWith("Queue 999:"), board().accessibleName());
    }

    @Test
    void isSearched() {
        ((StyledText) desk.find("board.search")).setText("queue 77");
        desk.settle();
        TestDesk.key(board(), '\0', SWT.END);
        assertTrue(board().accessibleName().startsWith("Queue 779:"), board().accessibleName());
    }

    @Test
    void standsInTheOrderThatIsWanted() {
        BoardRows rows = new BoardRows();
        rows.whole(Teams.queues(8));
        assertEquals("queue-0", rows.shown().getFirst().queue().value());
        assertTrue(rows.changed(List.of(Teams.queue(3))).isPresent(), "nothing moves");
        rows.order(BoardRows.Order.NAME);
        assertEquals("queue-1", rows.shown().getFirst().queue().value());
        rows.order(BoardRows.Order.WAIT);
        assertEquals("queue-0", rows.shown().getFirst().queue().value());
        QueueEntry served = Teams.queue(0);
        assertEquals(Optional.empty(), rows.changed(List.of(new QueueEntry(served.queue(), served.label(), 0, Optional.empty(),
                served.available(), served.engaged(), served.today(), served.history()))), "the next one is first");
        assertEquals("queue-3", rows.shown().getFirst().queue().value());
    }

    @Test
    void onlyWhatChangedIsPainted() {
        AtomicInteger pixels = new AtomicInteger();
        board().addListener(SWT.Paint, event -> pixels.addAndGet(event.width * event.height));
        int all = board().getClientArea().width * board().getClientArea().height;
        board().redraw();
        desk.until("everything is painted once", () -> pixels.get() >= all);
        desk.settle();
        pixels.set(0);
        desk.session.boards.getFirst().changed(List.of(Teams.queue(1)), Views.NOW);
        desk.until("painted", () -> pixels.get() > 0);
        assertTrue(pixels.get() < all / 4, pixels + " of " + all);
        pixels.set(0);
        desk.session.boards.getFirst().changed(List.of(Teams.queue(900)), Views.NOW);
        desk.settle();
        assertEquals(0, pixels.get());
    }

    @Test
    void nothingIsCutOff() {
        assertEquals(List.of(), desk.clippedWords(List.of(1200, 500), 700));
        desk.desk.look().useTextSize(200);
        assertEquals(List.of(), desk.clippedWords(List.of(1200, 346), 1400));
    }
}
