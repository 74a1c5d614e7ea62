// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.time.Duration;
import java.util.Arrays;
import java.util.function.LongConsumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.patchbay.api.RecordingEntry.Span.Kind;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/**
 * The call from left to right: the customer above, the agent below, what was not recorded hatched and named. A click or a
 * drag goes there; so do the keys.
 */
final class Waveform extends Drawn {
    private static final int LANE = 30;
    private static final int AXIS_GAP = 4;
    private static final int CORNER = 6;
    private static final int HATCH = 7;
    private static final int BAR = 3;
    private static final int ICON = 16;
    private static final int TICK_EVERY = 90;
    private static final int[] TICKS = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600};
    private static final int STEP = 5000;
    private static final int LEAP = 30_000;
    private static final double SQUELCH = 0.02;

    private final LongConsumer go;
    private final Runnable toggle;
    private CallTape tape;
    private Peaks peaks;
    private String agent = "";
    private String name = "";
    private long position;
    private boolean dragging;

    /**
     * @param go told where in the call to go to, in milliseconds
     * @param toggle plays, or pauses
     */
    Waveform(Composite parent, Desk desk, LongConsumer go, Runnable toggle) {
        super(parent, desk, SWT.NONE);
        this.go = go;
        this.toggle = toggle;
        addListener(SWT.MouseDown, event -> {
            forceFocus();
            dragging = event.button == 1;
            drag(event);
        });
        addListener(SWT.MouseMove, this::drag);
        addListener(SWT.MouseUp, _ -> dragging = false);
        addListener(SWT.MouseHover, event -> setToolTipText(hint(event.x)));
        addListener(SWT.MouseExit, _ -> setToolTipText(null));
        addListener(SWT.KeyDown, this::key);
        addListener(SWT.Traverse, event -> event.doit = event.detail == SWT.TRAVERSE_TAB_NEXT
                || event.detail == SWT.TRAVERSE_TAB_PREVIOUS || event.detail == SWT.TRAVERSE_ESCAPE);
        addListener(SWT.FocusIn, _ -> redraw());
        addListener(SWT.FocusOut, _ -> redraw());
        desk.words().bind(this, this::redraw);
    }

    /** @param recording what a screen reader calls it */
    void show(CallTape newTape, Peaks newPeaks, String agentName, String recording) {
        tape = newTape;
        peaks = newPeaks;
        agent = agentName;
        name = recording;
        position = 0;
        redraw();
    }

    /** @param call milliseconds */
    void move(long call) {
        if (x(call) != x(position)) {
            redraw();
        }
        position = call;
    }

    private void drag(Event event) {
        if (dragging && tape != null) {
            go.accept(at(event.x));
        }
    }

    private void key(Event event) {
        if (tape == null) {
            return;
        }
        boolean marks = (event.stateMask & SWT.MOD1) != 0;
        switch (event.keyCode) {
            case SWT.ARROW_LEFT -> go.accept(marks ? tape.mark(position, false) : position - STEP);
            case SWT.ARROW_RIGHT -> go.accept(marks ? tape.mark(position, true) : position + STEP);
            case SWT.PAGE_UP -> go.accept(position - LEAP);
            case SWT.PAGE_DOWN -> go.accept(position + LEAP);
            case SWT.HOME -> go.accept(0);
            case SWT.END -> go.accept(tape.length());
            case SWT.SPACE, SWT.CR -> toggle.run();
            default -> { }
        }
    }

    private String hint(int x) {
        return tape == null ? null : tape.gaps().stream().filter(gap -> at(x) >= gap.from() && at(x) < gap.to())
                .map(this::words).findFirst().orElse(null);
    }

    private String words(CallTape.Piece gap) {
        return desk().words().text(gap.kind() == Kind.PAUSED ? "ui.recordings.paused" : "ui.recordings.apart",
                time(gap.length()));
    }

    static String time(long millis) {
        return TimerLabel.format(Duration.ofMillis(millis));
    }

    private int x(long call) {
        return tape == null || tape.length() == 0 ? 0 : (int) (call * getSize().x / tape.length());
    }

    private long at(int x) {
        return Math.clamp((long) x * tape.length() / Math.max(1, getSize().x), 0, tape.length());
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return new Point(wHint == SWT.DEFAULT ? scaled(LANE * 4) : wHint,
                hHint == SWT.DEFAULT ? 2 * (LANE + extent(TextRole.LABEL, "0").y) + 1 + axis() : hHint);
    }

    private int axis() {
        return extent(TextRole.LABEL, "0").y + AXIS_GAP;
    }

    @Override
    protected void paint(GC gc, Point size) {
        int height = size.y - axis();
        gc.setBackground(color(Token.CANVAS));
        gc.fillRoundRectangle(0, 0, size.x, height, CORNER, CORNER);
        if (tape != null) {
            gc.setForeground(color(Token.LINE));
            gc.drawLine(0, height / 2, size.x, height / 2);
            for (CallTape.Piece piece : tape.pieces()) {
                Rectangle place = new Rectangle(x(piece.from()), 0, x(piece.to()) - x(piece.from()), height);
                if (piece.kind() == Kind.RECORDED) {
                    sound(gc, piece, place);
                } else {
                    gap(gc, piece, place);
                }
            }
            lane(gc, desk().words().text("leg.role.CUSTOMER"), 0, size.x);
            lane(gc, agent, height / 2 + 1, size.x);
            ticks(gc, size, height);
            gc.setBackground(color(Token.ACCENT));
            gc.fillRectangle(Math.clamp(x(position) - 1, 0, Math.max(0, size.x - 2)), 0, 2, height);
        }
        if (isFocusControl()) {
            gc.setForeground(color(Token.ACCENT));
            gc.drawRoundRectangle(0, 0, size.x - 1, height - 1, CORNER, CORNER);
        }
    }

    private void lane(GC gc, String words, int y, int width) {
        gc.setFont(font(TextRole.LABEL));
        gc.setForeground(color(Token.INK_2));
        gc.setBackground(color(Token.CANVAS));
        gc.drawText(TextLine.fit(gc, words, width - 2 * CORNER), CORNER, y + 1, false);
    }

    private void sound(GC gc, CallTape.Piece piece, Rectangle place) {
        double whole = Math.max(1, tape.soundAt(tape.length()));
        int lane = place.height / 2;
        int label = extent(TextRole.LABEL, "0").y;
        int step = Math.max(2, scaled(BAR));
        for (int x = place.x - place.x % step; x < place.x + place.width; x += step) {
            long call = at(x);
            double from = tape.soundAt(Math.max(call, piece.from())) / whole;
            double to = tape.soundAt(Math.min(at(x + step), piece.to() - 1)) / whole;
            gc.setBackground(color(call < position ? Token.ACCENT : Token.INK_2));
            for (int channel = 0; channel < 2; channel++) {
                double loud = peaks.of(channel, from, to);
                int tall = loud < SQUELCH ? 1 : (int) Math.max(2, Math.sqrt(loud) * (lane - label - 2));
                gc.fillRectangle(Math.max(x, place.x), channel * (lane + 1) + label + (lane - label - tall) / 2, step - 1, tall);
            }
        }
    }

    private void gap(GC gc, CallTape.Piece gap, Rectangle place) {
        gc.setClipping(place);
        gc.setBackground(color(Token.HOVER));
        gc.fillRectangle(place);
        gc.setForeground(color(gap.kind() == Kind.PAUSED ? Token.IDLE : Token.LINE));
        for (int x = place.x - place.height; x < place.x + place.width; x += scaled(HATCH)) {
            gc.drawLine(x, place.height, x + place.height, 0);
        }
        gc.setFont(font(TextRole.LABEL));
        String words = words(gap);
        Point extent = gc.textExtent(words);
        if (extent.x + 2 * CORNER <= place.width) {
            int x = place.x + (place.width - extent.x) / 2;
            int y = (place.height - extent.y) / 2;
            gc.setBackground(color(Token.SURFACE));
            gc.fillRoundRectangle(x - CORNER, y - 2, extent.x + 2 * CORNER, extent.y + 4, CORNER, CORNER);
            gc.setForeground(color(Token.INK));
            gc.drawText(words, x, y, SWT.DRAW_TRANSPARENT);
        } else if (place.width > scaled(ICON)) {
            gc.drawImage(desk().look().icon(gap.kind() == Kind.PAUSED ? "pause" : "clock", Token.INK, scaled(ICON)),
                    place.x + (place.width - scaled(ICON)) / 2, (place.height - scaled(ICON)) / 2);
        }
        gc.setClipping((Rectangle) null);
    }

    private void ticks(GC gc, Point size, int height) {
        gc.setFont(font(TextRole.LABEL));
        gc.setForeground(color(Token.INK_2));
        long room = Math.max(1, tape.length() * scaled(TICK_EVERY) / Math.max(1, size.x) / 1000);
        long every = Arrays.stream(TICKS).filter(t -> t >= room).findFirst().orElse(TICKS[TICKS.length - 1]) * 1000L;
        for (long at = 0; at <= tape.length(); at += every) {
            String words = time(at);
            int x = x(at);
            int wide = gc.textExtent(words).x;
            if (x + wide <= size.x) {
                gc.drawLine(x, height, x, height + AXIS_GAP);
                gc.drawText(words, x + (at == 0 ? 0 : 3), height + AXIS_GAP, SWT.DRAW_TRANSPARENT);
            }
        }
    }

    @Override
    public String accessibleName() {
        return name;
    }

    @Override
    protected String accessibleDescription() {
        return tape == null ? "" : desk().words().text("ui.recordings.position", time(position), time(tape.length()),
                tape.gaps().stream().filter(g -> g.kind() == Kind.PAUSED).count());
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_SLIDER;
    }

    @Override
    protected int accessibleState() {
        return ACC.STATE_FOCUSABLE | (isFocusControl() ? ACC.STATE_FOCUSED : 0);
    }
}
