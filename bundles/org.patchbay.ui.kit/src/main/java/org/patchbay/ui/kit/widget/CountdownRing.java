// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.Token;

/** A ring that empties as time runs out. The timer beside it says the same in figures. */
public final class CountdownRing extends Drawn {
    private static final int SIZE = 16;
    private static final int FULL = 360;

    private Optional<Instant> until = Optional.empty();
    private Instant since = Instant.EPOCH;
    private int shown;

    public CountdownRing(Composite parent, Desk desk) {
        super(parent, desk, SWT.NO_FOCUS);
        desk.ticker().follow(this, this::refresh);
    }

    public void show(Instant from, Optional<Instant> to) {
        since = from;
        until = to;
        refresh();
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(scaled(SIZE), scaled(SIZE));
    }

    @Override
    public String accessibleName() {
        return "";
    }

    @Override
    protected void paint(GC gc, Point size) {
        if (until.isEmpty()) {
            return;
        }
        gc.setLineWidth(3);
        gc.setForeground(color(Token.LINE));
        int side = scaled(SIZE) - 5;
        gc.drawOval(2, 2, side, side);
        gc.setForeground(color(Token.ACCENT));
        gc.drawArc(2, 2, side, side, 90, shown);
    }

    private void refresh() {
        int next = until.map(this::degrees).orElse(0);
        if (next != shown) {
            shown = next;
            redraw();
        }
    }

    private int degrees(Instant end) {
        long whole = Math.max(1, Duration.between(since, end).toMillis());
        return (int) Math.min(FULL, FULL * desk().clock().until(end).toMillis() / whole);
    }
}
