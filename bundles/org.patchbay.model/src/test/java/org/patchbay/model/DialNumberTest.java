// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialNumberTest {

    @ParameterizedTest
    @Tag("DIR-05")
    @Tag("DIR-06")
    @Tag("DIR-07")
    @Tag("DIR-08")
    @Tag("DIR-09")
    @Tag("DIR-10")
    @Tag("DIR-11")
    @CsvSource(nullValues = "-", value = {
            "+12025550147, +12025550147",
            "+44 20 7946 0123, +442079460123",
            "011 61 1234 56789, 01161123456789",
            "200, 200",
            "20, -",
            "+20, -",
            "*#+:, -",
            "123456789012345678, 123456789012345678",
            "+*#:123456789012345678, +*#:123456789012345678",
            "1234567890123456789, -",
            "call 555-0147 now!, 5550147",
            "٣٤٥, -" })
    void keepsDigitsAndTheFourSigns(String typed, String number) {
        assertEquals(Optional.ofNullable(number), DialNumber.parse(typed).map(DialNumber::value));
    }
}
