// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.ui.kit.look.Look;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** Writes the lines of a row from above; what does not fit ends in an ellipsis. On a selected row all ink is the same. */
public final class RowInk {
    private static final int GAP = 10;
    private static final int ICON_GAP = 8;

    private final GC gc;
    private final Look look;
    private final Rectangle room;
    private final boolean selected;
    private int left;
    private int y;

    RowInk(GC gc, Look look, Rectangle room, boolean selected) {
        this.gc = gc;
        this.look = look;
        this.room = room;
        this.selected = selected;
        this.left = room.x;
        this.y = room.y;
        gc.setAntialias(SWT.ON);
        gc.setTextAntialias(SWT.ON);
    }

    /** An icon before all lines. */
    public RowInk icon(String name, Token token, int points) {
        int side = look.scaled(points);
        gc.drawImage(look.icon(name, ink(token), side), left, room.y + look.extent(TextRole.BODY, "X").y / 2 - side / 2 + 1);
        left += side + ICON_GAP;
        return this;
    }

    /** A line with something at its right end, which is never shortened; "" for nothing. */
    public RowInk line(TextRole role, Token token, String text, Token endToken, String end) {
        gc.setFont(look.font(role));
        int width = room.x + room.width - left;
        int height = look.extent(role, "X").y;
        int endWidth = 0;
        if (!end.isEmpty()) {
            gc.setFont(look.font(TextRole.LABEL));
            gc.setForeground(look.color(ink(endToken)));
            String shown = TextLine.fit(gc, end, width);
            endWidth = gc.textExtent(shown, SWT.DRAW_TRANSPARENT).x;
            int top = y + (height - gc.textExtent(shown, SWT.DRAW_TRANSPARENT).y) / 2;
            gc.drawText(shown, left + width - endWidth, top, SWT.DRAW_TRANSPARENT);
            gc.setFont(look.font(role));
            endWidth += GAP;
        }
        gc.setForeground(look.color(ink(token)));
        gc.drawText(TextLine.fit(gc, text, Math.max(0, width - endWidth)), left, y, SWT.DRAW_TRANSPARENT);
        y += height;
        return this;
    }

    public RowInk line(TextRole role, Token token, String text) {
        return line(role, token, text, token, "");
    }

    private Token ink(Token token) {
        return selected ? Token.ON_ACCENT : token;
    }
}
