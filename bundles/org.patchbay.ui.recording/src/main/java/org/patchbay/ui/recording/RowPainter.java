// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.TextLine;

/** Rows of two lines in the theme's colours: who and how long, then when, with whom and for what. */
final class RowPainter {
    private static final int CORNER = 8;
    private static final int PADDING = 6;
    private static final int INDENT = 10;
    private static final int GAP = 12;

    private final Table table;
    private final Desk desk;

    private RowPainter(Table table, Desk desk) {
        this.table = table;
        this.desk = desk;
    }

    static void paint(Table table, Desk desk) {
        RowPainter painter = new RowPainter(table, desk);
        table.addListener(SWT.MeasureItem, event -> event.height = painter.line(TextRole.BODY_STRONG)
                + painter.line(TextRole.LABEL) + 2 * PADDING);
        table.addListener(SWT.EraseItem, painter::erase);
        table.addListener(SWT.PaintItem, painter::write);
        desk.look().bind(table, table::redraw);
    }

    /** High enough for every script. */
    private int line(TextRole role) {
        return desk.look().extent(role, "Ág李Ї").y;
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
        if (!(((TableItem) event.item).getData() instanceof RecordingText text)) {
            return;
        }
        boolean selected = table.isSelected(table.indexOf((TableItem) event.item));
        Token ink = selected ? Token.ON_ACCENT : Token.INK;
        Token quiet = selected ? Token.ON_ACCENT : Token.INK_2;
        GC gc = event.gc;
        int right = table.getClientArea().width - INDENT;
        int y = event.y + PADDING;
        int length = draw(gc, TextRole.BODY, ink, text.length(), right, y, true);
        int room = right - length - GAP - INDENT;
        int name = draw(gc, TextRole.BODY_STRONG, ink, fit(gc, TextRole.BODY_STRONG, text.title(), room), INDENT, y, false);
        if (room - name - GAP > GAP) {
            draw(gc, TextRole.BODY, quiet, fit(gc, TextRole.BODY, text.number(), room - name - GAP), INDENT + name + GAP, y, false);
        }
        draw(gc, TextRole.LABEL, quiet, fit(gc, TextRole.LABEL, text.details(), right - INDENT), INDENT,
                y + line(TextRole.BODY_STRONG), false);
    }

    private String fit(GC gc, TextRole role, String text, int room) {
        gc.setFont(desk.look().font(role));
        return TextLine.fit(gc, text, Math.max(0, room));
    }

    /** @return its width */
    private int draw(GC gc, TextRole role, Token ink, String text, int x, int y, boolean toTheLeft) {
        gc.setFont(desk.look().font(role));
        gc.setForeground(desk.look().color(ink));
        int width = gc.textExtent(text).x;
        gc.drawText(text, toTheLeft ? x - width : x, y, SWT.DRAW_TRANSPARENT);
        return width;
    }
}
