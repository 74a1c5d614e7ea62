// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinesTest {

    /** One character, one unit of width. */
    @ParameterizedTest(name = "\"{0}\" in {1} wide, {2} lines: {3}")
    @CsvSource(delimiter = '|', value = {
        "'' | 10 | 2 | ''",
        "short | 10 | 2 | short",
        "two words | 5 | 2 | two/words",
        "three more words | 6 | 2 | three/more…",
        "three more words | 6 | 1 | three…",
        "Donaudampfschiff | 6 | 2 | Donaud/ampfs…",
        "打错电话打错电话 | 4 | 2 | 打错电话/打错电话",
        "a | 0 | 1 | …",
        "ab😀cd | 3 | 2 | ab😀/cd",
        "a😀😀😀 | 2 | 1 | a…"})
    void breaksAndCuts(String text, int width, int most, String lines) {
        assertEquals(lines, String.join("/", Lines.of(text, width, most, Locale.ENGLISH,
                s -> s.codePointCount(0, s.length()))));
    }
}
