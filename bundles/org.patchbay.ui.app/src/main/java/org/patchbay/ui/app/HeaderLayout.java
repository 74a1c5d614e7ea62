// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * One line: children from the left, those with the layout data {@link #FAR} at the right. The one with {@link
 * #SHRINKS} gives way where there is no room for all. Invisible children take none.
 */
final class HeaderLayout extends Layout {
    static final Object FAR = "far";
    static final Object SHRINKS = "shrinks";
    private static final int MARGIN_X = 12;
    private static final int MARGIN_Y = 8;
    private static final int GAP = 8;

    @Override
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
        int width = 2 * MARGIN_X;
        int height = 0;
        for (Control child : shown(composite)) {
            Point size = child.computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
            width += size.x + GAP;
            height = Math.max(height, size.y);
        }
        return new Point(wHint == SWT.DEFAULT ? width : wHint, height + 2 * MARGIN_Y);
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        Rectangle area = composite.getClientArea();
        int right = area.width - MARGIN_X;
        for (Control child : shown(composite).reversed()) {
            if (FAR.equals(child.getLayoutData())) {
                Point size = child.computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
                right -= size.x;
                place(child, right, size, area.height);
                right -= GAP;
            }
        }
        int x = MARGIN_X;
        for (Control child : shown(composite)) {
            if (!FAR.equals(child.getLayoutData())) {
                Point size = child.computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
                int room = SHRINKS.equals(child.getLayoutData()) ? Math.max(0, right - x) : size.x;
                place(child, x, new Point(Math.min(size.x, room), size.y), area.height);
                x += Math.min(size.x, room) + GAP;
            }
        }
    }

    private static void place(Control child, int x, Point size, int height) {
        child.setBounds(x, (height - size.y) / 2, size.x, size.y);
    }

    private static List<Control> shown(Composite composite) {
        return Stream.of(composite.getChildren()).filter(Control::getVisible).toList();
    }
}
