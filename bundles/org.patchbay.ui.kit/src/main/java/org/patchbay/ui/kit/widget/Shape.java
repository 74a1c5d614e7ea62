// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;

/** A sign that means the same as a colour, for people who don't see colours. */
public enum Shape {
    CIRCLE, HALF, TRIANGLE, SQUARE, DIAMOND, RING;

    public static Shape of(AgentState state) {
        return switch (state) {
            case SIGNED_OUT -> RING;
            case IDLE -> HALF;
            case AVAILABLE -> CIRCLE;
            case RESERVED, RINGING, ENGAGED -> SQUARE;
            case WRAP_UP -> DIAMOND;
            case RONA -> TRIANGLE;
        };
    }

    public static Shape of(CallStatus status) {
        return switch (status) {
            case WAITING, PREVIEW -> RING;
            case CONNECTING, RINGING, CONSULT_REQUESTED, TRANSFERRING -> CIRCLE;
            case TALKING, CONSULTING, CONFERENCE -> SQUARE;
            case HOLDING, ON_HOLD, RESUMING, CONSULT_ON_HOLD -> HALF;
            case POST_CALL, WRAP_UP -> DIAMOND;
        };
    }

    /** Draws it into a square of {@code size}. */
    public void draw(GC gc, Color color, int x, int y, int size) {
        gc.setForeground(color);
        gc.setBackground(color);
        switch (this) {
            case CIRCLE -> gc.fillOval(x, y, size, size);
            case HALF -> {
                gc.fillArc(x, y, size, size, 90, 180);
                outline(gc, x, y, size);
            }
            case TRIANGLE -> gc.fillPolygon(new int[] { x, y + size, x + size / 2, y, x + size, y + size });
            case SQUARE -> gc.fillRectangle(x + 1, y + 1, size - 2, size - 2);
            case DIAMOND -> gc.fillPolygon(new int[] { x, y + size / 2, x + size / 2, y, x + size, y + size / 2,
                    x + size / 2, y + size });
            case RING -> outline(gc, x, y, size);
        }
    }

    private static void outline(GC gc, int x, int y, int size) {
        gc.setLineWidth(2);
        gc.drawOval(x + 1, y + 1, size - 2, size - 2);
        gc.setLineWidth(1);
    }
}
