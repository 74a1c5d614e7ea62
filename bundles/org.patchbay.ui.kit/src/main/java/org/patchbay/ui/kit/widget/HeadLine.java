// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * What something is called, at the left, and one thing that belongs to it, at the right; below it, at the left, where
 * there is no room for both. Invisible children take no room.
 */
public final class HeadLine extends Layout {
    private static final int BESIDE = 12;
    private static final int BELOW = 2;

    @Override
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
        List<Control> shown = shown(composite);
        int room = wHint == SWT.DEFAULT ? Integer.MAX_VALUE : wHint;
        int width = shown.stream().mapToInt(c -> size(c, room).x).sum() + BESIDE * Math.max(0, shown.size() - 1);
        int height = fit(shown, room) ? shown.stream().mapToInt(c -> size(c, room).y).max().orElse(0)
                : shown.stream().mapToInt(c -> size(c, room).y).sum() + BELOW;
        return new Point(wHint == SWT.DEFAULT ? width : wHint, hHint == SWT.DEFAULT ? height : hHint);
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        List<Control> shown = shown(composite);
        int room = composite.getClientArea().width;
        if (fit(shown, room)) {
            beside(shown, room, composite.getClientArea().height);
        } else {
            below(shown, room);
        }
    }

    private static void beside(List<Control> shown, int room, int height) {
        int x = 0;
        for (Control child : shown) {
            Point size = size(child, room);
            boolean last = child == shown.getLast() && shown.size() > 1;
            align(child, SWT.RIGHT);
            child.setBounds(last ? room - size.x : x, (height - size.y) / 2, size.x, size.y);
            x += size.x + BESIDE;
        }
    }

    private static void below(List<Control> shown, int room) {
        int y = 0;
        for (Control child : shown) {
            Point size = size(child, room);
            align(child, SWT.LEFT);
            child.setBounds(0, y, size.x, size.y);
            y += size.y + BELOW;
        }
    }

    /** Time has room for figures still to come, on the side where nothing follows the eye. */
    private static void align(Control child, int side) {
        if (child instanceof TimerLabel timer) {
            timer.align(side);
        }
    }

    private static boolean fit(List<Control> shown, int room) {
        return shown.size() < 2
                || shown.stream().mapToLong(c -> size(c, Integer.MAX_VALUE).x).sum() + BESIDE * (shown.size() - 1) <= room;
    }

    private static Point size(Control child, int room) {
        Point wanted = child.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        return wanted.x <= room ? wanted : new Point(room, child.computeSize(room, SWT.DEFAULT).y);
    }

    private static List<Control> shown(Composite composite) {
        return Stream.of(composite.getChildren()).filter(Control::getVisible).toList();
    }
}
