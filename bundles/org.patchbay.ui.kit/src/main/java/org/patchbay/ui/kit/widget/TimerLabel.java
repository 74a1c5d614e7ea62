// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** A time that runs, up or down, in figures of equal width: nothing moves but what changes. */
public final class TimerLabel extends Drawn {
    private final TextRole role;
    private Token token;
    private Supplier<Duration> time = () -> Duration.ZERO;
    private String text = "0:00";
    private int alignment = SWT.RIGHT;

    public TimerLabel(Composite parent, Desk desk, TextRole role, Token token) {
        super(parent, desk, SWT.NO_FOCUS);
        this.role = role;
        this.token = token;
        desk.ticker().follow(this, this::refresh);
    }

    /** Counts up from then, by the centre's time. */
    public void since(Instant then) {
        time = () -> desk().clock().since(then);
        refresh();
    }

    /** Counts down to then, by the centre's time. */
    public void until(Instant then) {
        // The last started second still counts: it shows 0:00 only when the time is over.
        time = () -> desk().clock().until(then).plusMillis(999);
        refresh();
    }

    public void token(Token next) {
        if (token != next) {
            token = next;
            redraw();
        }
    }

    /** {@code SWT.RIGHT}, which is usual, or {@code SWT.CENTER} or {@code LEFT}. */
    public void align(int next) {
        if (alignment != next) {
            alignment = next;
            redraw();
        }
    }

    public String text() {
        return text;
    }

    /** 0:05, 12:34, 1:02:03. */
    public static String format(Duration duration) {
        long hours = duration.toHours();
        return hours == 0 ? String.format("%d:%02d", duration.toMinutesPart(), duration.toSecondsPart())
                : String.format("%d:%02d:%02d", hours, duration.toMinutesPart(), duration.toSecondsPart());
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        // Room for the next digit, so that nothing is laid out again while it counts.
        String widest = text.length() <= 5 ? "00:00" : "00:00:00";
        int width = widest.chars().map(c -> cell((char) c)).sum();
        return new Point(wHint == SWT.DEFAULT ? width : wHint, hHint == SWT.DEFAULT ? extent(role, "0").y : hHint);
    }

    @Override
    public String accessibleName() {
        return text;
    }

    @Override
    protected void paint(GC gc, Point size) {
        gc.setFont(font(role));
        gc.setForeground(color(token));
        int width = text.chars().map(c -> cell((char) c)).sum();
        int x = alignment == SWT.RIGHT ? size.x - width : alignment == SWT.CENTER ? (size.x - width) / 2 : 0;
        for (char c : text.toCharArray()) {
            String digit = String.valueOf(c);
            Point extent = gc.textExtent(digit, SWT.DRAW_TRANSPARENT);
            gc.drawText(digit, x + (cell(c) - extent.x) / 2, (size.y - extent.y) / 2, SWT.DRAW_TRANSPARENT);
            x += cell(c);
        }
    }

    private int cell(char c) {
        return extent(role, Character.isDigit(c) ? "0" : String.valueOf(c)).x;
    }

    private void refresh() {
        String next = format(time.get());
        if (!next.equals(text)) {
            boolean wider = next.length() > 5 != text.length() > 5;
            text = next;
            redraw();
            if (wider) {
                requestLayout();
            }
        }
    }
}
