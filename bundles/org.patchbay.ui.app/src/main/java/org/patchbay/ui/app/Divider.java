// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.function.IntConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;

/** A hairline between two columns that can be dragged. */
final class Divider extends Drawn {
    static final int WIDTH = 9;

    private int draggedFrom = -1;

    /** @param drag told by how many points it was dragged to the right */
    Divider(Composite parent, Desk desk, IntConsumer drag) {
        super(parent, desk, SWT.NO_FOCUS);
        setCursor(getDisplay().getSystemCursor(SWT.CURSOR_SIZEWE));
        addListener(SWT.MouseDown, event -> draggedFrom = event.x);
        addListener(SWT.MouseUp, _ -> draggedFrom = -1);
        addListener(SWT.MouseMove, event -> dragged(event, drag));
    }

    private void dragged(Event event, IntConsumer drag) {
        if (draggedFrom >= 0 && event.x != draggedFrom) {
            drag.accept(event.x - draggedFrom);
        }
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(WIDTH, hHint == SWT.DEFAULT ? WIDTH : hHint);
    }

    @Override
    public String accessibleName() {
        return "";
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_SEPARATOR;
    }

    @Override
    protected void paint(GC gc, Point size) {
        gc.setForeground(color(Token.LINE));
        gc.drawLine(WIDTH / 2, 0, WIDTH / 2, size.y);
    }
}
