// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.api.QueueEntry;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextBlock;
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
    /** Where it is narrower than this they stand below each other, their labels beside them from here on. */
    private static final int BESIDE = 220;
    private static final int LABELS = 42;
    /** As large as a queue's numbers get. */
    private static final int MANY = 999;

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
        int room = columns(width) == 1 ? width - 2 * PADDING : desk.look().scaled(WIDTH) - 2 * PADDING;
        return 2 * PADDING + headHeight(room) + figuresHeight(room) + foot(agents(MANY, MANY), room).size().y
                + foot(today(MANY, MANY, MANY), room).size().y + HistoryPlot.words(desk, room, MANY, MANY).size().y
                + desk.look().scaled(PLOT) - line(TextRole.LABEL) + 4 * GAP;
    }

    private boolean isNarrow(int room) {
        return room < desk.look().scaled(BESIDE);
    }

    /** Who waits too long has a line of its own where it is narrow. */
    private int headHeight(int room) {
        return line(TextRole.NAME) + (isNarrow(room) ? line(TextRole.LABEL) : 0);
    }

    private int figuresHeight(int room) {
        return isNarrow(room) ? 3 * line(TextRole.TITLE) : line(TextRole.FIGURE) + line(TextRole.LABEL);
    }

    private String agents(int available, int engaged) {
        return words("ui.board.agents", available, engaged);
    }

    private String today(int offered, int answered, int abandoned) {
        return words("ui.board.today", offered, answered, abandoned);
    }

    private TextBlock foot(String words, int room) {
        return TextBlock.of(desk.look(), TextRole.LABEL, words, room);
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
        int y = in.y + headHeight(in.width) + GAP;
        figures(gc, new Rectangle(in.x, y, in.width, figuresHeight(in.width)), queue, late);
        y += figuresHeight(in.width) + GAP;
        gc.setForeground(desk.look().color(Token.INK_2));
        TextBlock agents = foot(agents(queue.available(), queue.engaged()), in.width);
        agents.draw(gc, in.x, y, in.width, SWT.LEFT);
        y += agents.size().y;
        TextBlock today = foot(today(queue.today().offered(), queue.today().answered(), queue.today().abandoned()), in.width);
        today.draw(gc, in.x, y, in.width, SWT.LEFT);
        y += today.size().y + GAP;
        HistoryPlot.paint(gc, desk, new Rectangle(in.x, y, in.width, in.y + in.height - y), queue.history());
    }

    /** Who waits too long is marked by a sign and in words, not by colour alone. */
    private void head(GC gc, Rectangle in, QueueEntry queue, boolean late) {
        int room = in.width;
        if (late) {
            String words = words("ui.board.late");
            int width = desk.look().extent(TextRole.LABEL, words).x;
            int sign = desk.look().scaled(SIGN);
            boolean below = isNarrow(in.width);
            int at = below ? in.x : in.x + in.width - width - sign - GAP;
            int y = below ? in.y + line(TextRole.NAME) : in.y + (line(TextRole.NAME) - line(TextRole.LABEL)) / 2;
            Shape.TRIANGLE.draw(gc, desk.look().color(Token.DANGER), at, y + (line(TextRole.LABEL) - sign) / 2, sign);
            text(gc, TextRole.LABEL, Token.DANGER, words, at + sign + GAP, y, width + 1);
            room = below ? in.width : at - in.x - GAP;
        }
        text(gc, TextRole.NAME, Token.INK, desk.words().text(queue.label()), in.x, in.y, room);
    }

    /** Where a figure and its label stand. */
    private Rectangle part(Rectangle in, int n) {
        if (isNarrow(in.width)) {
            int line = line(TextRole.TITLE);
            return new Rectangle(in.x, in.y + n * line, in.width, line);
        }
        return new Rectangle(in.x + in.width * EDGES[n] / 100, in.y, in.width * (EDGES[n + 1] - EDGES[n]) / 100 - 4, in.height);
    }

    private void figures(GC gc, Rectangle in, QueueEntry queue, boolean late) {
        List<String> figures = List.of(words("ui.board.number", queue.waiting()), wait(queue), level(queue));
        List<String> labels = List.of("ui.board.waiting", "ui.board.longest", "ui.board.level");
        for (int n = 0; n < 3; n++) {
            Token token = late && n < 2 ? Token.DANGER : Token.INK;
            figure(gc, part(in, n), token, figures.get(n), words(labels.get(n), queue.today().threshold().toSeconds()));
        }
    }

    private void figure(GC gc, Rectangle part, Token token, String figure, String label) {
        if (part.height == line(TextRole.TITLE)) {
            int labels = part.width * LABELS / 100;
            int base = part.y + part.height - line(TextRole.LABEL) - (line(TextRole.TITLE) - line(TextRole.LABEL)) / 4;
            text(gc, smaller(TextRole.TITLE, TextRole.NAME, figure, labels), token, figure, part.x, part.y, labels);
            text(gc, TextRole.LABEL, Token.INK_2, label, part.x + labels, base, part.width - labels);
            return;
        }
        TextRole role = smaller(TextRole.FIGURE, TextRole.TITLE, figure, part.width);
        text(gc, role, token, figure, part.x, part.y + line(TextRole.FIGURE) - line(role), part.width);
        text(gc, TextRole.LABEL, Token.INK_2, label, part.x, part.y + line(TextRole.FIGURE), part.width);
    }

    /** Hours of waiting are a longer text. */
    private TextRole smaller(TextRole usual, TextRole other, String figure, int width) {
        return desk.look().extent(usual, figure).x <= width ? usual : other;
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
        int room = tile.width - 2 * PADDING;
        return part(new Rectangle(tile.x + PADDING, tile.y + PADDING + headHeight(room) + GAP, room, figuresHeight(room)), 1);
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
