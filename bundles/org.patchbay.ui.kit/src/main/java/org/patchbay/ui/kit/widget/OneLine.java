// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Everything in one line: where there is no room for all, the widest but one give way. Where too little would be left of
 * them, everything stands whole in as many lines as it needs.
 */
final class OneLine extends Layout {
    private final ButtonRow lines = new ButtonRow();
    private final int gap;
    private final IntSupplier least;
    private final Supplier<Optional<Control>> whole;

    /**
     * Layout of the children.
     *
     * @param least width that something shortened has
     * @param whole the one that keeps its width
     */
    OneLine(int gap, IntSupplier least, Supplier<Optional<Control>> whole) {
        this.gap = gap;
        this.least = least;
        this.whole = whole;
    }

    @Override
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
        if (wHint != SWT.DEFAULT && most(composite.getChildren(), wHint) < least.getAsInt()) {
            return lines.computeSize(composite, wHint, hHint, flushCache);
        }
        int width = 0;
        int height = 0;
        for (Control child : composite.getChildren()) {
            Point size = child.computeSize(SWT.DEFAULT, SWT.DEFAULT, flushCache);
            width += size.x + gap;
            height = Math.max(height, size.y);
        }
        return new Point(wHint == SWT.DEFAULT ? Math.max(0, width - gap) : wHint, height);
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        Control[] children = composite.getChildren();
        int most = most(children, composite.getClientArea().width);
        if (most < least.getAsInt()) {
            lines.layout(composite, flushCache);
            return;
        }
        int x = 0;
        for (Control child : children) {
            Point size = child.computeSize(SWT.DEFAULT, SWT.DEFAULT);
            int width = isWhole(child) ? size.x : Math.min(size.x, most);
            child.setBounds(x, 0, width, size.y);
            x += width + gap;
        }
    }

    /** The width that none but the whole one may exceed, so that all fit. */
    private int most(Control[] children, int room) {
        int left = room - gap * (children.length - 1) - Stream.of(children).filter(this::isWhole).mapToInt(OneLine::width).sum();
        int[] widths = Stream.of(children).filter(child -> !isWhole(child)).mapToInt(OneLine::width).sorted().toArray();
        for (int i = 0; i < widths.length; i++) {
            int share = left / (widths.length - i);
            if (widths[i] > share) {
                return Math.max(0, share);
            }
            left -= widths[i];
        }
        return Integer.MAX_VALUE;
    }

    private boolean isWhole(Control child) {
        return whole.get().filter(child::equals).isPresent();
    }

    private static int width(Control child) {
        return child.computeSize(SWT.DEFAULT, SWT.DEFAULT).x;
    }
}
