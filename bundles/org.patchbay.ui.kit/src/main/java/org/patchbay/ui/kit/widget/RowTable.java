// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/**
 * A native list of any length whose rows are painted by whoever knows them, in the theme's colours; a row is asked
 * for only when it is seen. One is selected at most.
 */
public final class RowTable extends Composite {
    /** What stands in it. */
    public interface Rows {
        /** What a screen reader says of a row. */
        String spoken(int row);

        /** Stable within the list; the row's widget id. */
        String id(int row);

        void paint(RowInk ink, int row);
    }

    private static final int CORNER = 8;

    private final Desk desk;
    private final Token ground;
    private final TextRole[] lines;
    private final Rows rows;
    private final Framed frame;
    private final Table table;
    private Runnable selected = () -> { };
    private int count;

    /**
     * @param nameKey words of what it lists
     * @param lines of text in a row, from above
     */
    public RowTable(Composite parent, Desk desk, Token ground, String id, String nameKey, Rows rows, TextRole... lines) {
        super(parent, SWT.NONE);
        this.desk = desk;
        this.ground = ground;
        this.rows = rows;
        this.lines = lines;
        setLayout(new FillLayout());
        desk.look().bind(this, () -> setBackground(parent.getBackground()));
        frame = new Framed(this, desk, ground).tight();
        table = frame.hold(WidgetId.set(new Table(frame, SWT.SINGLE | SWT.FULL_SELECTION | SWT.V_SCROLL | SWT.VIRTUAL), id));
        desk.look().style(table, ground, Token.INK, TextRole.BODY);
        table.addListener(SWT.SetData, this::data);
        table.addListener(SWT.MeasureItem, this::measure);
        table.addListener(SWT.EraseItem, this::erase);
        table.addListener(SWT.PaintItem, this::paint);
        table.addListener(SWT.Selection, _ -> selected.run());
        table.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent e) {
                e.result = desk.words().text(nameKey);
            }
        });
        desk.words().bind(table, this::refresh);
        desk.look().bind(table, this::again);
    }

    /** So many rows are there now; the selected one stays selected by its place. */
    public void count(int next) {
        if (next != count) {
            int at = table.getSelectionIndex();
            count = next;
            table.setItemCount(next);
            select(Math.min(at, next - 1));
        }
        refresh();
    }

    /** Ask for everything anew. */
    public void refresh() {
        table.clearAll();
        table.redraw();
    }

    /** -1 for none. */
    public int selection() {
        return table.getSelectionIndex();
    }

    public void select(int row) {
        if (row >= 0 && row < count) {
            table.setSelection(row);
            table.showSelection();
        } else {
            table.deselectAll();
        }
    }

    /** From which row on rows are seen. */
    public int first() {
        return table.getTopIndex();
    }

    /** How many rows are seen at most. */
    public int seen() {
        return table.getClientArea().height / Math.max(1, table.getItemHeight()) + 1;
    }

    /** Told when a person selects a row. */
    public void onSelect(Runnable run) {
        selected = run;
    }

    /** Told when a row is taken by Enter or double click. */
    public void onChosen(Runnable run) {
        table.addListener(SWT.DefaultSelection, _ -> run.run());
    }

    /** The native control that has the keyboard. */
    public Table control() {
        return table;
    }

    /** Arrow keys of a field that narrows the list move in it, while the keyboard stays in the field. */
    public void follow(TextField field) {
        SearchKeys.bind(field, this::move);
    }

    private void move(int by) {
        if (count == 0) {
            return;
        }
        int now = selection();
        int from = now >= 0 ? now : by > 0 ? -1 : count;
        select(Math.clamp(from + by, 0, count - 1));
        selected.run();
    }

    /** The table measures its rows once; for another size of text they are made anew. */
    private void again() {
        int at = selection();
        table.setItemCount(0);
        table.setItemCount(count);
        select(at);
    }

    private void data(Event event) {
        if (event.index >= 0 && event.index < count) {
            TableItem item = WidgetId.set((TableItem) event.item, rows.id(event.index));
            item.setText(rows.spoken(event.index));
        }
    }

    private void measure(Event event) {
        event.width = 1;
        event.height = height();
    }

    /** Of a row. */
    public int height() {
        return RowInk.height(desk.look(), lines);
    }

    private void erase(Event event) {
        boolean isSelected = (event.detail & SWT.SELECTED) != 0;
        boolean isHot = (event.detail & SWT.HOT) != 0;
        GC gc = event.gc;
        Rectangle row = new Rectangle(0, event.y, table.getClientArea().width, event.height);
        gc.setClipping(row);
        gc.setBackground(desk.look().color(ground));
        gc.fillRectangle(row);
        if (isSelected || isHot) {
            gc.setAntialias(SWT.ON);
            gc.setBackground(desk.look().color(isSelected ? Token.ACCENT : Token.HOVER));
            gc.fillRoundRectangle(row.x + 2, row.y, row.width - 4, row.height, CORNER, CORNER);
        }
        event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND | SWT.FOREGROUND | SWT.FOCUSED);
    }

    private void paint(Event event) {
        int row = table.indexOf((TableItem) event.item);
        if (row >= 0 && row < count) {
            int width = table.getClientArea().width;
            event.gc.setAntialias(SWT.ON);
            event.gc.setTextAntialias(SWT.ON);
            event.gc.setClipping(0, event.y, width, event.height);
            rows.paint(new RowInk(event.gc, desk.look(), new Rectangle(0, event.y, width, event.height),
                    new RowInk.State(table.isSelected(row), false, false)), row);
        }
    }
}
