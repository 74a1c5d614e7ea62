// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;
import org.patchbay.ui.kit.look.Look;

/**
 * One line: children from the left, those that are far at the right. The one with {@link #SHRINKS} gives way where there
 * is no room for all; where that would leave too little of it, some go to a second line. Invisible children take none.
 */
final class HeaderLayout extends Layout {
    /** Where a child stands; {@code null} for at the left, in the first line. */
    private record Place(boolean far, boolean shrinks, boolean second) {
    }

    static final Object FAR = new Place(true, false, false);
    static final Object SHRINKS = new Place(false, true, false);
    /** In the second line, where there are two. */
    static final Object SECOND = new Place(false, false, true);
    static final Object FAR_SECOND = new Place(true, false, true);

    private static final int MARGIN_X = 12;
    private static final int MARGIN_Y = 8;
    private static final int GAP = 8;
    private static final int LEAST = 120;

    private final Look look;

    HeaderLayout(Look look) {
        this.look = look;
    }

    @Override
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
        List<Control> shown = shown(composite);
        int width = shown.stream().mapToInt(child -> size(child).x + GAP).sum() + 2 * MARGIN_X;
        List<List<Control>> lines = lines(shown, wHint == SWT.DEFAULT ? Integer.MAX_VALUE : wHint);
        int height = lines.stream().mapToInt(line -> height(line) + MARGIN_Y).sum() + MARGIN_Y;
        return new Point(wHint == SWT.DEFAULT ? width : wHint, height);
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        int width = composite.getClientArea().width;
        int y = MARGIN_Y;
        for (List<Control> line : lines(shown(composite), width)) {
            layout(line, width, y);
            y += height(line) + MARGIN_Y;
        }
    }

    private static void layout(List<Control> line, int width, int y) {
        int height = height(line);
        int right = width - MARGIN_X;
        for (Control child : line.reversed()) {
            if (place(child).far()) {
                Point size = size(child);
                right -= size.x;
                set(child, right, y, size, height);
                right -= GAP;
            }
        }
        List<Control> near = line.stream().filter(child -> !place(child).far()).toList();
        int fixed = near.stream().filter(child -> !place(child).shrinks()).mapToInt(child -> size(child).x + GAP).sum();
        int x = MARGIN_X;
        for (Control child : near) {
            Point size = size(child);
            int room = place(child).shrinks() ? Math.clamp(right - MARGIN_X - fixed, 0, size.x) : size.x;
            set(child, x, y, new Point(room, size.y), height);
            x += room + GAP;
        }
    }

    private List<List<Control>> lines(List<Control> shown, int width) {
        int others = shown.stream().filter(child -> !place(child).shrinks()).mapToInt(child -> size(child).x + GAP).sum();
        int wanted = shown.stream().filter(child -> place(child).shrinks()).mapToInt(child -> size(child).x).sum();
        if (width - 2 * MARGIN_X - others >= Math.min(wanted, look.scaled(LEAST))) {
            return List.of(shown);
        }
        return Stream.of(false, true)
                .map(second -> shown.stream().filter(child -> place(child).second() == second).toList()).toList();
    }

    private static int height(List<Control> line) {
        return line.stream().mapToInt(child -> size(child).y).max().orElse(0);
    }

    private static void set(Control child, int x, int y, Point size, int height) {
        child.setBounds(x, y + (height - size.y) / 2, size.x, size.y);
    }

    private static Place place(Control child) {
        return child.getLayoutData() instanceof Place place ? place : new Place(false, false, false);
    }

    private static Point size(Control child) {
        return child.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    }

    private static List<Control> shown(Composite composite) {
        return Stream.of(composite.getChildren()).filter(Control::getVisible).toList();
    }
}
