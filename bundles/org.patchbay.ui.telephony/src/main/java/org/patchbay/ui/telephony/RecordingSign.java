// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.desk.ContactView.RecordingState;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;
import org.patchbay.ui.kit.widget.TimerLabel;

/**
 * Whether the call is being recorded (REC-09): sign and word, and how long a pause lasts still; nothing where it is not
 * recorded at all.
 */
final class RecordingSign extends Drawn {
    private static final int SIGN = 10;
    private static final int GAP = 6;
    /** The last started second still counts. */
    private static final int LAST_STARTED = 999;
    private static final Pattern FIGURE = Pattern.compile("\\d");

    private RecordingState state = RecordingState.OFF;
    private Optional<Instant> until = Optional.empty();
    private String words = "";

    RecordingSign(Composite parent, Desk desk) {
        super(parent, desk, SWT.NO_FOCUS);
        desk.words().bind(this, this::refresh);
        desk.ticker().follow(this, this::refresh);
    }

    /** @param goesOn while the agent has paused it: when it goes on by itself (REC-05) */
    void show(RecordingState next, Optional<Instant> goesOn) {
        state = next;
        until = goesOn;
        setVisible(state != RecordingState.OFF);
        refresh();
    }

    private void refresh() {
        String next = state == RecordingState.OFF ? "" : text();
        if (!words.equals(next)) {
            boolean wider = !widest(next).equals(widest(words));
            words = next;
            redraw();
            if (wider) {
                requestLayout();
            }
        }
        String hint = hint().map(desk().words()::text).orElse(null);
        if (!Objects.equals(hint, getToolTipText())) {
            setToolTipText(hint);
        }
    }

    private String text() {
        return until.filter(_ -> state == RecordingState.PAUSED)
                .map(at -> desk().words().text("ui.recording.pausedFor",
                        TimerLabel.format(desk().clock().until(at).plusMillis(LAST_STARTED))))
                .orElseGet(() -> desk().words().text("recording.state." + state.name()));
    }

    private Optional<String> hint() {
        return Optional.ofNullable(switch (state) {
            case OFF, RUNNING -> null;
            case PAUSING -> "ui.recording.pausingHint";
            case PAUSED -> until.isPresent() ? "ui.recording.pausedHint" : "ui.recording.apartHint";
            case FAILED -> "ui.recording.failedHint";
        });
    }

    @Override
    public String accessibleName() {
        return words;
    }

    @Override
    protected String accessibleDescription() {
        return hint().map(desk().words()::text).orElse("");
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        return wrapped(wHint, hHint);
    }

    @Override
    protected Point needed(int width) {
        int left = scaled(SIGN) + GAP;
        Point size = block(TextRole.LABEL, widest(words), width - left).size();
        return new Point(left + size.x, size.y);
    }

    /** Nothing is laid out again while it counts. */
    private static String widest(String text) {
        return FIGURE.matcher(text).replaceAll("0");
    }

    @Override
    protected void paint(GC gc, Point size) {
        int sign = scaled(SIGN);
        TextBlock block = block(TextRole.LABEL, words, size.x - sign - GAP);
        int y = (block.size().y / block.lines().size() - sign) / 2;
        gc.setForeground(color(ink()));
        gc.setBackground(color(ink()));
        switch (state) {
            case OFF -> { }
            case RUNNING -> gc.fillOval(0, y, sign, sign);
            case PAUSING -> {
                // Not true yet, so not filled.
                gc.drawRectangle(sign / 10, y, sign * 3 / 10, sign - 1);
                gc.drawRectangle(sign * 6 / 10, y, sign * 3 / 10, sign - 1);
            }
            case PAUSED -> {
                gc.fillRectangle(sign / 10, y, sign * 3 / 10, sign);
                gc.fillRectangle(sign * 6 / 10, y, sign * 3 / 10, sign);
            }
            case FAILED -> {
                gc.setLineWidth(2);
                gc.drawLine(1, y + 1, sign - 1, y + sign - 1);
                gc.drawLine(sign - 1, y + 1, 1, y + sign - 1);
            }
        }
        block.draw(gc, sign + GAP, 0, size.x - sign - GAP, SWT.LEFT);
    }

    private Token ink() {
        return switch (state) {
            case OFF, PAUSED -> Token.INK_2;
            case RUNNING, PAUSING -> Token.DANGER;
            case FAILED -> Token.IDLE;
        };
    }
}
