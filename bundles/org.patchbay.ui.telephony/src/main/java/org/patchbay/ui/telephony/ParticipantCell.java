// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.ParticipantView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.Shape;
import org.patchbay.ui.kit.widget.TextLine;
import org.patchbay.ui.kit.widget.TimerLabel;

/** One participant: who, as what, for how long, and in words, shape and colour whether on hold, by shape who speaks. */
final class ParticipantCell extends Drawn {
    private static final int SIGN = 10;
    private static final int GAP = 8;
    /** Of the sign of who speaks, in SIGN's unit; their heights differ, as those of a voice. */
    private static final int BAR = 2;
    private static final int[] BARS = {6, 14, 10};
    /** Speech stays seen for so long, so that short silence does not make it flicker. */
    private static final int AFTERGLOW_MILLIS = 300;
    private static final String LEAST_NAME = "Nnnnnn Nn";
    private static final String WIDEST_TIME = "00:00:00";

    private final LegId leg;
    private ParticipantView shown;
    private String time = "";
    private final Runnable fallSilent = () -> mark(false);
    private boolean speaking;

    ParticipantCell(Composite parent, Desk desk, LegId leg) {
        super(parent, desk, SWT.NO_FOCUS);
        this.leg = leg;
        WidgetId.set(this, "participant." + leg);
        desk.words().bind(this, this::redraw);
        desk.ticker().follow(this, this::beat);
    }

    LegId leg() {
        return leg;
    }

    void show(ParticipantView view) {
        if (!view.equals(shown)) {
            shown = view;
            beat();
            redraw();
        }
    }

    /** Where the switch tells who speaks. */
    void speaks(boolean now) {
        if (now) {
            getDisplay().timerExec(-1, fallSilent);
            mark(true);
        } else if (speaking) {
            getDisplay().timerExec(AFTERGLOW_MILLIS, fallSilent);
        }
    }

    private void mark(boolean now) {
        if (now != speaking && !isDisposed()) {
            speaking = now;
            // Nothing else changes with it.
            redraw(0, 0, scaled(SIGN), nameLine(), false);
        }
    }

    private boolean isSpeaking() {
        return speaking && shown != null && !shown.onHold();
    }

    private void beat() {
        String now = shown == null ? "" : TimerLabel.format(desk().clock().since(shown.since()));
        if (!now.equals(time)) {
            time = now;
            redraw();
        }
    }

    private String name() {
        return shown.self() ? desk().words().text("ui.participants.you", shown.name()) : shown.name();
    }

    private String role() {
        String role = desk().words().text("ui.participants.role." + shown.role().name());
        return shown.onHold()
                ? desk().words().text("ui.participants.roleOnHold", desk().words().text("ui.participants.onHold"), role) : role;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        if (shown == null) {
            return new Point(0, 0);
        }
        return wrapped(wHint, hHint);
    }

    @Override
    protected Point needed(int width) {
        // Names are data and may be shortened, words wrap.
        int left = scaled(SIGN) + GAP;
        Point role = block(TextRole.LABEL, role(), width - left).size();
        int name = extent(TextRole.BODY, LEAST_NAME).x + GAP + extent(TextRole.LABEL, WIDEST_TIME).x;
        return new Point(left + Math.max(role.x, Math.min(name, width - left)), nameLine() + 2 + role.y);
    }

    /** The same in every cell, also where only one's name has signs of a taller script beside it. */
    private int nameLine() {
        return extent(TextRole.BODY, desk().words().text("ui.participants.you", "X")).y;
    }

    @Override
    public String accessibleName() {
        return shown == null ? "" : desk().words().text("ui.participants.spoken", name(), role(), time);
    }

    @Override
    protected String accessibleDescription() {
        return isSpeaking() ? desk().words().text("ui.participants.speaking") : "";
    }

    /** In the place of the square: bars, as a voice is drawn. */
    private void bars(GC gc, int middle) {
        gc.setBackground(color(Token.ACCENT));
        int step = (scaled(SIGN) - scaled(BAR)) / (BARS.length - 1);
        for (int i = 0; i < BARS.length; i++) {
            int height = scaled(BARS[i]);
            gc.fillRoundRectangle(i * step, middle - height / 2, scaled(BAR), height, scaled(BAR), scaled(BAR));
        }
    }

    @Override
    protected void paint(GC gc, Point size) {
        if (shown == null) {
            return;
        }
        Token token = shown.onHold() ? Token.IDLE : Token.ENGAGED;
        int side = scaled(SIGN);
        int first = nameLine();
        int left = side + GAP;
        int timeWidth = extent(TextRole.LABEL, time).x;
        if (isSpeaking()) {
            bars(gc, first / 2);
        } else {
            (shown.onHold() ? Shape.HALF : Shape.SQUARE).draw(gc, color(token), 0, (first - side) / 2, side);
        }
        gc.setFont(font(TextRole.LABEL));
        gc.setForeground(color(Token.INK_2));
        gc.drawText(time, size.x - timeWidth, (first - extent(TextRole.LABEL, "X").y) / 2, SWT.DRAW_TRANSPARENT);
        gc.setForeground(color(shown.onHold() ? token : Token.INK_2));
        block(TextRole.LABEL, role(), size.x - left).draw(gc, left, first + 2, size.x - left, SWT.LEFT);
        gc.setFont(font(TextRole.BODY));
        gc.setForeground(color(Token.INK));
        String name = TextLine.fit(gc, name(), size.x - left - timeWidth - GAP);
        gc.drawText(name, left, (first - gc.textExtent(name).y) / 2, SWT.DRAW_TRANSPARENT);
    }
}
