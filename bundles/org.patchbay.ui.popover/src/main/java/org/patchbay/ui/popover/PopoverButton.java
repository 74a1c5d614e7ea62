// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.AccessiblePress;
import org.patchbay.ui.kit.widget.Drawn;

/**
 * A button that is pressed without taking the focus; any other would take the keyboard away from whatever
 * the agent is typing into, in this program or another.
 */
final class PopoverButton extends Drawn {
    private static final int CORNER = 12;
    private static final int ICON = 16;
    private static final int PADDING_X = 14;
    private static final int PADDING_Y = 6;

    private final Runnable pressed;
    private Optional<String> icon = Optional.empty();
    private String text = "";
    private Optional<String> why = Optional.empty();
    private boolean primary;
    private boolean hovered;
    private boolean down;

    PopoverButton(Composite parent, Desk desk, Runnable pressed) {
        super(parent, desk, SWT.NO_FOCUS);
        this.pressed = pressed;
        addListener(SWT.MouseEnter, _ -> state(true, false));
        addListener(SWT.MouseExit, _ -> state(false, false));
        addListener(SWT.MouseDown, e -> state(hovered, e.button == 1));
        addListener(SWT.MouseUp, this::released);
        AccessiblePress.on(this, this::accessibleName, this::press);
    }

    /**
     * @param hint shown on hover while it can be pressed, for instance its keys; "" for none
     * @param reason why it can't be pressed, shown instead
     */
    void show(String words, String hint, Optional<String> reason, boolean isPrimary) {
        text = words;
        why = reason;
        primary = isPrimary;
        String tip = icon.isPresent() ? words : hint;
        setToolTipText(reason.orElse(tip.isEmpty() ? null : tip));
        redraw();
    }

    /** Icon instead of words; the words are its tooltip and its name then. */
    PopoverButton icon(String name) {
        icon = Optional.of(name);
        return this;
    }

    String text() {
        return text;
    }

    boolean isUsable() {
        return why.isEmpty();
    }

    /** As if clicked. */
    void press() {
        if (isUsable()) {
            pressed.run();
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        Point extent = extent(TextRole.BODY, text);
        int width = icon.isPresent() ? scaled(ICON) + 2 * PADDING_Y : extent.x + 2 * PADDING_X;
        return new Point(wHint == SWT.DEFAULT ? width : wHint, hHint == SWT.DEFAULT ? extent.y + 2 * PADDING_Y : hHint);
    }

    @Override
    public String accessibleName() {
        return text;
    }

    @Override
    protected String accessibleDescription() {
        return why.orElse("");
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_PUSHBUTTON;
    }

    @Override
    protected int accessibleState() {
        return isUsable() ? ACC.STATE_NORMAL : ACC.STATE_DISABLED;
    }

    @Override
    protected void paint(GC gc, Point size) {
        boolean filled = primary && isUsable();
        if (filled) {
            gc.setBackground(color(Token.ACCENT));
            gc.setAlpha(down ? 190 : hovered ? 225 : 255);
            gc.fillRoundRectangle(0, 0, size.x, size.y, CORNER, CORNER);
            gc.setAlpha(255);
        } else {
            if (hovered && isUsable()) {
                gc.setBackground(color(Token.HOVER));
                gc.fillRoundRectangle(0, 0, size.x, size.y, CORNER, CORNER);
            }
            gc.setForeground(color(Token.LINE));
            gc.drawRoundRectangle(0, 0, size.x - 1, size.y - 1, CORNER, CORNER);
        }
        Token ink = filled ? Token.ON_ACCENT : isUsable() ? Token.INK : Token.INK_2;
        if (icon.isPresent()) {
            int side = scaled(ICON);
            gc.drawImage(desk().look().icon(icon.get(), ink, side), (size.x - side) / 2, (size.y - side) / 2);
        } else {
            paintText(gc, size, ink);
        }
    }

    private void paintText(GC gc, Point size, Token ink) {
        gc.setFont(font(TextRole.BODY));
        gc.setForeground(color(ink));
        String shown = Lines.cut(text, size.x - 8, s -> gc.textExtent(s, SWT.DRAW_TRANSPARENT).x);
        Point extent = gc.textExtent(shown, SWT.DRAW_TRANSPARENT);
        gc.drawText(shown, (size.x - extent.x) / 2, (size.y - extent.y) / 2, SWT.DRAW_TRANSPARENT);
    }

    private void released(Event event) {
        boolean inside = getClientArea().contains(event.x, event.y);
        boolean press = down && inside && event.button == 1;
        state(inside, false);
        if (press) {
            press();
        }
    }

    private void state(boolean nowHovered, boolean nowDown) {
        hovered = nowHovered;
        down = nowDown;
        redraw();
    }
}
