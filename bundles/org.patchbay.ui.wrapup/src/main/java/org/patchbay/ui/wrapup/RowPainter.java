// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** Rows of a native table in the theme's colours; the platform's own selection knows only its own. */
final class RowPainter {
    private static final int CORNER = 8;
    private static final int PADDING = 5;
    private static final int INDENT = 8;
    /** What the platform adds around a cell. */
    private static final int CELL = 2;

    private final Table table;
    private final Desk desk;

    private RowPainter(Table table, Desk desk) {
        this.table = table;
        this.desk = desk;
    }

    static void paint(Table table, Desk desk) {
        RowPainter painter = new RowPainter(table, desk);
        table.addListener(SWT.MeasureItem, event -> event.height = painter.textHeight(event.gc) + 2 * PADDING);
        table.addListener(SWT.EraseItem, painter::erase);
        table.addListener(SWT.PaintItem, painter::write);
        desk.look().bind(table, table::redraw);
    }

    /** Height of a row in the text size of now; the table itself learns of it only when it paints. */
    static int height(Table table, Desk desk) {
        GC gc = new GC(table);
        try {
            gc.setFont(desk.look().font(TextRole.BODY));
            return gc.getFontMetrics().getHeight() + 2 * PADDING + CELL;
        } finally {
            gc.dispose();
        }
    }

    private void erase(Event event) {
        boolean selected = (event.detail & SWT.SELECTED) != 0;
        boolean hot = (event.detail & SWT.HOT) != 0;
        GC gc = event.gc;
        Rectangle row = new Rectangle(0, event.y, table.getClientArea().width, event.height);
        gc.setBackground(desk.look().color(Token.SURFACE));
        gc.fillRectangle(row);
        if (selected || hot) {
            gc.setAntialias(SWT.ON);
            gc.setBackground(desk.look().color(selected ? Token.ACCENT : Token.HOVER));
            gc.fillRoundRectangle(row.x + 2, row.y, row.width - 4, row.height, CORNER, CORNER);
        }
        event.detail &= ~(SWT.SELECTED | SWT.HOT | SWT.BACKGROUND | SWT.FOREGROUND | SWT.FOCUSED);
    }

    private void write(Event event) {
        TableItem item = (TableItem) event.item;
        GC gc = event.gc;
        gc.setFont(desk.look().font(TextRole.BODY));
        gc.setForeground(desk.look().color(table.isSelected(table.indexOf(item)) ? Token.ON_ACCENT : Token.INK));
        gc.drawText(item.getText(), INDENT, event.y + (event.height - textHeight(gc)) / 2,
                SWT.DRAW_TRANSPARENT);
    }

    private int textHeight(GC gc) {
        gc.setFont(desk.look().font(TextRole.BODY));
        return gc.getFontMetrics().getHeight();
    }
}
