// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.ScrollBar;
import org.patchbay.ui.kit.Desk;

/**
 * A list of any length, of which only the rows in sight exist: they are painted, and told to screen readers; of these
 * only what changed, and as time passes only what time changed. One row is selected; arrow keys, the wheel and clicks
 * work as in any list.
 */
public final class RowList extends Drawn {
    private static final int LEAST_WIDTH = 200;
    private static final int LEAST_HEIGHT = 120;

    private final Rows rows;
    private final String nameKey;
    private final RowBrush brush;
    private final List<Runnable> selections = new ArrayList<>();
    private final List<Runnable> takings = new ArrayList<>();
    private final List<Runnable> scrollings = new ArrayList<>();
    private int selected = -1;
    private int hovered = -1;

    /** @param nameKey words of what is listed, for screen readers */
    public RowList(Composite parent, Desk desk, String nameKey, Rows rows) {
        super(parent, desk, SWT.V_SCROLL);
        this.rows = rows;
        this.nameKey = nameKey;
        this.brush = new RowBrush(rows, desk.look());
        getVerticalBar().addListener(SWT.Selection, _ -> scrolled());
        addListener(SWT.Resize, _ -> {
            scrollbar();
            scrolled();
        });
        RowHand.listen(this);
        RowAccess.tell(this);
        desk.look().bind(this, () -> refresh());
        desk.words().bind(this, () -> refresh());
        desk.ticker().follow(this, this::tick);
    }

    /** The rows are others, or more, or less. */
    public void refresh() {
        if (selected >= rows.count()) {
            selected = rows.count() - 1;
        }
        brush.forget();
        scrollbar();
        scrolled();
    }

    /** One row is another one. */
    public void refresh(int index) {
        if (index >= 0) {
            due(bounds(index));
        }
    }

    /** Only these rows are others. */
    public void refresh(BitSet changed) {
        changed.stream().forEach(this::refresh);
    }

    /** What stands there while there are no rows; "" for nothing. */
    public void message(String words) {
        if (brush.message(words)) {
            redraw();
        }
    }

    public int count() {
        return rows.count();
    }

    /** A row in words. */
    public String spoken(int index) {
        return rows.spoken(index);
    }

    /** As {@link Rows#id}. */
    public String id(int index) {
        return rows.id(index);
    }

    /** Where a row is seen; outside of the list where it is scrolled away. */
    public Rectangle bounds(int index) {
        return grid().bounds(index);
    }

    /** -1 where none is. */
    public int selected() {
        return selected;
    }

    /** Without bringing it to sight, and without telling; -1 for none. */
    public void mark(int index) {
        if (selected != index) {
            int before = selected;
            selected = index;
            refresh(before);
            refresh(index);
        }
    }

    /** Select, bring to sight, and tell. */
    public void select(int index) {
        if (index >= 0 && index < rows.count()) {
            mark(index);
            reveal(index);
            selections.forEach(Runnable::run);
            getAccessible().selectionChanged();
        }
    }

    /** Select the row so many further. */
    public void move(int by) {
        if (rows.count() > 0) {
            int from = selected >= 0 ? selected : by > 0 ? -1 : rows.count();
            select(Math.clamp((long) from + by, 0, rows.count() - 1));
        }
    }

    /** So many rows are in sight, at least one. */
    public int page() {
        return grid().page();
    }

    /** The first row in sight. */
    public int first() {
        return grid().first();
    }

    /** The row behind the last one in sight. */
    public int end() {
        return grid().end();
    }

    /** This row is the first one in sight, where there are enough below it. */
    public void top(int index) {
        getVerticalBar().setSelection(grid().top(index));
        scrolled();
    }

    /** Bring a row to sight. */
    public void reveal(int index) {
        Rectangle row = bounds(index);
        int height = getClientArea().height;
        int below = row.y + row.height - height;
        if (height > 0 && (row.y < 0 || below > 0)) {
            ScrollBar bar = getVerticalBar();
            bar.setSelection(bar.getSelection() + (row.y < 0 ? row.y : below));
            scrolled();
        }
    }

    public void onSelect(Runnable told) {
        selections.add(told);
    }

    /** Told when a row is taken, by Enter or double click. */
    public void onTake(Runnable told) {
        takings.add(told);
    }

    /** Told when other rows may be in sight. */
    public void onScroll(Runnable told) {
        scrollings.add(told);
    }

    RowGrid grid() {
        Rectangle area = getClientArea();
        return RowGrid.of(rows, getVerticalBar().getSelection(), new Point(area.width, area.height));
    }

    int rowHeight() {
        return grid().height();
    }

    void take() {
        if (selected >= 0) {
            takings.forEach(Runnable::run);
        }
    }

    /** The pointer is over this row; -1 for none. */
    void hover(int index) {
        if (hovered != index) {
            int before = hovered;
            hovered = index;
            setToolTipText(brush.isCut(index) ? rows.spoken(index) : null);
            refresh(before);
            refresh(index);
        }
    }

    private void scrollbar() {
        ScrollBar bar = getVerticalBar();
        RowGrid grid = grid();
        int seen = Math.max(1, grid.view().height);
        int all = grid.all();
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - seen)), 0, all, Math.min(seen, all), grid.step(), seen);
        bar.setVisible(all > seen);
    }

    private void scrolled() {
        redraw();
        scrollings.forEach(Runnable::run);
    }

    private void tick() {
        if (isVisible()) {
            brush.aged(grid()).forEach(this::due);
        }
    }

    private void due(Rectangle part) {
        if (part.intersects(getClientArea())) {
            redraw(part.x, part.y, part.width, part.height, false);
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? scaled(LEAST_WIDTH) : wHint;
        int row = Math.max(1, rows.height(width));
        return new Point(width, hHint == SWT.DEFAULT ? Math.max(1, scaled(LEAST_HEIGHT) / row) * row : hHint);
    }

    @Override
    protected void paint(GC gc, Point size) {
        brush.paint(gc, grid(), selected, hovered, isFocusControl());
    }

    /** It scrolls, and rows shorten what does not fit. */
    @Override
    public boolean isCutOff() {
        return false;
    }

    /** The row that is selected and where it stands; where none is, what is listed. */
    @Override
    public String accessibleName() {
        return selected >= 0 && selected < rows.count()
                ? desk().words().text("ui.list.row", rows.spoken(selected), selected + 1, rows.count())
                : desk().words().text(nameKey);
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
