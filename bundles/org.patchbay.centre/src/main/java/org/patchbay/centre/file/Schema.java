// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.patchbay.centre.file.Yaml.Entry;
import org.patchbay.centre.file.Yaml.Value;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * Checks a file against the published JSON Schema. General validators tell JSON pointers; people need lines,
 * and what is allowed there. A test lets a general one check the same files and come to the same verdicts.
 */
final class Schema {

    private static final Set<String> ANNOTATIONS = Set.of("$schema", "$id", "$comment", "title", "description",
            "default", "$defs");
    private static final Set<String> CHECKS = Set.of("$ref", "type", "enum", "pattern", "minLength", "maxLength",
            "minimum", "maximum", "items", "minItems", "maxItems", "uniqueItems", "properties", "required",
            "additionalProperties", "propertyNames", "minProperties", "maxProperties");

    private final Map<String, Object> root;

    private Schema(Map<String, Object> root) {
        this.root = root;
    }

    static Schema ofCentre() {
        try (InputStream in = Schema.class.getResourceAsStream("centre.schema.json")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            // JSON is YAML
            Schema schema = new Schema(object(new Load(LoadSettings.builder().build()).loadFromString(text)));
            schema.requireKnown(schema.root);
            return schema;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A word of JSON Schema that this class does not check must not stand in the schema. */
    private void requireKnown(Map<String, Object> rules) {
        for (String word : rules.keySet()) {
            if (!ANNOTATIONS.contains(word) && !CHECKS.contains(word)) {
                throw new IllegalStateException("centre.schema.json uses " + word + ", which nobody checks");
            }
        }
        for (String word : List.of("properties", "$defs")) {
            object(rules.getOrDefault(word, Map.of())).values().forEach(r -> requireKnown(object(r)));
        }
        for (String word : List.of("items", "additionalProperties", "propertyNames")) {
            if (rules.get(word) instanceof Map<?, ?> inner) {
                requireKnown(object(inner));
            }
        }
    }

    /** The default of a setting, by its path of keys. */
    Object defaultOf(String... path) {
        Map<String, Object> rules = root;
        for (String key : path) {
            rules = resolved(rules);
            if (rules.get("items") instanceof Map<?, ?> items) {
                rules = resolved(object(items));
            }
            Object next = object(rules.getOrDefault("properties", Map.of())).get(key);
            rules = object(next == null ? rules.get("additionalProperties") : next);
        }
        return rules.containsKey("default") ? rules.get("default") : resolved(rules).get("default");
    }

    void check(Value value, Check check) {
        check(root, value, check);
    }

    /** Where problems go. */
    interface Check {
        void wrong(int line, String path, String text);
    }

    private void check(Map<String, Object> rules, Value value, Check check) {
        if (rules.containsKey("$ref")) {
            check(resolved(rules), value, check);
            return;
        }
        if (!hasType(rules, value) || !isOneOf(rules, value)) {
            check.wrong(value.line, value.path, "is " + shown(value) + "; allowed: " + allowed(rules));
            return;
        }
        Consumer<String> wrong = text -> check.wrong(value.line, value.path, text);
        switch (value.type()) {
            case "object" -> checkObject(rules, value, check);
            case "array" -> checkArray(rules, value, check);
            case "string" -> checkString(rules, value, wrong);
            case "integer", "number" -> checkNumber(rules, value, wrong);
            default -> { }
        }
    }

    private static boolean hasType(Map<String, Object> rules, Value value) {
        Collection<?> types = rules.get("type") instanceof Collection<?> several ? several
                : rules.containsKey("type") ? List.of(rules.get("type")) : List.of();
        return types.isEmpty() || types.contains(value.type())
                || value.type().equals("integer") && types.contains("number");
    }

    private static boolean isOneOf(Map<String, Object> rules, Value value) {
        return !rules.containsKey("enum") || value.type().equals("string") && list(rules, "enum").contains(value.text());
    }

    private void checkObject(Map<String, Object> rules, Value value, Check check) {
        Map<String, Object> properties = object(rules.getOrDefault("properties", Map.of()));
        Set<String> seen = new HashSet<>();
        for (Entry entry : value.entries()) {
            String name = entry.key().name();
            String path = entry.value().path;
            if (!seen.add(name)) {
                check.wrong(entry.key().line(), path, "stands twice");
            } else if (properties.containsKey(name)) {
                check(object(properties.get(name)), entry.value(), check);
            } else if (rules.get("additionalProperties") instanceof Map<?, ?> others) {
                checkName(rules, entry, check);
                check(object(others), entry.value(), check);
            } else {
                check.wrong(entry.key().line(), path, "is not known here; allowed: "
                        + properties.keySet().stream().sorted().collect(Collectors.joining(", ")));
            }
        }
        list(rules, "required").stream().filter(r -> !seen.contains(r)).forEach(r -> check.wrong(value.line, value.path,
                "lacks " + r + ": " + allowed(object(properties.get(r)))));
        if (seen.size() < number(rules, "minProperties", 0)) {
            check.wrong(value.line, value.path, "is empty; allowed: " + allowed(rules));
        }
        if (seen.size() > number(rules, "maxProperties", Integer.MAX_VALUE)) {
            check.wrong(value.line, value.path, "has " + seen.size() + " entries; allowed: only " + rules.get("maxProperties")
                    + " of " + properties.keySet().stream().sorted().collect(Collectors.joining(", ")));
        }
    }

    private void checkName(Map<String, Object> rules, Entry entry, Check check) {
        Map<String, Object> names = resolved(object(rules.getOrDefault("propertyNames", Map.of())));
        if (names.get("pattern") instanceof String pattern && !Pattern.compile(pattern).matcher(entry.key().name()).find()) {
            check.wrong(entry.key().line(), entry.value().path, "is no name; allowed: " + pattern);
        }
    }

    private void checkArray(Map<String, Object> rules, Value value, Check check) {
        List<Value> items = value.items();
        Object inner = rules.get("items");
        if (inner != null) {
            items.forEach(item -> check(object(inner), item, check));
        }
        if (items.size() > number(rules, "maxItems", Integer.MAX_VALUE)) {
            check.wrong(value.line, value.path, "has " + items.size() + " entries; allowed: at most " + rules.get("maxItems"));
        }
        if (items.size() < number(rules, "minItems", 0)) {
            check.wrong(value.line, value.path, "has " + items.size() + " entries; allowed: at least " + rules.get("minItems"));
        }
        if (Boolean.TRUE.equals(rules.get("uniqueItems"))) {
            Set<String> seen = new HashSet<>();
            items.stream().filter(i -> !i.entries().iterator().hasNext() && !seen.add(i.text()))
                    .forEach(i -> check.wrong(i.line, i.path, i.text() + " stands twice"));
        }
    }

    private void checkString(Map<String, Object> rules, Value value, Consumer<String> wrong) {
        String text = value.text();
        int length = text.codePointCount(0, text.length());
        boolean fits = !(rules.get("pattern") instanceof String pattern) || Pattern.compile(pattern).matcher(text).find();
        if (!fits || length < number(rules, "minLength", 0) || length > number(rules, "maxLength", Integer.MAX_VALUE)) {
            wrong.accept("is " + shown(value) + "; allowed: " + allowed(rules));
        }
    }

    private void checkNumber(Map<String, Object> rules, Value value, Consumer<String> wrong) {
        BigDecimal number = decimal(value.text());
        boolean fits = number != null && (!rules.containsKey("minimum") || number.compareTo(decimal(rules.get("minimum"))) >= 0)
                && (!rules.containsKey("maximum") || number.compareTo(decimal(rules.get("maximum"))) <= 0);
        if (!fits) {
            wrong.accept("is " + value.text() + "; allowed: " + allowed(rules));
        }
    }

    /** Null for what YAML calls a number and JSON doesn't, such as {@code .inf}. */
    private static BigDecimal decimal(Object number) {
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String shown(Value value) {
        return switch (value.type()) {
            case "string" -> "\"" + value.text() + "\"";
            case "integer", "number", "boolean" -> value.text();
            case "null" -> "empty";
            case "array" -> "a list";
            default -> "a mapping";
        };
    }

    private String allowed(Map<String, Object> unresolved) {
        Map<String, Object> rules = resolved(unresolved);
        if (rules.containsKey("enum")) {
            return list(rules, "enum").stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        String type = rules.get("type") instanceof Collection<?> several
                ? several.stream().map(t -> WORDS.get(t.toString())).collect(Collectors.joining(" or "))
                : WORDS.getOrDefault(String.valueOf(rules.get("type")), "a value");
        StringBuilder text = new StringBuilder(type);
        if (rules.containsKey("minimum") || rules.containsKey("maximum")) {
            text.append(" from ").append(rules.get("minimum")).append(" to ").append(rules.get("maximum"));
        }
        if (rules.containsKey("pattern")) {
            text.append(" like ").append(rules.get("pattern"));
        }
        if (rules.containsKey("maxLength")) {
            text.append(" of at most ").append(rules.get("maxLength")).append(" characters");
        }
        return text.toString();
    }

    private static final Map<String, String> WORDS = Map.of("string", "text", "integer", "a whole number", "number",
            "a number", "boolean", "true or false", "object", "a mapping", "array", "a list");

    private Map<String, Object> resolved(Map<String, Object> rules) {
        if (!(rules.get("$ref") instanceof String ref)) {
            return rules;
        }
        Map<String, Object> at = root;
        for (String step : ref.substring("#/".length()).split("/")) {
            at = object(at.get(step));
        }
        return resolved(at);
    }

    private static double number(Map<String, Object> rules, String word, double otherwise) {
        return rules.get(word) instanceof Number n ? n.doubleValue() : otherwise;
    }

    private static List<?> list(Map<String, Object> rules, String word) {
        return rules.get(word) instanceof List<?> list ? list : List.of();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> object(Object value) {
        return value instanceof Map<?, ?> map ? (Map<String, Object>) map : Map.of();
    }
}
