// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.VariableType;
import org.patchbay.ui.kit.words.Words;

class WrittenTest {

    @ParameterizedTest(name = "{0} {1}: \"{2}\" is {3}")
    @CsvSource({
        "en, TEXT, ' as it is ', ' as it is '",
        "en, INTEGER, 1042, 1042",
        "en, INTEGER, ' -7 ', -7",
        "en, INTEGER, 1.5, ",
        "en, INTEGER, many, ",
        "en, DECIMAL, 249.90, 249.9",
        "de, DECIMAL, '249,90', 249.9",
        "de, DECIMAL, '−3,5', -3.5",
        "de, DECIMAL, 1.000, ",
        "en, DECIMAL, '1,000', ",
        "pl, DECIMAL, '0,5', 0.5",
        "uk, INTEGER, '', ''",
        "de, DECIMAL, ' ', ''",
        "zh, DATE_TIME, '', ''",
        "en, DATE_TIME, tomorrow, ",
        "en, DATE_TIME, 2026-02-30T10:00:00+01:00, ",
        "en, DATE_TIME, 2026-03-01T08:00:00+01:00, 2026-03-01T08:00:00+01:00"})
    @Tag("CAD-15")
    void reads(String language, VariableType type, String typed, String value) {
        assertEquals(Optional.ofNullable(value), Written.read(type, typed, Locale.of(language)));
    }

    @ParameterizedTest
    @CsvSource({"2026-03-01 08:05", "2026-03-01T08:05", "2026-03-01 08:05:00", " 2026-03-01   08:05 "})
    @Tag("CAD-15")
    void timesWithoutAnOffsetAreTheAgentsOwn(String typed) {
        LocalDateTime meant = LocalDateTime.of(2026, 3, 1, 8, 5);
        for (Locale language : Words.LANGUAGES) {
            OffsetDateTime read = OffsetDateTime.parse(Written.read(VariableType.DATE_TIME, typed, language).orElseThrow());
            assertEquals(meant.atZone(ZoneId.systemDefault()).toOffsetDateTime(), read);
        }
    }

    @Test
    @Tag("CAD-15")
    void whatIsShownIsReadAgainInEveryLanguage() {
        String value = "2026-11-20T21:05:00Z";
        for (Locale language : Words.LANGUAGES) {
            String shown = Written.inField(VariableType.DATE_TIME, value, language);
            assertTrue(!shown.equals(value) && !shown.contains("\u202f"), shown);
            String read = Written.read(VariableType.DATE_TIME, shown, language).orElseThrow(() -> new AssertionError(shown));
            assertEquals(OffsetDateTime.parse(value).toInstant(), OffsetDateTime.parse(read).toInstant(), shown);
            assertEquals(Optional.of("-1249.9"), Written.read(VariableType.DECIMAL,
                    Written.inField(VariableType.DECIMAL, "-1249.9", language), language));
        }
    }

    @Test
    void whatIsNotOfItsTypeIsShownAsItIs() {
        assertEquals("soon", Written.inField(VariableType.DATE_TIME, "soon", Locale.ENGLISH));
        assertEquals("x1", Written.inField(VariableType.DECIMAL, "x1", Locale.GERMAN));
    }
}
