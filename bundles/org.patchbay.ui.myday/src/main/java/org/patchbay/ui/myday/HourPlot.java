// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.myday;

import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.api.MyDay;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;

/** How many contacts began in each hour: a bar, and its number on it. */
final class HourPlot extends DayPlot {
    private static final int HEIGHT = 64;

    HourPlot(Composite parent, Desk desk) {
        super(parent, desk, "ui.myday.perHour");
    }

    void show(MyDay now) {
        keep(now);
    }

    private static int[] counts(MyDay day, DayAxis axis) {
        int[] counts = new int[axis.hours()];
        day.quarters().forEach(q -> {
            int hour = (int) Duration.between(axis.begin(), q.begin()).toHours();
            if (hour < counts.length) {
                counts[hour] += q.handled();
            }
        });
        return counts;
    }

    @Override
    public Point computeSize(int wHint, int hHint, boolean changed) {
        int width = wHint == SWT.DEFAULT ? scaled(220) : wHint;
        return new Point(width, hHint == SWT.DEFAULT ? head(width) + scaled(HEIGHT) + label() + 2 : hHint);
    }

    @Override
    protected void paint(GC gc, Point size) {
        title(gc, size.x);
        day().filter(d -> !d.quarters().isEmpty()).ifPresent(d -> {
            DayAxis axis = DayAxis.of(d);
            int[] counts = counts(d, axis);
            Rectangle plot = new Rectangle(0, head(size.x), size.x, scaled(HEIGHT));
            hours(gc, axis, plot);
            hourLines(gc, axis, plot);
            int most = Math.max(1, IntStream.of(counts).max().orElse(0));
            int room = plot.height - label() - 1;
            for (int hour = 0; hour < counts.length; hour++) {
                if (counts[hour] > 0) {
                    bar(gc, plot, axis.hours(), hour, counts[hour], room * counts[hour] / most);
                }
            }
        });
    }

    private void bar(GC gc, Rectangle plot, int hours, int hour, int count, int height) {
        int x = plot.x + hour * plot.width / hours + 1;
        int width = Math.max(1, (hour + 1) * plot.width / hours - hour * plot.width / hours - 3);
        int top = plot.y + plot.height - height;
        gc.setBackground(color(Token.ENGAGED));
        gc.fillRectangle(x, top, width, height);
        String number = Integer.toString(count);
        int wide = extent(TextRole.LABEL, number).x;
        if (wide <= width) {
            write(gc, TextRole.LABEL, Token.INK, number, x + (width - wide) / 2, top - label());
        }
    }

    @Override
    public String accessibleName() {
        return title() + ": " + day().filter(d -> !d.quarters().isEmpty()).map(d -> {
            DayAxis axis = DayAxis.of(d);
            int[] counts = counts(d, axis);
            return IntStream.range(0, counts.length).filter(h -> counts[h] > 0).mapToObj(h -> desk().words().text(
                    "ui.myday.channel", axis.label(h, desk().words().locale()), counts[h])).collect(Collectors.joining(", "));
        }).orElse("");
    }
}
