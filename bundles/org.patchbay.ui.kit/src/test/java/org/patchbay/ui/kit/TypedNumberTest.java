// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedNumberTest {

    @ParameterizedTest(name = "\"{0}\" keeps {1}, leaves out {2}, valid {3}")
    @Tag("DIR-06")
    @Tag("DIR-07")
    @Tag("DIR-08")
    @CsvSource(nullValues = "-", delimiter = '|', value = {
        "+49 (0)30 23125-001 | +4903023125001 | ()- | true",
        "call +1 202 555 0143 | +12025550143 | cal | true",
        "12 | 12 | '' | false",
        "'' | '' | '' | false",
        "Maria | '' | Mari | false",
        "1234567890123456789 | 1234567890123456789 | '' | false",
        "*21#:100 | *21#:100 | '' | true",
        "１２３ | '' | １２３ | false"})
    void keepsWhatCanBeDialled(String text, String kept, String stripped, boolean valid) {
        TypedNumber typed = TypedNumber.of(text);
        assertEquals(kept, typed.kept());
        assertEquals(stripped, String.join("", typed.stripped()));
        assertEquals(valid, typed.number().isPresent());
    }
}
