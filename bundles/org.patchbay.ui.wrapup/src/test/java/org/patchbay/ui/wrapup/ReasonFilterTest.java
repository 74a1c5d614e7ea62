// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.Label;
import org.patchbay.model.Named;

class ReasonFilterTest {
    private static final List<Named> REASONS = List.of(
            reason("sale", "Sale made", "Verkauf", "成交"),
            reason("complaint", "Complaint", "Beschwerde über Gerät", "投诉"),
            reason("wrong", "Wrong number", "Falsch verbunden", "打错电话"));

    @ParameterizedTest(name = "{0}: \"{1}\" leaves {2}")
    @Tag("END-07")
    @CsvSource({
        "en, '', sale complaint wrong",
        "en, MADE, sale",
        "en, num wr, wrong",
        "en, zzz, ''",
        "de, gerat, complaint",
        "de, GERÄT, complaint",
        "de, number, ''",
        "zh, 打错, wrong"})
    void narrows(String language, String typed, String left) {
        assertEquals(left, ReasonFilter.matching(REASONS, typed, Locale.of(language)).stream().map(Named::id)
                .collect(Collectors.joining(" ")));
    }

    private static Named reason(String id, String en, String de, String zh) {
        return new Named(id, new Label(en, new TreeMap<>(Map.of("de", de, "zh", zh))));
    }
}
