// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What may stand as the value of a key: checks it, brings it into one form, and says so as a JSON schema. */
interface Kind {

    /** The value in its one form; what is wrong goes to the problems and stays as it is. */
    Value read(Value given, Problems problems);

    Map<String, Object> schema();

    /** Words of an enumeration as people write them. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> words(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Kind::word).toList();
    }

    private static String tidy(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[ _]+", "-");
    }

    /** One of some words; case, blanks and dashes don't matter. */
    record Choice(List<String> allowed) implements Kind {
        @Override
        public Value read(Value given, Problems problems) {
            if (given instanceof Value.Text(Place place, String key, String text) && allowed.contains(tidy(text))) {
                return new Value.Text(place, key, tidy(text));
            }
            problems.add(given, "one of " + String.join(", ", allowed) + "; it is " + given.kind());
            return given;
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object("enum", allowed);
        }
    }

    /** Text as it is shown. */
    record Words() implements Kind {
        @Override
        public Value read(Value given, Problems problems) {
            if (!(given instanceof Value.Text)) {
                problems.add(given, "a text; it is " + given.kind());
            }
            return given;
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object("type", List.of("string", "number", "boolean", "null"));
        }
    }

    /** Text of one form. */
    record Form(Pattern pattern, String allowed, Function<String, String> canonical) implements Kind {
        @Override
        public Value read(Value given, Problems problems) {
            if (given instanceof Value.Text(Place place, String key, String text)
                    && pattern.matcher(text.strip()).matches()) {
                return new Value.Text(place, key, canonical.apply(text.strip()));
            }
            problems.add(given, allowed + "; it is " + given.kind());
            return given;
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object("type", List.of("string", "integer"), "pattern", pattern.pattern(), "description", allowed);
        }
    }

    static Kind span() {
        return new Form(Pattern.compile(Times.SPAN_PATTERN + "|^none$"), Times.ALLOWED_SPAN,
                text -> Times.span(text).map(Times::format).orElse(text));
    }

    static Kind count() {
        return new Form(Pattern.compile("^\\d+$"), "a number", Function.identity());
    }

    static Kind yesNo() {
        return new Choice(List.of("yes", "no"));
    }

    /** How a button stands, with or without its reason. */
    record Button(List<String> reasons) implements Kind {
        private static final Pattern FORM = Pattern.compile("(hidden|disabled|enabled)(?:\\s*\\(([^)]*)\\))?");

        @Override
        public Value read(Value given, Problems problems) {
            if (given instanceof Value.Text(Place place, String key, String text)) {
                Matcher m = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
                if (m.matches() && (m.group(2) == null || reasons.contains(tidy(m.group(2))))) {
                    return new Value.Text(place, key,
                            m.group(2) == null ? m.group(1) : m.group(1) + " (" + tidy(m.group(2)) + ")");
                }
            }
            problems.add(given, "hidden, disabled or enabled, with or without the reason in brackets, as in "
                    + "disabled (call-on-hold); reasons are " + String.join(", ", reasons) + "; it is " + given.kind());
            return given;
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object("type", "string", "pattern", "^(hidden|disabled|enabled)( \\([a-z -]+\\))?$");
        }
    }

    /**
     * A list, matched item by item; one item may stand without its dash.
     *
     * @param brief turns a short form of an item into the long one
     */
    record ListOf(Kind item, BiFunction<Value, Problems, Value> brief, boolean alsoText) implements Kind {

        static ListOf of(Kind item) {
            return new ListOf(item, (value, _) -> value, false);
        }

        @Override
        public Value read(Value given, Problems problems) {
            List<Value> values = switch (given) {
                case Value.Items(_, _, List<Value> items) -> items;
                case Value.Text text when text.text().isEmpty() || text.text().equals("none") -> List.of();
                case Value.Text text -> List.of(text);
                case Value.Fields fields -> List.of(fields);
            };
            return new Value.Items(given.place(), given.key(),
                    values.stream().map(value -> item.read(brief.apply(value, problems), problems)).toList());
        }

        @Override
        public Map<String, Object> schema() {
            Object one = alsoText ? Schemas.object("anyOf", List.of(Schemas.object("type", "string"), item.schema())) : item.schema();
            return Schemas.object("anyOf", List.of(Schemas.object("type", "array", "items", one), one));
        }
    }

