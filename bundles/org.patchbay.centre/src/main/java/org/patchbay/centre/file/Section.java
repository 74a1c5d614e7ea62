// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

import org.patchbay.centre.file.Yaml.Entry;
import org.patchbay.centre.file.Yaml.Value;
import org.patchbay.model.Label;
import org.patchbay.model.Named;

/**
 * A mapping of the file, with defaults from the schema. It reads what is there and never fails: what is wrong
 * was told already, and the file is refused.
 *
 * @param value absent where the file does not have the section
 * @param place in the schema
 */
record Section(Schema schema, Optional<Value> value, List<String> place) {

    Section section(String key) {
        return new Section(schema, value.flatMap(v -> v.field(key)), with(place, key));
    }

    private static List<String> with(List<String> place, String key) {
        List<String> longer = new ArrayList<>(place);
        longer.add(key);
        return longer;
    }

    /** Entries that people name, such as queues, by name. */
    <T> Map<String, T> named(String key, BiFunction<String, Section, T> read) {
        Map<String, T> all = new LinkedHashMap<>();
        for (Entry e : value.flatMap(v -> v.field(key)).map(Value::entries).orElse(List.of())) {
            all.putIfAbsent(e.key().name(), read.apply(e.key().name(),
                    new Section(schema, Optional.of(e.value()), with(with(place, key), "*"))));
        }
        return all;
    }

    List<Section> items(String key) {
        return value.flatMap(v -> v.field(key)).map(Value::items).orElse(List.of()).stream()
                .map(item -> new Section(schema, Optional.of(item), with(place, key))).toList();
    }

    Optional<Value> field(String key) {
        return value.flatMap(v -> v.field(key));
    }

    List<Value> texts(String key) {
        return field(key).map(Value::items).orElse(List.of());
    }

    /** As it stands in the file, else the schema's default, else "". */
    String text(String key) {
        Object otherwise = schema.defaultOf(with(place, key).toArray(String[]::new));
        return field(key).map(Value::text).orElse(otherwise == null ? "" : otherwise.toString());
    }

    int integer(String key) {
        return optionalInteger(text(key)).orElse(0);
    }

    boolean flag(String key) {
        return Boolean.parseBoolean(text(key));
    }

    Duration seconds(String key) {
        return Duration.ofSeconds(integer(key));
    }

    Optional<Duration> optionalSeconds(String key) {
        return field(key).flatMap(v -> optionalInteger(v.text())).map(Duration::ofSeconds);
    }

    private static Optional<Integer> optionalInteger(String text) {
        try {
            return Optional.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    Label label(String key) {
        return field(key).map(Section::label).orElse(Label.of(""));
    }

    private static Label label(Value value) {
        Map<String, Value> languages = value.fields();
        if (languages.isEmpty()) {
            return Label.of(value.text());
        }
        TreeMap<String, String> translations = new TreeMap<>();
        languages.forEach((language, text) -> translations.put(language, text.text()));
        return new Label(translations.getOrDefault("en", languages.values().iterator().next().text()), translations);
    }

    /** A list of entries with an id and a label. */
    List<Named> choices(String key) {
        return items(key).stream().map(s -> new Named(s.text("id"), s.label("label"))).toList();
    }
}
