// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.ui.kit.look.Look;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** Paints the rows of a list that are due, and remembers what of them did not fit, and what time will change. */
final class RowBrush {
    private final Rows rows;
    private final Look look;
    /** What time had made of a row when it was painted. */
    private final Map<Integer, Object> aged = new HashMap<>();
    private final BitSet cut = new BitSet();
    private String message = "";

    RowBrush(Rows rows, Look look) {
        this.rows = rows;
        this.look = look;
    }

    /** All that is painted is others' now. */
    void forget() {
        aged.clear();
        cut.clear();
    }

    /** What stands there while there are no rows; whether it is another. */
    boolean message(String words) {
        boolean other = !message.equals(words);
        message = words;
        return other;
    }

    /** Whether some of the row did not fit. */
    boolean isCut(int index) {
        return index >= 0 && cut.get(index);
    }

    /** What time has changed since it was painted. */
    List<Rectangle> aged(RowGrid grid) {
        List<Rectangle> due = new ArrayList<>();
        for (int index = grid.first(); index < grid.end(); index++) {
            Object before = aged.get(index);
            if (before != null && !before.equals(rows.aged(index))) {
                due.addAll(rows.agedParts(index, grid.bounds(index)));
            }
        }
        return due;
    }

    void paint(GC gc, RowGrid grid, int selected, int hovered, boolean focus) {
        Rectangle due = gc.getClipping();
        if (grid.count() == 0) {
            paintMessage(gc, grid.view());
        }
        for (int index = grid.first(); index < grid.end(); index++) {
            Rectangle row = grid.bounds(index);
            if (row.intersects(due)) {
                gc.setClipping(row.intersection(due));
                RowInk ink = new RowInk(gc, look, row, new RowInk.State(index == selected, index == hovered, focus));
                rows.ground(ink, index);
                rows.paint(ink, index);
                aged.put(index, rows.aged(index));
                cut.set(index, ink.isCut());
            }
        }
        gc.setClipping(due);
    }

    private void paintMessage(GC gc, Rectangle view) {
        gc.setForeground(look.color(Token.INK_2));
        TextBlock words = TextBlock.of(look, TextRole.BODY, message, view.width);
        words.draw(gc, 0, Math.max(0, (view.height - words.size().y) / 2), view.width, SWT.CENTER);
    }
}
