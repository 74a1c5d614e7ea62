// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class StackPlacementTest {
    private static final Rectangle AREA = new Rectangle(100, 50, 1000, 800);

    @Test
    @Tag("POP-02")
    @Tag("POP-08")
    void stacksFromTheBottomRightCornerUpwards() {
        List<Rectangle> bounds = StackPlacement.place(AREA, List.of(new Point(360, 100), new Point(360, 160)));
        assertEquals(List.of(new Rectangle(728, 570, 360, 100), new Rectangle(728, 678, 360, 160)), bounds);
    }

    @Test
    void keepsTheTopLeftOnTheScreen() {
        List<Rectangle> bounds = StackPlacement.place(new Rectangle(0, 0, 300, 90), List.of(new Point(360, 100)));
        assertEquals(List.of(new Rectangle(0, 0, 360, 100)), bounds);
    }

    @Test
    void countsWhatFitsAboveTheFooter() {
        List<Point> cards = List.of(new Point(360, 100), new Point(360, 100), new Point(360, 100));
        assertEquals(3, StackPlacement.fit(24 + 316, cards, 0));
        assertEquals(2, StackPlacement.fit(24 + 315, cards, 0));
        assertEquals(2, StackPlacement.fit(24 + 316, cards, 30));
        assertEquals(0, StackPlacement.fit(24 + 99, cards, 0));
    }
}
