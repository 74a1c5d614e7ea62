// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/**
 * Buttons side by side, wrapped where they don't fit. A child with the layout data {@link #FAR} stands at
 * the right edge of its line. Invisible children take no room.
 */
public final class ButtonRow extends Layout {
    public static final Object FAR = "far";
    private static final int GAP = 4;

    private final boolean allFar;

    public ButtonRow() {
        this(false);
    }

    /** @param allFar whether all stand at the right, as in dialogs */
    public ButtonRow(boolean allFar) {
        this.allFar = allFar;
    }

    @Override
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
        List<List<Control>> lines = lines(composite, wHint == SWT.DEFAULT ? Integer.MAX_VALUE : wHint);
        int width = lines.stream().mapToInt(ButtonRow::width).max().orElse(0);
        int height = lines.stream().mapToInt(ButtonRow::height).sum() + GAP * Math.max(0, lines.size() - 1);
        return new Point(wHint == SWT.DEFAULT ? width : wHint, hHint == SWT.DEFAULT ? height : hHint);
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        int room = composite.getClientArea().width;
        int y = 0;
        for (List<Control> line : lines(composite, room)) {
            int height = height(line);
            int x = allFar ? Math.max(0, room - width(line)) : 0;
            for (Control child : line) {
                Point size = size(child);
                int width = Math.min(size.x, room);
                boolean far = FAR.equals(child.getLayoutData()) && child == line.getLast();
                child.setBounds(far ? room - width : x, y + (height - size.y) / 2, width, size.y);
                x += width + GAP;
            }
            y += height + GAP;
        }
    }

    private static List<List<Control>> lines(Composite composite, int room) {
        List<List<Control>> lines = new ArrayList<>();
        List<Control> line = new ArrayList<>();
        for (Control child : Stream.of(composite.getChildren()).filter(Control::getVisible).toList()) {
            if (!line.isEmpty() && width(line) + GAP + size(child).x > room) {
                lines.add(line);
                line = new ArrayList<>();
            }
            line.add(child);
        }
        if (!line.isEmpty()) {
            lines.add(line);
        }
        return lines;
    }

    private static int width(List<Control> line) {
        return line.stream().mapToInt(c -> size(c).x).sum() + GAP * (line.size() - 1);
    }

    private static int height(List<Control> line) {
        return line.stream().mapToInt(c -> size(c).y).max().orElse(0);
    }

    private static Point size(Control child) {
        return child.computeSize(SWT.DEFAULT, SWT.DEFAULT);
    }
}
