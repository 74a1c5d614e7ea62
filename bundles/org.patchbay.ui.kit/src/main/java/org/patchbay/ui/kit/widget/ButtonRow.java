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
        int room = wHint == SWT.DEFAULT ? Integer.MAX_VALUE : wHint;
        List<List<Control>> lines = lines(composite, room);
        int width = lines.stream().mapToInt(line -> width(line, room)).max().orElse(0);
        int height = lines.stream().mapToInt(line -> height(line, room)).sum() + GAP * Math.max(0, lines.size() - 1);
        return new Point(wHint == SWT.DEFAULT ? width : wHint, hHint == SWT.DEFAULT ? height : hHint);
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        int room = composite.getClientArea().width;
        int y = 0;
        for (List<Control> line : lines(composite, room)) {
            int height = height(line, room);
            int x = allFar ? Math.max(0, room - width(line, room)) : 0;
            for (Control child : line) {
                Point size = size(child, room);
                int width = size.x;
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
            if (!line.isEmpty() && width(line, room) + GAP + size(child, room).x > room) {
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

    private static int width(List<Control> line, int room) {
        return line.stream().mapToInt(c -> size(c, room).x).sum() + GAP * (line.size() - 1);
    }

    private static int height(List<Control> line, int room) {
        return line.stream().mapToInt(c -> size(c, room).y).max().orElse(0);
    }

    /** What it wants; where that is more than there is, as high as it must be then: it wraps, or is a row itself. */
    private static Point size(Control child, int room) {
        Point wanted = child.computeSize(SWT.DEFAULT, SWT.DEFAULT);
        if (wanted.x <= room) {
            return wanted;
        }
        int width = child instanceof Drawn drawn ? Math.min(room, drawn.needed(room).x) : room;
        return new Point(width, child.computeSize(width, SWT.DEFAULT).y);
    }
}
