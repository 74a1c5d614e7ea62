// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** As much of JSON Schema as our two schemas use; a key that it does not know is an error. */
final class MiniSchema {

    private static final Set<String> KNOWN = Set.of("$schema", "$defs", "$comment", "$ref", "title", "description", "type",
            "properties", "required", "additionalProperties", "items", "enum", "const", "pattern", "anyOf");

    private final Map<?, ?> root;

    MiniSchema(Map<?, ?> root) {
        this.root = root;
    }

    List<String> check(Object value) {
        return check(root, value, "");
    }

    private List<String> check(Object given, Object value, String path) {
        List<String> wrong = new ArrayList<>();
        if (given instanceof Boolean allowed) {
            return allowed ? wrong : List.of(path + " is not allowed");
        }
        Map<?, ?> schema = (Map<?, ?>) given;
        schema.keySet().stream().filter(key -> !KNOWN.contains(key)).forEach(key -> wrong.add("schema says " + key));
        if (schema.get("$ref") instanceof String reference) {
            String name = reference.substring("#/$defs/".length());
            wrong.addAll(check(((Map<?, ?>) root.get("$defs")).get(name), value, path));
        }
        type(schema, value, path, wrong);
        fields(schema, value, path, wrong);
        if (schema.containsKey("items") && value instanceof List<?> items) {
            for (int i = 0; i < items.size(); i++) {
                wrong.addAll(check(schema.get("items"), items.get(i), path + "[" + i + "]"));
            }
        }
        if (schema.get("enum") instanceof List<?> allowed && !allowed.contains(value)
                || schema.containsKey("const") && !schema.get("const").equals(value)) {
            wrong.add(path + " is " + value);
        }
        if (schema.get("pattern") instanceof String pattern && value instanceof String text
                && !Pattern.compile(pattern).matcher(text).find()) {
            wrong.add(path + " is " + value + ", not " + pattern);
        }
        if (schema.get("anyOf") instanceof List<?> ways) {
            List<List<String>> all = ways.stream().map(way -> check(way, value, path)).toList();
            if (all.stream().noneMatch(List::isEmpty)) {
                wrong.add(path + ": none of " + all);
            }
        }
        return wrong;
    }

    private void fields(Map<?, ?> schema, Object value, String path, List<String> wrong) {
        if (!(value instanceof Map<?, ?> fields)) {
            return;
        }
        Map<?, ?> properties = schema.get("properties") instanceof Map<?, ?> map ? map : Map.of();
        if (schema.get("required") instanceof List<?> required) {
            required.stream().filter(key -> !fields.containsKey(key)).forEach(key -> wrong.add(path + " has no " + key));
        }
        fields.forEach((key, inside) -> {
            if (properties.containsKey(key)) {
                wrong.addAll(check(properties.get(key), inside, path + "." + key));
            } else if (schema.containsKey("additionalProperties")) {
                wrong.addAll(check(schema.get("additionalProperties"), inside, path + "." + key));
            }
        });
    }

    private static void type(Map<?, ?> schema, Object value, String path, List<String> wrong) {
        List<?> types = schema.get("type") instanceof List<?> list ? list
                : schema.containsKey("type") ? List.of(schema.get("type")) : List.of();
        if (!types.isEmpty() && types.stream().noneMatch(type -> is((String) type, value))) {
            wrong.add(path + " is " + value + ", not " + types);
        }
    }

    private static boolean is(String type, Object value) {
        return switch (type) {
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "object" -> value instanceof Map;
            case "array" -> value instanceof List;
            default -> value == null;
        };
    }
}
