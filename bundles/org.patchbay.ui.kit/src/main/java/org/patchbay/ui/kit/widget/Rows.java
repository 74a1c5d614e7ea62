// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.widget;

import java.util.List;

import org.eclipse.swt.graphics.Rectangle;

/** What stands in a {@link RowList}; asked for the rows in sight only. Rows are counted from 0. */
public interface Rows {
    int count();

    /**
     * Of each row, in the text size of now.
     *
     * @param width of the list
     */
    int height(int width);

    void paint(RowInk ink, int index);

    /** The row in words, for screen readers, and as its tooltip where it does not fit. */
    String spoken(int index);

    /** Stable within the list, as a widget's id; "" where nobody asks for it. */
    default String id(int index) {
        return "";
    }

    /** What lies under a row that is selected, or under the pointer. */
    default void ground(RowInk ink, int index) {
        ink.ground();
    }

    /** How many stand beside each other. */
    default int columns(int width) {
        return 1;
    }

    /** Between one and the next. */
    default int gap() {
        return 0;
    }

    /** What only time changes in a row, as it is to be painted now; a row of which it is another is painted again. */
    default Object aged(int index) {
        return "";
    }

    /** Where in a row this stands. */
    default List<Rectangle> agedParts(int index, Rectangle area) {
        return List.of(area);
    }
}
