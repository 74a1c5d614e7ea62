// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.myday;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.MyDay;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Drawn;

/** A title, a plot over the hours of the day, and the hours below it. */
abstract class DayPlot extends Drawn {
    static final int GAP = 6;

    private final String titleKey;
    private Optional<MyDay> day = Optional.empty();

    DayPlot(Composite parent, Desk desk, String titleKey) {
        super(parent, desk, SWT.NO_FOCUS);
        this.titleKey = titleKey;
        desk.words().bind(this, this::redraw);
    }

    /** What is plotted takes the width there is. */
    @Override
    protected Point needed(int width) {
        return new Point(words(width).size().x, computeSize(width, SWT.DEFAULT).y);
    }

    final Optional<MyDay> day() {
        return day;
    }

    final void keep(MyDay now) {
        day = Optional.of(now);
        redraw();
    }

    final int label() {
        return extent(TextRole.LABEL, "Äg0").y;
    }

    final int head(int width) {
        return words(width).size().y + GAP;
    }

    final void title(GC gc, int width) {
        gc.setForeground(color(Token.INK));
        words(width).draw(gc, 0, 0, width, SWT.LEFT);
    }

    private TextBlock words(int width) {
        return block(TextRole.BODY_STRONG, title(), width);
    }

    final String title() {
        return desk().words().text(titleKey);
    }

    final void write(GC gc, TextRole role, Token token, String words, int x, int y) {
        gc.setFont(font(role));
        gc.setForeground(color(token));
        gc.drawText(words, x, y, SWT.DRAW_TRANSPARENT);
    }

    /** As many hours as fit below the plot. */
    final void hours(GC gc, DayAxis axis, Rectangle plot) {
        for (int hour = 0; hour < axis.hours(); hour += step(axis, plot.width)) {
            write(gc, TextRole.LABEL, Token.INK_2, axis.label(hour, desk().words().locale()), x(axis, hour, plot),
                    plot.y + plot.height + 1);
        }
    }

    /** A line for each of these hours; not through words. */
    final void hourLines(GC gc, DayAxis axis, Rectangle plot) {
        gc.setForeground(color(Token.LINE));
        for (int hour = 0; hour < axis.hours(); hour += step(axis, plot.width)) {
            gc.drawLine(x(axis, hour, plot), plot.y, x(axis, hour, plot), plot.y + plot.height);
        }
    }

    private int step(DayAxis axis, int width) {
        int widest = extent(TextRole.LABEL, axis.label(0, desk().words().locale())).x + GAP;
        return Math.max(1, (int) Math.ceil((double) widest * axis.hours() / Math.max(1, width)));
    }

    private static int x(DayAxis axis, int hour, Rectangle plot) {
        return plot.x + hour * plot.width / axis.hours();
    }

    @Override
    protected int accessibleRole() {
        return ACC.ROLE_GRAPHIC;
    }
}
