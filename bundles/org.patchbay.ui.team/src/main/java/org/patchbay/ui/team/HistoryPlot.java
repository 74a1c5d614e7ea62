// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.patchbay.api.QueueEntry;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** The last hours of a queue: who came stands above the line, who gave up hangs below it, and the words say so. */
final class HistoryPlot {

    private HistoryPlot() {
    }

    static void paint(GC gc, Desk desk, Rectangle area, List<QueueEntry.Slot> history) {
        int most = history.stream().mapToInt(QueueEntry.Slot::offered).max().orElse(0);
        gc.setForeground(desk.look().color(Token.INK_2));
        TextBlock words = words(desk, area.width, history.size(), most);
        int label = words.size().y;
        words.draw(gc, area.x, area.y + area.height - label, area.width, SWT.LEFT);
        int room = area.height - label - 2;
        int lost = history.stream().mapToInt(QueueEntry.Slot::abandoned).max().orElse(0);
        double unit = (double) (room - 1) / Math.max(1, most + lost);
        int base = area.y + room - (int) Math.ceil(lost * unit) - 1;
        gc.setForeground(desk.look().color(Token.LINE));
        gc.drawLine(area.x, base, area.x + area.width, base);
        int n = history.size();
        for (int i = 0; i < n; i++) {
            int x = area.x + i * area.width / n;
            int width = Math.max(1, (i + 1) * area.width / n - i * area.width / n - 1);
            bar(gc, desk, Token.ENGAGED, x, width, base, -(int) Math.round(history.get(i).offered() * unit));
            bar(gc, desk, Token.DANGER, x, width, base + 1, (int) Math.round(history.get(i).abandoned() * unit));
        }
    }

    /** What is shown, in words. */
    static TextBlock words(Desk desk, int width, int slots, int most) {
        return TextBlock.of(desk.look(), TextRole.LABEL,
                desk.words().text("ui.board.plot", QueueEntry.SLOT.multipliedBy(slots).toHours(), most), width);
    }

    private static void bar(GC gc, Desk desk, Token token, int x, int width, int base, int height) {
        if (height != 0) {
            gc.setBackground(desk.look().color(token));
            gc.fillRectangle(x, Math.min(base, base + height), width, Math.abs(height));
        }
    }
}
