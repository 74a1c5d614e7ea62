// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/**
 * Where rows stand, in pixels; whatever their number, nothing is kept of any.
 *
 * @param columns of rows beside each other
 * @param gap below each row, and beside it where there are columns
 * @param view what is seen of the whole: how far it is scrolled, and how large it is
 */
record RowGrid(int count, int columns, int height, int gap, Rectangle view) {

    static RowGrid of(Rows rows, int top, Point size) {
        return new RowGrid(rows.count(), Math.max(1, rows.columns(size.x)), Math.max(1, rows.height(size.x)), rows.gap(),
                new Rectangle(0, top, size.x, size.y));
    }

    int step() {
        return height + gap;
    }

    private int columnWidth() {
        return (view.width + gap) / columns;
    }

    /** As it is seen. */
    Rectangle bounds(int index) {
        int width = columns == 1 ? view.width : columnWidth() - gap;
        return new Rectangle(index % columns * columnWidth(), top(index) - view.y, width, height);
    }

    /** How far the whole is scrolled where this row stands above. */
    int top(int index) {
        return index / columns * step();
    }

    /** -1 where none is. */
    int at(int x, int y) {
        int column = Math.min(columns - 1, x / Math.max(1, columnWidth()));
        int index = (y + view.y) / step() * columns + column;
        return index < count ? index : -1;
    }

    /** The first one in sight. */
    int first() {
        return Math.min(view.y / step() * columns, Math.max(0, count - 1));
    }

    /** The one behind the last one in sight. */
    int end() {
        return Math.min(count, (view.y + view.height + step() - 1) / step() * columns);
    }

    /** So many are in sight, at least one. */
    int page() {
        return Math.max(1, view.height / step()) * columns;
    }

    /** Height of the whole. */
    int all() {
        return Math.max(1, (count + columns - 1) / columns * step() - gap);
    }
}
