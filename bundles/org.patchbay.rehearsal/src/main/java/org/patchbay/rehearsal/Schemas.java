// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.patchbay.rehearsal.Verb.Argument;
import org.patchbay.rehearsal.Verb.Who;

/** The published schemas, made from what the reader checks and the player tells. */
final class Schemas {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";
    private static final Object TEXT = object("type", List.of("string", "number", "boolean", "null"));

    private Schemas() {
    }

    // Rehearsals

    static Map<String, Object> ofRehearsals() {
        Map<String, Object> schema = named("A Patchbay rehearsal");
        schema.put("type", "object");
        schema.put("required", List.of("rehearsal", "steps"));
        schema.put("additionalProperties", false);
        schema.put("properties", keys());
        Map<String, Object> parts = object("button", Vocabulary.BUTTON.schema(), "text", new Kind.Words().schema(),
                "span-or-none", Kind.span().schema(), "popover-seen", Vocabulary.POPOVER.schema(), "contact-seen",
                Vocabulary.CONTACT.schema());
        Map<String, Object> definitions = object("step", step(), "agent-does", does(Who.AGENT), "customer-does",
                does(Who.CUSTOMER), "switch-does", does(Who.SWITCH), "screen-does", does(Who.SCREEN), "agent-seen",
                Vocabulary.AGENT.schema(), "customer-seen", Vocabulary.CUSTOMER.schema(), "behaviour",
                pattern(Behaviours.PATTERN, Behaviours.ALLOWED), "span", pattern(Times.SPAN_PATTERN, Times.ALLOWED_SPAN));
        definitions.putAll(parts);
        definitions.replaceAll((name, definition) -> named(definition, parts, true));
        schema.put("$defs", definitions);
        return schema;
    }

