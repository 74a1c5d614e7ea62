// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Where the popovers of a stack go: from the bottom right corner of an area upwards. */
final class StackPlacement {

    static final int GAP = 8;
    static final int MARGIN = 12;

    private StackPlacement() {
    }

    /**
     * Bounds for pieces of the given sizes, the first one on top, the last one in the corner. A piece that
     * is wider or a stack that is higher than the area keeps its top left inside, so that nothing the agent
     * must read or press is off the screen.
     */
    static List<Rectangle> place(Rectangle area, List<Point> sizes) {
        List<Rectangle> bounds = new ArrayList<>(sizes.size());
        int bottom = area.y + area.height - MARGIN;
        for (Point size : sizes.reversed()) {
            int x = Math.max(area.x, area.x + area.width - MARGIN - size.x);
            int y = Math.max(area.y, bottom - size.y);
            bounds.add(new Rectangle(x, y, size.x, size.y));
            bottom = y - GAP;
        }
        Collections.reverse(bounds);
        return bounds;
    }

    /**
     * As {@link #place}, but not above {@code top}: a stack that would go on there goes on in a column to its left, to
     * be read from top to bottom and then from left to right.
     *
     * @return empty where there is not the room for that
     */
    static Optional<List<Rectangle>> columns(Rectangle area, int top, List<Point> sizes) {
        List<Rectangle> bounds = new ArrayList<>(sizes.size());
        int floor = area.y + area.height - MARGIN;
        int bottom = floor;
        int right = area.x + area.width - MARGIN;
        int left = right;
        for (Point size : sizes.reversed()) {
            if (bottom < floor && bottom - size.y < top) {
                bottom = floor;
                right = left - GAP;
            }
            Rectangle piece = new Rectangle(right - size.x, bottom - size.y, size.x, size.y);
            if (piece.y < top || piece.x < area.x) {
                return Optional.empty();
            }
            bounds.add(piece);
            left = Math.min(left, piece.x);
            bottom = piece.y - GAP;
        }
        Collections.reverse(bounds);
        return Optional.of(bounds);
    }
}
