// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.api.QueueEntry;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.RowInk;
import org.patchbay.ui.kit.widget.Rows;
import org.patchbay.ui.kit.widget.Shape;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/** Draws one queue: how many wait and how long, how well today went, who could serve, and the last hours. */
final class TilePainter implements Rows {
    private static final int WIDTH = 340;
    private static final int PADDING = 12;
    private static final int GAP = 8;
    private static final int BETWEEN = 12;
    private static final int CORNER = 16;
    private static final int PLOT = 54;
    private static final int SIGN = 12;
    /** Where the three figures begin and end, in per cent of the width. */
    private static final int[] EDGES = { 0, 28, 68, 100 };

    private final Desk desk;
    private final BoardRows rows;

    TilePainter(Desk desk, BoardRows rows) {
        this.desk = desk;
        this.rows = rows;
    }

    @Override
    public int count() {
        return rows.shown().size();
    }

    /** As many beside each other as fit. */
    @Override
    public int columns(int width) {
        return Math.max(1, (width + BETWEEN) / (desk.look().scaled(WIDTH) + BETWEEN));
    }

    @Override
    public int gap() {
        return BETWEEN;
    }

    @Override
    public int height(int width) {
        return 2 * PADDING + line(TextRole.NAME) + line(TextRole.FIGURE) + 3 * line(TextRole.LABEL) + desk.look().scaled(PLOT)
                + 4 * GAP;
    }

    private int line(TextRole role) {
        return desk.look().extent(role, "Äg0").y;
    }

    @Override
    public void ground(RowInk ink, int index) {
        GC gc = ink.gc();
        Rectangle tile = ink.area();
        boolean chosen = ink.isSelected() && ink.hasFocus();
        gc.setBackground(desk.look().color(Token.SURFACE));
        gc.fillRoundRectangle(tile.x, tile.y, tile.width - 1, tile.height - 1, CORNER, CORNER);
        gc.setForeground(desk.look().color(chosen ? Token.ACCENT : Token.LINE));
        gc.setLineWidth(chosen ? 2 : 1);
        gc.drawRoundRectangle(tile.x, tile.y, tile.width - 1, tile.height - 1, CORNER, CORNER);
        gc.setLineWidth(1);
    }

    @Override
    public void paint(RowInk ink, int index) {
        GC gc = ink.gc();
        Rectangle tile = ink.area();
        QueueEntry queue = rows.shown().get(index);
        boolean late = queue.isLate(desk.clock().now());
        Rectangle in = new Rectangle(tile.x + PADDING, tile.y + PADDING, tile.width - 2 * PADDING, tile.height - 2 * PADDING);
        head(gc, in, queue, late);
        int y = in.y + line(TextRole.NAME) + GAP;
        figures(gc, in, y, queue, late);
        y += line(TextRole.FIGURE) + line(TextRole.LABEL) + GAP;
        text(gc, TextRole.LABEL, Token.INK_2, words("ui.board.agents", queue.available(), queue.engaged()), in.x, y, in.width);
        y += line(TextRole.LABEL);
        text(gc, TextRole.LABEL, Token.INK_2, words("ui.board.today", queue.today().offered(), queue.today().answered(),
                queue.today().abandoned()), in.x, y, in.width);
        y += line(TextRole.LABEL) + GAP;
        HistoryPlot.paint(gc, desk, new Rectangle(in.x, y, in.width, in.y + in.height - y), queue.history());
    }

    /** Who waits too long is marked by a sign and in words, not by colour alone. */
    private void head(GC gc, Rectangle in, QueueEntry queue, boolean late) {
        int x = in.x;
        int room = in.width;
        if (late) {
            String words = words("ui.board.late");
            int width = desk.look().extent(TextRole.LABEL, words).x;
            int sign = desk.look().scaled(SIGN);
            int at = in.x + in.width - width - sign - GAP;
            Shape.TRIANGLE.draw(gc, desk.look().color(Token.DANGER), at, in.y + (line(TextRole.NAME) - sign) / 2, sign);
            text(gc, TextRole.LABEL, Token.DANGER, words, at + sign + GAP,
                    in.y + (line(TextRole.NAME) - line(TextRole.LABEL)) / 2, width + 1);
            room = at - in.x - GAP;
        }
        text(gc, TextRole.NAME, Token.INK, desk.words().text(queue.label()), x, in.y, room);
    }

    private void figures(GC gc, Rectangle in, int y, QueueEntry queue, boolean late) {
        List<String> figures = List.of(words("ui.board.number", queue.waiting()), wait(queue), level(queue));
        List<String> labels = List.of("ui.board.waiting", "ui.board.longest", "ui.board.level");
        for (int n = 0; n < 3; n++) {
            int x = in.x + in.width * EDGES[n] / 100;
            int width = in.width * (EDGES[n + 1] - EDGES[n]) / 100 - 4;
            // hours of waiting are a longer text
            TextRole role = desk.look().extent(TextRole.FIGURE, figures.get(n)).x <= width ? TextRole.FIGURE : TextRole.TITLE;
            text(gc, role, late && n < 2 ? Token.DANGER : Token.INK, figures.get(n), x,
                    y + line(TextRole.FIGURE) - line(role), width);
            text(gc, TextRole.LABEL, Token.INK_2, words(labels.get(n), queue.today().threshold().toSeconds()), x,
                    y + line(TextRole.FIGURE), width);
        }
    }

    @Override
    public Object aged(int index) {
        return wait(rows.shown().get(index));
    }

    /** Who begins to be late is drawn whole; else only the time that turned. */
    @Override
    public List<Rectangle> agedParts(int index, Rectangle tile) {
        return List.of(isNewlyLate(rows.shown().get(index)) ? tile : waitBounds(tile));
    }

    private boolean isNewlyLate(QueueEntry queue) {
        return queue.isLate(desk.clock().now()) && !queue.isLate(desk.clock().now().minusSeconds(2));
    }

    private Rectangle waitBounds(Rectangle tile) {
        int width = tile.width - 2 * PADDING;
        return new Rectangle(tile.x + PADDING + width * EDGES[1] / 100, tile.y + PADDING + line(TextRole.NAME) + GAP,
                width * (EDGES[2] - EDGES[1]) / 100, line(TextRole.FIGURE));
    }

    private String wait(QueueEntry queue) {
        return queue.longest().map(since -> TimerLabel.format(desk.clock().since(since))).orElse("–");
    }

    private String level(QueueEntry queue) {
        Optional<Integer> level = queue.today().serviceLevel();
        return level.map(percent -> words("ui.board.percent", percent)).orElse("–");
    }

    private String words(String key, Object... arguments) {
        return desk.words().text(key, arguments);
    }

    private void text(GC gc, TextRole role, Token token, String words, int x, int y, int width) {
        gc.setFont(desk.look().font(role));
        gc.setForeground(desk.look().color(token));
        gc.drawText(TextLine.fit(gc, words, width), x, y, SWT.DRAW_TRANSPARENT);
    }

    @Override
    public String spoken(int index) {
        QueueEntry queue = rows.shown().get(index);
        return words("ui.board.spoken", desk.words().text(queue.label()), queue.waiting(), wait(queue), level(queue),
                words("ui.board.agents", queue.available(), queue.engaged()),
                words("ui.board.today", queue.today().offered(), queue.today().answered(), queue.today().abandoned()));
    }
}