    /** Parts that stand in several places stand there by name. */
    private static Object named(Object value, Map<String, Object> parts, boolean top) {
        Optional<String> name = parts.entrySet().stream().filter(part -> part.getValue().equals(value))
                .map(Map.Entry::getKey).findFirst();
        if (name.isPresent() && !top) {
            return reference(name.get());
        }
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, Object> copy = new LinkedHashMap<>();
                map.forEach((key, inner) -> copy.put((String) key, named(inner, parts, false)));
                yield copy;
            }
            case List<?> list -> list.stream().map(inner -> named(inner, parts, false)).toList();
            default -> value;
        };
    }

    private static Map<String, Object> named(String title) {
        return object("$schema", DIALECT, "$comment", "SPDX-License-Identifier: EPL-2.0", "title", title);
    }

    private static Map<String, Object> keys() {
        Object customer = object("anyOf", List.of(TEXT, object("type", "object", "additionalProperties", false,
                "properties", object("name", TEXT, "number", TEXT, "when-called", reference("behaviour")))));
        return object("rehearsal", about("what it is about", object("type", "string")), "requirements",
                about("ids of the requirements that it proves", list(object("type", "string", "pattern",
                        "^[A-Z][A-Z0-9]*-[0-9]{2,}$"))),
                "centre", about("the path of the centre file seen from here, or the centre file itself",
                        object("type", List.of("string", "object"))),
                "settings", about("what is different from the centre file", object("type", "object")), "start",
                about("when it begins, default 2026-01-05T08:00:00Z", object("type", "string")), "customers",
                about("by their names in the script",
                        object("anyOf", List.of(list(object("type", "string")),
                                object("type", "object", "additionalProperties", customer)))),
                "phones", about("what phones of agents do by themselves",
                        object("type", "object", "additionalProperties", reference("behaviour"))),
                "switch", about("what the switch can do; everything by default", ScriptReader.SWITCH.schema()), "steps",
                list(reference("step")));
    }

    private static Map<String, Object> step() {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("after", reference("span"));
        properties.put("at", pattern(Times.CLOCK_PATTERN, Times.ALLOWED_CLOCK));
        properties.put("note", TEXT);
        properties.put("refused", object("enum", Vocabulary.REASONS));
        properties.put("within", reference("span"));
        properties.put("expect", seen());
        properties.put("until", seen());
        properties.put("together", list(reference("step")));
        properties.put("switch", reference("switch-does"));
        properties.put("screen", reference("screen-does"));
        properties.put("centre", object("anyOf", List.of(object("const", Verb.RESTART_CENTRE.words),
                object("type", "object", "properties",
                        object(Verb.CHANGE.words, about(Verb.CHANGE.what, object("type", "object"))),
                        "additionalProperties", false))));
        return object("type", "object", "properties", properties, "additionalProperties",
                object("anyOf", List.of(reference("agent-does"), reference("customer-does"))));
    }

    private static Object seen() {
        return object("type", "object", "additionalProperties",
                object("anyOf", List.of(reference("agent-seen"), reference("customer-seen"))));
    }

    /** As a sentence, or as a group with further keys. */
    private static Map<String, Object> does(Who who) {
        List<Object> ways = new ArrayList<>();
        List<String> sentences = Verb.of(who).stream().map(Schemas::sentence).toList();
        ways.add(pattern("^(" + String.join("|", sentences) + ")$", Verb.list(who)));
        for (Verb verb : Verb.of(who)) {
            if (verb.argument != Argument.NONE) {
                Map<String, Object> properties = object(verb.words, about(verb.what, TEXT));
                verb.options.forEach(name -> properties.put(name, name.equals("variables") ? object("type", "object") : TEXT));
                ways.add(object("type", "object", "properties", properties, "required", List.of(verb.words),
                        "additionalProperties", false));
            }
        }
        return object("anyOf", ways);
    }

    private static String sentence(Verb verb) {
        return switch (verb.argument) {
            case NONE -> verb.words;
            case MAY -> verb.words + "( .+)?";
            case MUST -> verb.words + " .+";
        };
    }

    // Output

    static Map<String, Object> ofOutput() {
        Map<String, Object> schema = named("A line of what releng/rehearse prints");
        schema.put("anyOf", List.of(reference("step"), reference("desk")));
        schema.put("$defs", object("step", stepLine(), "desk", deskLine(), "contact", contact(), "popover", popover(),
                "buttons", about("hidden, disabled or enabled; the reason in brackets where it is not enabled",
                        object("type", "object", "additionalProperties",
                                object("type", "string", "pattern", "^(enabled|(hidden|disabled) \\([a-z-]+\\))$")))));
        return schema;
    }

    private static Map<String, Object> stepLine() {
        return strict(object("step", integer(), "line", integer(), "at", string(), "did", string(), "note", string(),
                "outcomes", about("what the centre said to each thing asked: accepted, or refused with the reason",
                        list(string())),
                "hearing", about("what everybody hears who is connected: others by name, music, ringing",
                        object("type", "object", "additionalProperties", list(string()))),
                "failed", about("what was not as expected", list(string()))), "note");
    }

    private static Map<String, Object> deskLine() {
        return strict(object("step", integer(), "at", string(), "agent", string(), "desk",
                words("open", "closed", "taken-over"), "state", string(), "state-for", string(), "idle-reason", nullable(),
                "next-idle-reason", nullable(), "buttons", reference("buttons"), "popovers", list(reference("popover")),
                "acceptable", integer(), "contacts", list(reference("contact")), "dialogs", list(string()), "notices",
                list(string()), "notice", nullable(), "switch", words("up", "down"), "off-hook", bool(), "noise-removal",
                string(), "hears", list(string()), "phone", string(), "phone-shows", string(), "waiting", integer(), "targets",
                about("the list of whom the agent may consult or transfer to, where one is open", list(target())), "typed",
                nullable()), "state", "state-for",
                "idle-reason", "next-idle-reason", "buttons", "popovers", "acceptable", "contacts", "dialogs", "notices",
                "notice", "switch", "off-hook", "noise-removal", "phone", "phone-shows", "waiting");
    }

    private static Map<String, Object> target() {
        return strict(object("name", string(), "number", string(), "team", nullable(), "role", nullable(), "department",
                nullable(), "presence", nullable(), "state", nullable(), "for", nullable(),
                "idle-reason", nullable()));
    }

    private static Map<String, Object> popover() {
        Object row = strict(object("label", string(), "value", string()));
        return strict(object("kind", string(), "customer", nullable(), "channel", string(), "direction", string(), "title",
                string(), "subtitle", string(), "queue", string(), "for", string(), "left", nullable(), "rows", list(row), "buttons",
                reference("buttons")));
    }

    private static Map<String, Object> contact() {
        Object leg = strict(object("party", string(), "status", string(), "for", string(), "heard", bool(), "buttons",
                reference("buttons")));
        Object wrapUp = strict(object("for", string(), "reasons", list(string()), "left", nullable(), "default",
                nullable(), "suggestions", list(strict(object("agent", string(), "reason", string(), "text", string()))),
                "buttons", reference("buttons")));
        return strict(object("customer", string(), "role", string(), "channel", string(), "direction", string(), "stage", string(), "title",
                string(), "number", string(), "dialled", string(), "queue", string(), "for", string(), "legs",
                object("type", "object", "additionalProperties", object("anyOf", List.of(object("type", "null"), leg))),
                "participants", list(strict(object("who", string(), "role", string(), "on-hold", bool(), "speaks", bool()))), "post-call",
                nullable(), "recording", string(), "recording-left", nullable(), "denoised",
                bool(), "variables", object("type", "object", "additionalProperties", string()), "own-texts",
                object("type", "object", "additionalProperties", string()), "wrap-up",
                object("anyOf", List.of(object("type", "null"), wrapUp)), "buttons", reference("buttons")));
    }

    /** All keys are always there, but for those named. */
    private static Map<String, Object> strict(Map<String, Object> properties, String... optional) {
        List<String> required = properties.keySet().stream().filter(key -> !Arrays.asList(optional).contains(key)).toList();
        return object("type", "object", "properties", properties, "required", required, "additionalProperties", false);
    }

    // Small pieces

    /** Keys and values, in that order. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private static Map<String, Object> about(String what, Object schema) {
        Map<String, Object> about = object("description", what);
        ((Map<?, ?>) schema).forEach((key, value) -> about.put((String) key, value));
        return about;
    }

    private static Map<String, Object> reference(String name) {
        return object("$ref", "#/$defs/" + name);
    }

    private static Map<String, Object> pattern(String pattern, String about) {
        return object("description", about, "type", "string", "pattern", pattern);
    }

    private static Map<String, Object> list(Object items) {
        return object("type", "array", "items", items);
    }

    private static Map<String, Object> words(String... allowed) {
        return object("enum", List.of(allowed));
    }

    private static Map<String, Object> string() {
        return object("type", "string");
    }

    private static Map<String, Object> nullable() {
        return object("type", List.of("string", "null"));
    }

    private static Map<String, Object> integer() {
        return object("type", "integer");
    }

    private static Map<String, Object> bool() {
        return object("type", "boolean");
    }
}
