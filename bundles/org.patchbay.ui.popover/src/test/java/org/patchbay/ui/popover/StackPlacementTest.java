// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;

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
    @Tag("POP-08")
    @Tag("POP-12")
    void goesOnInAColumnToTheLeft() {
        List<Point> cards = List.of(new Point(360, 200), new Point(360, 210), new Point(360, 220), new Point(200, 40));
        assertEquals(Optional.of(List.of(new Rectangle(360, 638, 360, 200),
                new Rectangle(728, 352, 360, 210), new Rectangle(728, 570, 360, 220), new Rectangle(888, 798, 200, 40))),
                StackPlacement.columns(AREA, 298, cards));
        assertEquals(Optional.of(StackPlacement.place(AREA, cards)), StackPlacement.columns(AREA, 62, cards));
    }

    @Test
    void saysWhereThereIsNotTheRoom() {
        List<Point> cards = List.of(new Point(360, 300), new Point(360, 300));
        assertEquals(Optional.empty(), StackPlacement.columns(AREA, 600, cards), "too low");
        assertEquals(Optional.empty(), StackPlacement.columns(new Rectangle(0, 0, 700, 800), 248, cards), "too narrow");
    }
}
