// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // entry, its number, typed, found
        "Anna Berger        | -             | a               | true",
        "Anna Berger        | -             | berg ann        | true",
        "Anna Berger        | -             | nna             | false",
        "Anna Berger        | -             | anna c          | false",
        "Anna Berger        | -             | ''              | true",
        "Anna Berger        | -             | ' , '           | true",
        "Dorota Zielińska   | -             | zielinska       | true",
        "Dorota Zielinska   | -             | ZIELIŃSKA       | true",
        "Łukasz Groß        | -             | lukasz gross    | true",
        "Marie-Luise O'Neil | -             | luise neil      | true",
        "Marie-Luise O'Neil | -             | marie-luise     | true",
        "陈静               | -             | 静              | true",
        "Оксана Мельник     | -             | мель            | true",
        "Workshop           | +493023125180 | +49 (30) 231-25 | true",
        "Workshop           | +493023125180 | 23125180        | true",
        "Workshop           | +493023125180 | 23125181        | false",
        "Workshop 7         | +493023125180 | 7               | true",
        "Workshop           | +493023125180 | work 180        | false",
        "Workshop           | -             | 180             | false",
    })
    @Tag("CONSULT-06")
    @Tag("CONSULT-09")
    @Tag("CONSULT-23")
    @Tag("XFER-07")
    @Tag("DIR-01")
    void eachWordTypedBeginsAWordOfTheEntryOrTheTextIsPartOfItsNumber(String entry, String number, String typed,
            boolean found) {
        assertEquals(found, SearchText.ofEntry(entry, number == null ? "" : number).isFoundBy(SearchText.typed(typed)));
    }
}