    /**
     * Keys with values.
     *
     * @param moved keys that are a short way to one further inside, for instance {@code legs/customer/status}
     * @param others what other keys may hold; null where there are none
     */
    record Group(Map<String, Kind> known, Map<String, String> moved, Kind others) implements Kind {

        static Group of(Map<String, Kind> known) {
            return new Group(known, Map.of(), null);
        }

        @Override
        public Value read(Value given, Problems problems) {
            if (!(given instanceof Value.Fields fields)) {
                problems.add(given, "a group of keys (" + String.join(", ", known.keySet()) + "); it is " + given.kind());
                return given;
            }
            List<Value.Field> read = new ArrayList<>();
            for (Value.Field field : fields.fields()) {
                String name = tidy(field.name().text());
                Kind kind = known.get(name);
                if (kind == null && others == null) {
                    problems.add(field.name(), "no such key here; there are " + String.join(", ", known.keySet()));
                } else if (kind == null) {
                    read.add(new Value.Field(field.name(), others.read(field.value(), problems)));
                } else {
                    place(field, name, kind.read(field.value(), problems), read);
                }
            }
            return new Value.Fields(fields.place(), fields.key(), read);
        }

        /** Where it belongs: a key, or one of the keys inside it, may be a short way to a place further inside. */
        private void place(Value.Field field, String name, Value value, List<Value.Field> read) {
            boolean parts = moved.keySet().stream().anyMatch(key -> key.startsWith(name + "/"));
            if (parts && value instanceof Value.Fields inside) {
                for (Value.Field part : inside.fields()) {
                    String path = name + "/" + part.name().text();
                    read.add(nested(part, moved.getOrDefault(path, path).split("/"), part.value()));
                }
            } else {
                read.add(nested(field, moved.getOrDefault(name, name).split("/"), value));
            }
        }

        private static Value.Field nested(Value.Field field, String[] path, Value value) {
            Value inner = value;
            for (int i = path.length - 1; i > 0; i--) {
                inner = new Value.Fields(value.place(), value.key(), List.of(named(field, path[i], inner)));
            }
            return named(field, path[0], inner);
        }

        private static Value.Field named(Value.Field field, String name, Value value) {
            return new Value.Field(new Value.Text(field.name().place(), field.name().key(), name), value);
        }

        @Override
        public Map<String, Object> schema() {
            Map<String, Object> properties = new LinkedHashMap<>();
            known.forEach((name, kind) -> properties.put(name, kind.schema()));
            Map<String, Object> schema = new LinkedHashMap<>();
            schema.put("type", "object");
            schema.put("properties", properties);
            schema.put("additionalProperties", others == null ? Boolean.FALSE : others.schema());
            return schema;
        }
    }

    /** Label and value, in order: as keys with values, or as a list of both. */
    record Rows() implements Kind {
        @Override
        public Value read(Value given, Problems problems) {
            if (given instanceof Value.Fields(Place place, String key, List<Value.Field> fields)) {
                return new Value.Items(place, key, fields.stream().<Value>map(field -> row(field)).toList());
            }
            if (!(given instanceof Value.Items)) {
                problems.add(given, "labels with values, in order; it is " + given.kind());
            }
            return given;
        }

        private static Value row(Value.Field field) {
            Value.Text name = field.name();
            Value.Text label = new Value.Text(name.place(), name.key(), "label");
            Value.Text value = new Value.Text(name.place(), name.key(), "value");
            return new Value.Fields(name.place(), name.key(),
                    List.of(new Value.Field(label, name), new Value.Field(value, field.value())));
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object("type", "object", "additionalProperties", new Words().schema());
        }
    }

    /** What may also be {@code none}. */
    record OrNone(Kind kind) implements Kind {
        @Override
        public Value read(Value given, Problems problems) {
            return given instanceof Value.Text text && text.text().equals("none") ? given : kind.read(given, problems);
        }

        @Override
        public Map<String, Object> schema() {
            return Schemas.object("anyOf", List.of(Schemas.object("const", "none"), kind.schema()));
        }
    }
}
