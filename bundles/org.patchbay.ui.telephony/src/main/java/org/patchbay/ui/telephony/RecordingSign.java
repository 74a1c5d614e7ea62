// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.desk.ContactView.RecordingState;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;

/** Whether the call is being recorded (REC-09): sign and word; nothing where it is not recorded at all. */
final class RecordingSign extends Drawn {
    private static final int SIGN = 10;
    private static final int GAP = 6;

    private RecordingState state = RecordingState.OFF;

    RecordingSign(Composite parent, Desk desk) {
        super(parent, desk, SWT.NO_FOCUS);
    }

    void show(RecordingState next) {
        if (state != next) {
            state = next;
            setVisible(state != RecordingState.OFF);
            redraw();
        }
    }

    @Override
    public String accessibleName() {
        return state == RecordingState.OFF ? "" : desk().words().text("recording.state." + state.name());
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        Point extent = extent(TextRole.LABEL, accessibleName());
        return state == RecordingState.OFF ? new Point(0, extent.y) : new Point(scaled(SIGN) + GAP + extent.x + 1, extent.y);
    }

    @Override
    protected void paint(GC gc, Point size) {
        int sign = scaled(SIGN);
        int y = (size.y - sign) / 2;
        gc.setForeground(color(ink()));
        gc.setBackground(color(ink()));
        switch (state) {
            case OFF -> { }
            case RUNNING -> gc.fillOval(0, y, sign, sign);
            case PAUSING, PAUSED -> {
                gc.fillRectangle(sign / 10, y, sign * 3 / 10, sign);
                gc.fillRectangle(sign * 6 / 10, y, sign * 3 / 10, sign);
            }
            case FAILED -> {
                gc.setLineWidth(2);
                gc.drawLine(1, y + 1, sign - 1, y + sign - 1);
                gc.drawLine(sign - 1, y + 1, 1, y + sign - 1);
            }
        }
        gc.setFont(font(TextRole.LABEL));
        gc.drawText(accessibleName(), sign + GAP, (size.y - gc.textExtent("X").y) / 2, SWT.DRAW_TRANSPARENT);
    }

    private Token ink() {
        return state == RecordingState.PAUSED ? Token.INK_2 : Token.DANGER;
    }
}
