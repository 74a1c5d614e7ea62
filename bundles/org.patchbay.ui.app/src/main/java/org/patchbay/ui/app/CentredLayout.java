// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.function.IntSupplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;

/** One child in the middle, as wide as wanted where there is room. */
final class CentredLayout extends org.eclipse.swt.widgets.Layout {
    private static final int MARGIN = 12;

    private final IntSupplier width;

    CentredLayout(IntSupplier width) {
        this.width = width;
    }

    @Override
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
        int childWidth = wHint == SWT.DEFAULT ? width.getAsInt() : Math.min(width.getAsInt(), wHint - 2 * MARGIN);
        Point size = composite.getChildren()[0].computeSize(childWidth, SWT.DEFAULT, flushCache);
        return new Point(wHint == SWT.DEFAULT ? size.x + 2 * MARGIN : wHint, size.y + 2 * MARGIN);
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        Rectangle area = composite.getClientArea();
        int childWidth = Math.min(width.getAsInt(), area.width - 2 * MARGIN);
        Control child = composite.getChildren()[0];
        int height = Math.min(child.computeSize(childWidth, SWT.DEFAULT, flushCache).y, area.height - 2 * MARGIN);
        child.setBounds((area.width - childWidth) / 2, Math.max(MARGIN, (area.height - height) / 2), childWidth, height);
    }
}
