// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
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
import org.patchbay.model.AgentId;
import org.patchbay.model.desk.TeamMemberView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;

/**
 * Rows of agents, drawn where they are seen: a change draws the rows it concerns, a second that passes draws the times
 * that turned. One row is chosen, by click or arrow keys, and stays chosen wherever it moves.
 */
final class TeamTable extends Drawn {
    private static final int WHEEL_ROWS = 3;

    private final TeamRows rows;
    private final TeamPainter painter;
    /** Times as they were drawn last, by row. */
    private final Map<Integer, String> drawn = new HashMap<>();
    private Optional<AgentId> selected = Optional.empty();
    private Optional<String> message = Optional.empty();
    private Runnable chosen = () -> { };
    private Runnable taken = () -> { };
    private Runnable menu = () -> { };

    TeamTable(Composite parent, Desk desk, TeamRows rows) {
        super(parent, desk, SWT.V_SCROLL);
        this.rows = rows;
        this.painter = new TeamPainter(desk);
        WidgetId.set(this, "team.table");
        desk.look().style(this, Token.SURFACE, Token.INK);
        desk.words().bind(this, this::redraw);
        desk.ticker().follow(this, this::tick);
        addListener(SWT.Resize, _ -> scrollBar());
        addListener(SWT.MouseDown, this::mouseDown);
        addListener(SWT.MouseDoubleClick, _ -> taken.run());
        addListener(SWT.MenuDetect, _ -> menu.run());
        addListener(SWT.MouseVerticalWheel, event -> {
            scrollTo(top() - Integer.signum(event.count) * WHEEL_ROWS * rowHeight());
            event.doit = false;
        });
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        getVerticalBar().addListener(SWT.Selection, _ -> redraw());
    }

    TeamPainter painter() {
        return painter;
    }

    /** Told when another row is chosen; when one is taken by Enter or double click; when its menu is asked for. */
    void on(Runnable newChosen, Runnable newTaken, Runnable newMenu) {
        chosen = newChosen;
        taken = newTaken;
        menu = newMenu;
    }

    Optional<TeamMemberView> selected() {
        return selected.flatMap(rows::member);
    }

    void select(AgentId agent) {
        Optional<Integer> before = selected.flatMap(rows::place);
        selected = Optional.of(agent);
        before.ifPresent(this::redrawRow);
        rows.place(agent).ifPresent(place -> {
            reveal(place);
            redrawRow(place);
        });
        getAccessible().selectionChanged();
        chosen.run();
    }

    /** What stands there while there are no rows. */
    void message(Optional<String> words) {
        if (!message.equals(words)) {
            message = words;
            redraw();
        }
    }

    /** Rows came, went or moved. */
    void refresh() {
        drawn.clear();
        scrollBar();
        redraw();
    }

    /** Only these rows are others. */
    void refresh(BitSet changed) {
        changed.stream().forEach(this::redrawRow);
    }

    private void redrawRow(int place) {
        Rectangle row = bounds(place);
        if (row.intersects(getClientArea())) {
            redraw(row.x, row.y, row.width, row.height, false);
        }
    }

    private TeamColumns columns() {
        return TeamColumns.of(getClientArea().width, desk().look());
    }

    private int rowHeight() {
        return painter.rowHeight(columns());
    }

    private int top() {
        return getVerticalBar().getSelection();
    }

    private Rectangle bounds(int place) {
        int height = rowHeight();
        return new Rectangle(0, place * height - top(), getClientArea().width, height);
    }

    private void scrollBar() {
        int page = Math.max(1, getClientArea().height);
        int all = Math.max(page, rows.shown().size() * rowHeight());
        ScrollBar bar = getVerticalBar();
        bar.setValues(Math.min(bar.getSelection(), all - page), 0, all, page, rowHeight(), Math.max(rowHeight(), page - rowHeight()));
        bar.setVisible(all > page);
    }

    private void scrollTo(int top) {
        getVerticalBar().setSelection(Math.max(0, top));
        redraw();
    }

