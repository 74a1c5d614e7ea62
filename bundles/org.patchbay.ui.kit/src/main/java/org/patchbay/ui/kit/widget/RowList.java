// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.ScrollBar;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;

/**
 * A list of any length, of which only the rows in sight exist: they are painted, and told to screen readers. One row
 * is selected; arrow keys, the wheel and clicks work as in any list.
 */
public final class RowList extends Drawn {
    private static final int CORNER = 8;
    private static final int INSET = 2;

    /** What is listed; asked for the rows in sight only. */
    public interface Rows {
        int count();

        /** Height of each row, in the text size of now. */
        int height();

        /** @param selected painted on the accent */
        void paint(GC gc, int index, Rectangle area, boolean selected);

        /** The row in words. */
        String spoken(int index);

        /** Whether some of it did not fit when it was painted; then the words are its tooltip. */
        boolean isCut(int index);
    }

    private final Rows rows;
    private final String nameKey;
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
        listen();
        tell();
        desk.look().bind(this, this::refresh);
    }

    /** The rows are others, or more, or less. */
    public void refresh() {
        if (selected >= rows.count()) {
            selected = rows.count() - 1;
        }
        scrollbar();
        redraw();
        scrollings.forEach(Runnable::run);
    }

    /** One row is another one. */
    public void refresh(int index) {
        Rectangle row = bounds(index);
        redraw(row.x, row.y, row.width, row.height, false);
    }

    /** A row in words. */
    public String spoken(int index) {
        return rows.spoken(index);
    }

    /** -1 where none is. */
    public int selected() {
        return selected;
    }

    /** Without bringing it to sight, and without telling. */
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

    /** Select the row so many below. */
    public void move(int by) {
        if (rows.count() > 0) {
            int from = selected >= 0 ? selected : by > 0 ? -1 : rows.count();
            select(Math.clamp((long) from + by, 0, rows.count() - 1));
        }
    }

    /** So many rows are in sight, at least one. */
    public int page() {
        return Math.max(1, getClientArea().height / rowHeight());
    }

    /** The first row in sight. */
    public int first() {
        return Math.min(getVerticalBar().getSelection() / rowHeight(), Math.max(0, rows.count() - 1));
    }

    /** The row behind the last one in sight. */
    public int end() {
        int bottom = getVerticalBar().getSelection() + getClientArea().height;
        return Math.min(rows.count(), (bottom + rowHeight() - 1) / rowHeight());
    }

    /** Back to the first row. */
    public void top() {
        getVerticalBar().setSelection(0);
        refresh();
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

    private int rowHeight() {
        return Math.max(1, rows.height());
    }

    private Rectangle bounds(int index) {
        return new Rectangle(0, index * rowHeight() - getVerticalBar().getSelection(), getClientArea().width, rowHeight());
    }

    /** Bring a row to sight. */
    public void reveal(int index) {
        Rectangle row = bounds(index);
        int height = getClientArea().height;
        ScrollBar bar = getVerticalBar();
        if (row.y < 0) {
            scrollTo(bar.getSelection() + row.y);
        } else if (row.y + row.height > height) {
            scrollTo(bar.getSelection() + row.y + row.height - height);
        }
    }

    private void scrollTo(int pixels) {
        getVerticalBar().setSelection(pixels);
        redraw();
        scrollings.forEach(Runnable::run);
    }

    private void scrollbar() {
        ScrollBar bar = getVerticalBar();
        int seen = Math.max(1, getClientArea().height);
        int all = Math.max(1, rows.count() * rowHeight());
        bar.setValues(Math.min(bar.getSelection(), Math.max(0, all - seen)), 0, all, Math.min(seen, all), rowHeight(), seen);
        bar.setVisible(all > seen);
    }

    private void listen() {
        getVerticalBar().addListener(SWT.Selection, _ -> {
            redraw();
            scrollings.forEach(Runnable::run);
        });
        addListener(SWT.Resize, _ -> {
            scrollbar();
            redraw();
            scrollings.forEach(Runnable::run);
        });
        addListener(SWT.MouseDown, event -> {
            forceFocus();
            select(at(event.y));
        });
        addListener(SWT.MouseDoubleClick, event -> {
            if (at(event.y) == selected && selected >= 0) {
                takings.forEach(Runnable::run);
            }
        });
        addListener(SWT.MouseMove, event -> hover(at(event.y)));
        addListener(SWT.MouseExit, _ -> hover(-1));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
    }

    private int at(int y) {
        int index = (y + getVerticalBar().getSelection()) / rowHeight();
        return index < rows.count() ? index : -1;
    }

    private void hover(int index) {
        if (hovered != index) {
            int before = hovered;
            hovered = index;
            setToolTipText(index >= 0 && rows.isCut(index) ? rows.spoken(index) : null);
            refresh(before);
            refresh(index);
        }
    }

    private void key(Event event) {
        switch (event.keyCode) {
            case SWT.ARROW_DOWN -> move(1);
            case SWT.ARROW_UP -> move(-1);
            case SWT.PAGE_DOWN -> move(page());
            case SWT.PAGE_UP -> move(-page());
            case SWT.HOME -> select(0);
            case SWT.END -> select(rows.count() - 1);
            case SWT.CR, SWT.KEYPAD_CR -> {
                if (selected >= 0) {
                    takings.forEach(Runnable::run);
                }
            }
            default -> { }
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? scaled(200) : wHint, hHint == SWT.DEFAULT ? 3 * rowHeight() : hHint);
    }

    @Override
    protected void paint(GC gc, Point size) {
        Rectangle due = gc.getClipping();
        for (int index = first(); index < end(); index++) {
            Rectangle row = bounds(index);
            if (row.intersects(due)) {
                gc.setClipping(row.intersection(due));
                ground(gc, index, row);
                rows.paint(gc, index, row, index == selected);
            }
        }
        gc.setClipping(due);
    }

    private void ground(GC gc, int index, Rectangle row) {
        if (index == selected || index == hovered) {
            gc.setBackground(color(index == selected ? Token.ACCENT : Token.HOVER));
            gc.fillRoundRectangle(row.x + INSET, row.y, row.width - 2 * INSET, row.height, CORNER, CORNER);
        }
        if (index == selected && isFocusControl()) {
            gc.setForeground(color(Token.INK));
            gc.drawRoundRectangle(row.x + INSET, row.y, row.width - 2 * INSET - 1, row.height - 1, CORNER, CORNER);
        }
    }

    /** Rows shorten what does not fit. */
    @Override
    public boolean isCutOff() {
        return false;
    }

    @Override
    public String accessibleName() {
        return desk().words().text(nameKey);
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_LIST;
    }

    @Override
    protected int accessibleState() {
        return ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
    }

    /** Rows in sight are the list's children; a child's id is its row. */
    private void tell() {
        getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                if (e.childID >= 0 && e.childID < rows.count()) {
                    e.result = rows.spoken(e.childID);
                }
            }
        });
        getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
            @Override
            public void getChildCount(AccessibleControlEvent e) {
                e.detail = Math.max(0, end() - first());
            }

            @Override
            public void getChildren(AccessibleControlEvent e) {
                e.children = IntStream.range(first(), end()).boxed().toArray();
            }

            @Override
            public void getRole(AccessibleControlEvent e) {
                if (e.childID >= 0) {
                    e.detail = ACC.ROLE_LISTITEM;
                }
            }

            @Override
            public void getState(AccessibleControlEvent e) {
                if (e.childID >= 0) {
                    e.detail = ACC.STATE_SELECTABLE | (e.childID == selected ? ACC.STATE_SELECTED : 0);
                }
            }

            @Override
            public void getSelection(AccessibleControlEvent e) {
                e.childID = selected >= 0 ? selected : ACC.CHILDID_NONE;
            }
        });
    }
}
