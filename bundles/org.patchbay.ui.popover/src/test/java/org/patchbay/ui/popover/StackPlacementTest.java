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
    @Tag("ANS-06")
    @Tag("POP-08")
    @Tag("POP-12")
    void goesOnInAColumnToTheLeftBelowWhatIsKeptFree() {
        List<Point> cards = List.of(new Point(360, 200), new Point(360, 210), new Point(360, 220), new Point(200, 40));
        Rectangle hook = new Rectangle(800, 250, 250, 40);
        assertEquals(Optional.of(List.of(new Rectangle(360, 638, 360, 200),
                new Rectangle(728, 352, 360, 210), new Rectangle(728, 570, 360, 220), new Rectangle(888, 798, 200, 40))),
                StackPlacement.placeBelow(hook, AREA, cards));
    }

    @Test
    void whatIsKeptFreeHidesNoRequest() {
        List<Point> cards = List.of(new Point(360, 300), new Point(360, 300));
        assertEquals(Optional.empty(), StackPlacement.placeBelow(new Rectangle(800, 600, 250, 40), AREA, cards), "too low");
        Rectangle narrow = new Rectangle(0, 0, 700, 800);
        assertEquals(Optional.empty(), StackPlacement.placeBelow(new Rectangle(400, 200, 250, 40), narrow, cards), "too narrow");
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
