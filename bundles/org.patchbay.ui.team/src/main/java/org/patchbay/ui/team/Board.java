// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.patchbay.api.QueueEntry;
import org.patchbay.model.QueueId;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;

/** Tiles of queues, as many beside each other as fit; only those that are seen are drawn, and of these what changed. */
final class Board extends Drawn {
    private static final int GAP = 12;

    private final BoardRows rows;
    private final TilePainter painter;
    private final Map<Integer, String> drawn = new HashMap<>();
    private Optional<QueueId> chosen = Optional.empty();
    private Optional<String> message = Optional.empty();

    Board(Composite parent, Desk desk, BoardRows rows) {
        super(parent, desk, SWT.V_SCROLL);
        this.rows = rows;
        this.painter = new TilePainter(desk);
        WidgetId.set(this, "board.tiles");
        desk.look().style(this, Token.CANVAS, Token.INK);
        desk.words().bind(this, this::redraw);
        desk.ticker().follow(this, this::tick);
        addListener(SWT.Resize, _ -> scrollBar());
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.MouseDown, event -> {
            forceFocus();
            at(event.x, event.y).ifPresent(this::choose);
        });
        addListener(SWT.MouseVerticalWheel, event -> {
            scrollTo(top() - Integer.signum(event.count) * tileHeight() / 2);
            event.doit = false;
        });
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        getVerticalBar().addListener(SWT.Selection, _ -> redraw());
    }

    void message(Optional<String> words) {
        if (!message.equals(words)) {
            message = words;
            redraw();
        }
    }

    void refresh() {
        drawn.clear();
        scrollBar();
        redraw();
    }

    void refresh(BitSet changed) {
        changed.stream().forEach(this::redrawTile);
    }

    private void redrawTile(int place) {
        Rectangle tile = bounds(place);
        redraw(tile.x, tile.y, tile.width, tile.height, false);
    }

    private int columns() {
        return Math.max(1, (getClientArea().width + GAP) / (painter.leastWidth() + GAP));
    }

    private int tileHeight() {
        return painter.height() + GAP;
    }

    private int top() {
        return getVerticalBar().getSelection();
    }

    private Rectangle bounds(int place) {
        int columns = columns();
        int width = (getClientArea().width + GAP) / columns;
        return new Rectangle(place % columns * width, place / columns * tileHeight() - top(), width - GAP, painter.height());
    }

    private Optional<Integer> at(int x, int y) {
        int columns = columns();
        int place = (y + top()) / tileHeight() * columns + Math.min(columns - 1, x * columns / Math.max(1, getClientArea().width));
        return place < rows.shown().size() ? Optional.of(place) : Optional.empty();
    }

    private void scrollBar() {
        int page = Math.max(1, getClientArea().height);
        int lines = (rows.shown().size() + columns() - 1) / columns();
        int all = Math.max(page, lines * tileHeight() - GAP);
        ScrollBar bar = getVerticalBar();
        bar.setValues(Math.min(bar.getSelection(), all - page), 0, all, page, tileHeight() / 2, page);
        bar.setVisible(all > page);
    }

    private void scrollTo(int top) {
        getVerticalBar().setSelection(Math.max(0, top));
        redraw();
    }

    private void choose(int place) {
        chosen = Optional.of(rows.shown().get(place).queue());
        Rectangle tile = bounds(place);
        if (tile.y < 0) {
            scrollTo(top() + tile.y);
        } else if (tile.y + tile.height > getClientArea().height) {
            scrollTo(top() + tile.y + tile.height - getClientArea().height);
        }
        getAccessible().selectionChanged();
        redraw();
    }

    private void key(Event event) {
        int columns = columns();
        int page = columns * Math.max(1, getClientArea().height / tileHeight());
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> move(columns);
            case SWT.ARROW_UP -> move(-columns);
            case SWT.ARROW_RIGHT -> move(1);
            case SWT.ARROW_LEFT -> move(-1);
            case SWT.PAGE_DOWN -> move(page);
            case SWT.PAGE_UP -> move(-page);
            case SWT.HOME -> move(-rows.shown().size());
            case SWT.END -> move(rows.shown().size());
            default -> { }
        }
    }

    private void move(int by) {
        if (!rows.shown().isEmpty()) {
            int now = chosen.map(this::place).orElse(by > 0 ? -1 : rows.shown().size());
            choose(Math.clamp(now + by, 0, rows.shown().size() - 1));
        }
    }

    private int place(QueueId queue) {
        return rows.shown().stream().map(QueueEntry::queue).toList().indexOf(queue);
    }

    @Override
    protected void lookChanged() {
        if (painter != null) {
            refresh();
        }
    }

    @Override
    protected void paint(GC gc, Point size) {
        if (rows.shown().isEmpty()) {
            message.ifPresent(words -> paintMessage(gc, words));
            return;
        }
        Rectangle clip = gc.getClipping();
        for (int place = first(); place <= last(); place++) {
            Rectangle tile = bounds(place);
            if (tile.intersects(clip)) {
                QueueEntry queue = rows.shown().get(place);
                drawn.put(place, painter.wait(queue));
                painter.paint(gc, tile, queue, isFocusControl() && chosen.filter(queue.queue()::equals).isPresent());
            }
        }
    }

    private int first() {
        return Math.min(rows.shown().size(), top() / tileHeight() * columns());
    }

    private int last() {
        return Math.min(rows.shown().size() - 1, ((top() + getClientArea().height) / tileHeight() + 1) * columns() - 1);
    }

    private void paintMessage(GC gc, String words) {
        gc.setFont(font(TextRole.BODY));
        gc.setForeground(color(Token.INK_2));
        Point extent = gc.textExtent(words);
        gc.drawText(words, Math.max(0, (getClientArea().width - extent.x) / 2), getClientArea().height / 2,
                SWT.DRAW_TRANSPARENT);
    }

    /** Who begins to be late is drawn whole; else only the time that turned. */
    private void tick() {
        if (painter == null || !isVisible()) {
            return;
        }
        for (int place = first(); place <= last(); place++) {
            QueueEntry queue = rows.shown().get(place);
            if (queue.longest().isPresent() && !painter.wait(queue).equals(drawn.get(place))) {
                Rectangle tile = bounds(place);
                Rectangle part = isNewlyLate(queue) ? tile : painter.waitBounds(tile);
                redraw(part.x, part.y, part.width, part.height, false);
            }
        }
    }

    private boolean isNewlyLate(QueueEntry queue) {
        return queue.isLate(desk().clock().now()) && !queue.isLate(desk().clock().now().minusSeconds(2));
    }

    @Override
    public boolean isCutOff() {
        return false; // it scrolls, and its tiles hold data
    }

    @Override
    public String accessibleName() {
        return chosen.map(this::place).filter(place -> place >= 0).map(rows.shown()::get).map(painter::spoken)
                .orElseGet(() -> desk().words().text("ui.board.title"));
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_LIST;
    }

    @Override
    protected int accessibleState() {
        return ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
    }
}
