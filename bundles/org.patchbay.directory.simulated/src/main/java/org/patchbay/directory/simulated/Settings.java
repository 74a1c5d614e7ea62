// SPDX-License-Identifier: EPL-2.0
package org.patchbay.directory.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.patchbay.spi.Directory.Field;

/**
 * The settings of the simulated directory in the centre file, all optional.
 *
 * @param people {@code person.<id>}: name, role, department, number, presence, by {@code |}; the last ones may be left out
 * @param searchedBy {@code searched-by}: name, role, department, number, by commas; all
 * @param delay {@code delay-ms}, 0 to 10000, default 0: so long it takes to answer
 */
record Settings(List<Somebody> people, Set<Field> searchedBy, Duration delay) {

    /** @param presence "" when unknown */
    record Somebody(String id, String name, String role, String department, String number, String presence) {
    }

    private static final String PERSON = "person.";
    private static final int PARTS = 5;

    /** @throws IllegalArgumentException naming the key and what is allowed */
    static Settings of(Map<String, String> given) {
        List<Somebody> people = new ArrayList<>();
        new TreeMap<>(given).forEach((key, value) -> {
            if (key.startsWith(PERSON)) {
                people.add(somebody(key, value));
            } else if (!Set.of("searched-by", "delay-ms").contains(key)) {
                throw new IllegalArgumentException(
                        "the simulated directory has no setting " + key + "; it has delay-ms, searched-by, person.<id>");
            }
        });
        people.sort(Comparator.comparing(Somebody::name));
        return new Settings(List.copyOf(people), fields(given.getOrDefault("searched-by", "name,role,department,number")),
                delay(given.getOrDefault("delay-ms", "0")));
    }

    private static Somebody somebody(String key, String value) {
        String[] parts = Arrays.copyOf(value.split("\\|"), PARTS);
        for (int i = 0; i < PARTS; i++) {
            parts[i] = parts[i] == null ? "" : parts[i].strip();
        }
        if (parts[0].isEmpty() || value.chars().filter(c -> c == '|').count() >= PARTS) {
            throw wrong(key, value, "name | role | department | number | presence");
        }
        return new Somebody(key.substring(PERSON.length()), parts[0], parts[1], parts[2], parts[3], parts[4]);
    }

    private static Set<Field> fields(String text) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        for (String name : text.split(",")) {
            fields.add(Arrays.stream(Field.values()).filter(f -> f.name().equals(name.strip().toUpperCase(Locale.ROOT)))
                    .findFirst().orElseThrow(() -> wrong("searched-by", text, "name, role, department, number, by commas")));
        }
        return fields;
    }

    private static Duration delay(String text) {
        if (text.matches("[0-9]{1,5}") && Integer.parseInt(text) <= 10_000) {
            return Duration.ofMillis(Integer.parseInt(text));
        }
        throw wrong("delay-ms", text, "a whole number from 0 to 10000");
    }

    private static IllegalArgumentException wrong(String key, String value, String allowed) {
        return new IllegalArgumentException("setting " + key + " of the simulated directory is '" + value + "': " + allowed);
    }
}
