// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StackWindowTest {

    @ParameterizedTest(name = "{0} popovers from {1}, room for {2}: {4} from {3}, some hidden: {5}")
    @Tag("POP-09")
    @CsvSource({
        "0,  0, 9,  0, 0, false",
        "1,  0, 9,  0, 1, false",
        "5,  0, 9,  0, 5, false",
        "6,  0, 9,  0, 5, true",
        "7,  1, 9,  1, 5, true",
        "7,  9, 9,  2, 5, true",
        "7, -1, 9,  0, 5, true",
        "4,  0, 3,  0, 3, true",
        "4,  0, 0,  0, 1, true"})
    void showsFiveAtMost(int total, int wanted, int fit, int first, int count, boolean hidesSome) {
        StackWindow window = StackWindow.of(total, wanted, fit);
        assertEquals(new StackWindow(first, count, total), window);
        assertEquals(hidesSome, window.hidesSome());
        assertEquals(first > 0, window.hasBefore());
        assertEquals(first + count < total, window.hasAfter());
    }

    @ParameterizedTest(name = "showing {0} begins at {1}")
    @CsvSource({"0, 0", "1, 1", "2, 2", "6, 2", "7, 3"})
    void movesAsLittleAsPossible(int index, int first) {
        assertEquals(first, StackWindow.of(9, 2, 5).showing(index).first());
    }
}
