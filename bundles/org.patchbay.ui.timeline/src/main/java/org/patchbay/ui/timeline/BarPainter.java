// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.timeline;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** One bar, with its word where that fits. */
final class BarPainter {
    private static final int CORNER = 6;
    private static final int HATCH = 6;
    private static final int INSET = 6;

    private final GC gc;
    private final Desk desk;

    BarPainter(GC gc, Desk desk) {
        this.gc = gc;
        this.desk = desk;
    }

    /** @param lit whether it is the one spoken of */
    void paint(Rectangle area, BarStyle style, String words, boolean lit) {
        Color color = desk.look().color(style.token());
        int corner = Math.min(CORNER, area.width);
        boolean solid = style.filling() == BarStyle.Filling.SOLID || style.filling() == BarStyle.Filling.THIN;
        gc.setBackground(solid ? color : desk.look().color(Token.SURFACE));
        gc.fillRoundRectangle(area.x, area.y, area.width, area.height, corner, corner);
        gc.setForeground(color);
        if (style.filling() == BarStyle.Filling.HATCHED || style.filling() == BarStyle.Filling.THIN_HATCHED) {
            hatch(area);
        }
        if (!solid) {
            gc.drawRoundRectangle(area.x, area.y, area.width - 1, area.height - 1, corner, corner);
        }
        if (!style.filling().isThin()) {
            words(area, words, solid);
        }
        if (lit) {
            gc.setForeground(desk.look().color(Token.INK));
            gc.setLineWidth(2);
            gc.drawRoundRectangle(area.x, area.y, area.width, area.height, corner, corner);
            gc.setLineWidth(1);
        }
    }

    private void hatch(Rectangle area) {
        Rectangle before = gc.getClipping();
        gc.setClipping(area.intersection(before));
        for (int x = area.x - area.height; x < area.x + area.width; x += HATCH) {
            gc.drawLine(x, area.y + area.height, x + area.height, area.y);
        }
        gc.setClipping(before);
    }

    /** All of it or nothing: half a word helps nobody, and the whole is told on pointing at it. */
    private void words(Rectangle area, String words, boolean solid) {
        gc.setFont(desk.look().font(TextRole.LABEL));
        Point extent = gc.textExtent(words, SWT.DRAW_TRANSPARENT);
        if (extent.x + 2 * INSET > area.width || extent.y > area.height) {
            return;
        }
        int y = area.y + (area.height - extent.y) / 2;
        if (!solid) {
            gc.fillRectangle(area.x + INSET - 2, area.y + 1, extent.x + 4, area.height - 2);
        }
        gc.setForeground(desk.look().color(solid ? Token.ON_ACCENT : Token.INK));
        gc.drawText(words, area.x + INSET, y, SWT.DRAW_TRANSPARENT);
    }
}
