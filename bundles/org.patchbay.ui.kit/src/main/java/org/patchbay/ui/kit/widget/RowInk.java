// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.ui.kit.look.Look;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/**
 * Writes the lines of a row from above; what does not fit ends in an ellipsis. On a selected row all ink is the same.
 * Who wants to draw something else draws with {@link #gc}.
 */
public final class RowInk {
    /** Left and right of what is written. */
    public static final int INDENT = 10;
    private static final int PADDING = 6;
    private static final int GAP = 10;
    private static final int ICON_GAP = 8;
    private static final int CORNER = 8;
    private static final int INSET = 2;

    /** @param focus whether the list has the keyboard */
    record State(boolean selected, boolean hovered, boolean focus) {
    }

    private final GC gc;
    private final Look look;
    private final Rectangle area;
    private final State state;
    private int left;
    private int y;
    private int right;
    private boolean cut;

    RowInk(GC gc, Look look, Rectangle area, State state) {
        this.gc = gc;
        this.look = look;
        this.area = area;
        this.state = state;
        left = area.x + INDENT;
        right = area.x + area.width - INDENT;
        y = area.y + PADDING;
    }

    /** Height of a row of such lines, whatever script they are written in. */
    public static int height(Look look, TextRole... lines) {
        int height = 2 * PADDING;
        for (TextRole line : lines) {
            height += height(look, line);
        }
        return height;
    }

    /** Height of a row of one text in as many lines as the longest of these needs. */
    public static int height(Look look, TextRole role, int width, Stream<String> texts) {
        int room = width - 2 * INDENT;
        int lines = room <= 0 ? 1 : texts.mapToInt(text -> TextBlock.of(look, role, text, room).lines().size()).max().orElse(1);
        return 2 * PADDING + lines * height(look, role);
    }

    private static int height(Look look, TextRole line) {
        return look.extent(line, "Ág李Ї").y;
    }

    public GC gc() {
        return gc;
    }

    /** All of the row. */
    public Rectangle area() {
        return area;
    }

    public boolean isSelected() {
        return state.selected();
    }

    public boolean hasFocus() {
        return state.focus();
    }

    /** The accent below a row that is selected, with a ring while the list has the keyboard. */
    void ground() {
        if (state.selected() || state.hovered()) {
            gc.setBackground(look.color(state.selected() ? Token.ACCENT : Token.HOVER));
            gc.fillRoundRectangle(area.x + INSET, area.y, area.width - 2 * INSET, area.height, CORNER, CORNER);
        }
        if (state.selected() && state.focus()) {
            gc.setForeground(look.color(Token.INK));
            gc.drawRoundRectangle(area.x + INSET, area.y, area.width - 2 * INSET - 1, area.height - 1, CORNER, CORNER);
        }
    }

    /** An icon before all lines. */
    public RowInk icon(String name, Token token, int points) {
        int side = look.scaled(points);
        gc.drawImage(look.icon(name, on(token), side), left, y + (height(look, TextRole.BODY) - side) / 2 + 1);
        left += side + ICON_GAP;
        return this;
    }

    /** A line with a small text at its right end, which is never shortened; "" for nothing. */
    public RowInk line(TextRole role, Token token, String text, Token endToken, String end) {
        return line(role, token, text, "", TextRole.LABEL, endToken, end);
    }

    public RowInk line(TextRole role, Token token, String text) {
        return line(role, token, text, token, "");
    }

    /** Whole, in as many lines as it needs, in the middle of what is left of the row. */
    public RowInk words(TextRole role, Token token, String text) {
        TextBlock block = TextBlock.of(look, role, text, right - left);
        gc.setForeground(look.color(on(token)));
        int rest = area.y + area.height - PADDING - y;
        block.draw(gc, left, y + (rest - block.size().y) / 2, right - left, SWT.LEFT);
        return this;
    }

    /** @param beside behind the text, where there is room for it; as quiet as may be */
    public RowInk line(TextRole role, Token token, String text, String beside, TextRole endRole, Token endToken, String end) {
        int height = height(look, role);
        int room = right - left;
        if (!end.isEmpty()) {
            room -= write(endRole, endToken, end, right, room, height, true) + GAP;
        }
        int width = write(role, token, text, left, room, height, false) + GAP;
        if (!beside.isEmpty() && room - width > GAP) {
            write(TextRole.BODY, Token.INK_2, beside, left + width, room - width, height, false);
        }
        y += height;
        return this;
    }

    /** Scripts differ in height; all stand in the middle of their line. @return the width of what is written */
    private int write(TextRole role, Token token, String text, int x, int room, int height, boolean toTheLeft) {
        gc.setFont(look.font(role));
        gc.setForeground(look.color(on(token)));
        String shown = fit(text, Math.max(0, room));
        var extent = gc.textExtent(shown, SWT.DRAW_TRANSPARENT);
        gc.drawText(shown, toTheLeft ? x - extent.x : x, y + (height - extent.y) / 2, SWT.DRAW_TRANSPARENT);
        return extent.x;
    }

    /** The text in the font of now, or as much of it as fits. */
    public String fit(String text, int width) {
        String shown = TextLine.fit(gc, text, width);
        cut |= !shown.equals(text);
        return shown;
    }

    /** The ink on this row's ground. */
    public Token on(Token token) {
        return state.selected() ? Token.ON_ACCENT : token;
    }

    boolean isCut() {
        return cut;
    }
}
