// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.simulated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.spi.Directory;
import org.patchbay.spi.Directory.Field;
import org.patchbay.spi.Directory.Page;
import org.patchbay.spi.Directory.Person;
import org.patchbay.spi.Directory.Query;

class SimulatedDirectoryTest {

    private static final Instant NOW = Instant.parse("2026-03-02T12:00:00Z");
    private static final Map<String, String> PEOPLE = Map.of(
            "person.ines", "Ines Schulz | Head of workshop | Workshop | +493023125510 | busy",
            "person.tom", "Tom Ashford | Shipping | Logistics | +44 20 7946 0151 | at the dock",
            "person.eva", "Eva-Maria Roth | Accountant | Finance | 4711",
            "person.noone", "Nora Unreachable | Gardener | Gardens");

    private final Directory directory = new SimulatedDirectory(Clock.fixed(NOW, ZoneOffset.UTC));

    private List<String> names(String text, String... more) {
        Map<String, String> settings = new TreeMap<>(PEOPLE);
        for (int i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        directory.open(settings);
        return page(text, "", 10).people().stream().map(Person::name).toList();
    }

    private Page page(String text, String after, int size) {
        return directory.search(new Query(text, after, size)).toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "''             | Eva-Maria Roth,Ines Schulz,Tom Ashford", "maria | Eva-Maria Roth", "WORK | Ines Schulz",
        "fin acc        | Eva-Maria Roth", "+493023125510 | Ines Schulz", "+49 (30) 23125-510 | Ines Schulz",
        "+4930231255    | ''", "nora | ''", "ashf | Tom Ashford" })
    @Tag("DIR-13")
    @Tag("DIR-15")
    @Tag("DIR-16")
    void finds(String text, String names) {
        assertEquals(names, String.join(",", names(text)));
    }

    @Test
    @Tag("DIR-14")
    void mayKnowNamesOnly() {
        assertEquals(List.of(), names("accountant", "searched-by", "name"));
        assertEquals(List.of("Eva-Maria Roth"), names("roth", "searched-by", "name"));
        assertEquals(Set.of(Field.NAME), directory.searchedBy());
    }

    @Test
    void isPagedAndTellsPresence() {
        names("");
        Page first = page("", "", 2);
        Page second = page("", first.next(), 2);
        assertEquals(List.of("eva", "ines"), first.people().stream().map(Person::id).toList());
        assertEquals(List.of("tom"), second.people().stream().map(Person::id).toList());
        assertEquals(List.of("", false), List.of(second.next(), second.more()));
        assertEquals(new Directory.Presence(Directory.Availability.BUSY, "busy", NOW),
                first.people().getLast().presence().orElseThrow());
        assertEquals(Directory.Availability.OTHER, second.people().getFirst().presence().orElseThrow().availability());
    }

    @Test
    @Tag("DIR-17")
    void mayBeSlow() {
        names("");
        directory.open(Map.of("delay-ms", "10000"));
        assertFalse(directory.search(new Query("", "", 1)).toCompletableFuture().isDone());
    }

    @ParameterizedTest
    @CsvSource({ "delay-ms, soon", "searched-by, shoe size", "person.a, ' | x'", "person.a, a|b|c|d|e|f", "people, 3" })
    void namesWhatIsWrong(String key, String value) {
        String told = assertThrows(IllegalArgumentException.class, () -> directory.open(Map.of(key, value))).getMessage();
        assertEquals(true, told.contains(key), told);
    }
}