    private void reveal(int place) {
        Rectangle row = bounds(place);
        int page = getClientArea().height;
        if (row.y < 0) {
            scrollTo(top() + row.y);
        } else if (row.y + row.height > page) {
            scrollTo(top() + row.y + row.height - page);
        }
    }

    @Override
    protected void lookChanged() {
        if (painter != null) {
            refresh();
        }
    }

    @Override
    protected void paint(GC gc, Point size) {
        Rectangle area = getClientArea();
        List<TeamMemberView> shown = rows.shown();
        if (shown.isEmpty()) {
            message.ifPresent(words -> paintMessage(gc, area, words));
            return;
        }
        Rectangle clip = gc.getClipping();
        TeamColumns columns = columns();
        int height = painter.rowHeight(columns);
        int first = Math.max(0, (top() + clip.y) / height);
        int last = Math.min(shown.size() - 1, (top() + clip.y + clip.height) / height);
        for (int place = first; place <= last; place++) {
            TeamMemberView member = shown.get(place);
            drawn.put(place, times(member));
            painter.paint(gc, columns, new Rectangle(0, place * height - top(), area.width, height), member,
                    selected.filter(member.agent()::equals).isPresent(), isFocusControl());
        }
    }

    private void paintMessage(GC gc, Rectangle area, String words) {
        gc.setFont(font(TextRole.BODY));
        gc.setForeground(color(Token.INK_2));
        Point extent = gc.textExtent(words);
        gc.drawText(words, Math.max(0, (area.width - extent.x) / 2), Math.max(0, (area.height - extent.y) / 2),
                SWT.DRAW_TRANSPARENT);
    }

    private String times(TeamMemberView member) {
        return painter.stateTime(member) + "|" + painter.contactTime(member);
    }

    /** Only the cells of rows that are seen and whose time turned. */
    private void tick() {
        if (painter == null || !isVisible() || rows.shown().isEmpty()) {
            return;
        }
        TeamColumns columns = columns();
        int height = painter.rowHeight(columns);
        int last = Math.min(rows.shown().size() - 1, (top() + getClientArea().height) / height);
        for (int place = top() / height; place <= last; place++) {
            if (!times(rows.shown().get(place)).equals(drawn.get(place))) {
                Rectangle row = new Rectangle(0, place * height - top(), getClientArea().width, height);
                for (boolean ofContact : new boolean[] { false, true }) {
                    Rectangle cell = painter.timeBounds(columns, row, ofContact);
                    redraw(cell.x, cell.y, cell.width, cell.height, false);
                }
            }
        }
    }

    private void mouseDown(Event event) {
        forceFocus();
        int place = (event.y + top()) / rowHeight();
        if (place < rows.shown().size()) {
            select(rows.shown().get(place).agent());
        }
    }

    private void key(Event event) {
        int page = Math.max(1, getClientArea().height / rowHeight() - 1);
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> move(1);
            case SWT.ARROW_UP -> move(-1);
            case SWT.PAGE_DOWN -> move(page);
            case SWT.PAGE_UP -> move(-page);
            case SWT.HOME -> move(-rows.shown().size());
            case SWT.END -> move(rows.shown().size());
            case SWT.CR, SWT.KEYPAD_CR -> taken.run();
            default -> { }
        }
    }

    void move(int by) {
        if (!rows.shown().isEmpty()) {
            int now = selected.flatMap(rows::place).orElse(by > 0 ? -1 : rows.shown().size());
            select(rows.shown().get(Math.clamp(now + by, 0, rows.shown().size() - 1)).agent());
        }
    }

    @Override
    public boolean isCutOff() {
        return false; // it scrolls, and its cells hold data
    }

    /** The row that is chosen, as it is read. */
    @Override
    public String accessibleName() {
        String title = desk().words().text("ui.team.title");
        return selected().map(m -> desk().words().text("ui.team.row", m.name(), painter.state(m), painter.contact(m),
                selected.flatMap(rows::place).map(p -> p + 1).orElse(0), rows.shown().size())).orElse(title);
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
