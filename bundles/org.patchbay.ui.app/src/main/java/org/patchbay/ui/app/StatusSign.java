// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.Shape;

/** Whether one line is up: a disc and its name, or a triangle and what is wrong. */
final class StatusSign extends Drawn {
    private static final int SIGN = 8;
    private static final int GAP = 6;

    private final String line;
    private boolean up;
    private boolean narrow;

    StatusSign(Composite parent, Desk desk, String line) {
        super(parent, desk, SWT.NO_FOCUS);
        this.line = line;
        desk.words().bind(this, this::refresh);
    }

    void show(boolean now) {
        if (up != now) {
            up = now;
            refresh();
        }
    }

    void narrow(boolean now) {
        if (narrow != now) {
            narrow = now;
            refresh();
        }
    }

    private void refresh() {
        String key = "ui.status." + line + "Down";
        setToolTipText(up || !desk().words().has(key) ? accessibleName() : desk().words().text(key));
        renamed();
        requestLayout();
        redraw();
    }

    private String name() {
        return desk().words().text("ui.status." + line);
    }

    private String shown() {
        return narrow ? "" : up ? name() : accessibleName();
    }

    @Override
    public String accessibleName() {
        return desk().words().text(up ? "ui.status.up" : "ui.status.down", name());
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        String text = shown();
        Point extent = extent(TextRole.LABEL, text.isEmpty() ? " " : text);
        return new Point(text.isEmpty() ? scaled(SIGN) : scaled(SIGN) + GAP + extent.x + 1, extent.y);
    }

    @Override
    protected void paint(GC gc, Point size) {
        Token ink = up ? Token.AVAILABLE : Token.DANGER;
        int sign = scaled(SIGN);
        (up ? Shape.CIRCLE : Shape.TRIANGLE).draw(gc, color(ink), 0, (size.y - sign) / 2, sign);
        gc.setFont(font(TextRole.LABEL));
        gc.setForeground(color(up ? Token.INK_2 : Token.DANGER));
        gc.drawText(shown(), sign + GAP, 0, SWT.DRAW_TRANSPARENT);
    }
}
