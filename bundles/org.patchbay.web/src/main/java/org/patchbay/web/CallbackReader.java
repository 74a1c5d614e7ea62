// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.patchbay.api.Callbacks;
import org.patchbay.model.DialNumber;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.Personal;
import org.patchbay.model.Variable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Reads one request for a callback; everything that is wrong with it is told at once. */
final class CallbackReader {

    static final int MAX_NAME = 100;
    static final int MAX_VARIABLES = 50;
    private static final int MAX_NUMBER = 40;
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9 ()./-]+");
    private static final Pattern ENTRY_POINT = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}");
    private static final Set<String> FIELDS = Set.of("name", "number", "entryPoint", "variables");
    private static final JsonMapper JSON = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

    private final List<String> prefixes;
    private final List<Problem.Field> wrong = new ArrayList<>();

    private CallbackReader(List<String> prefixes) {
        this.prefixes = prefixes;
    }

    /** It can't be taken. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.detail());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    /** @param prefixes what numbers must begin with; any where there are none */
    static Callbacks.Request read(String body, List<String> prefixes) throws Refused {
        JsonNode tree;
        try {
            tree = JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new Refused(Problem.of(400, "The body is not JSON, or a name stands twice in it" + place(e) + "."));
        }
        if (!tree.isObject()) {
            throw new Refused(Problem.of(400, "The body is not a JSON object."));
        }
        return new CallbackReader(prefixes).request(tree);
    }

    private static String place(JsonProcessingException e) {
        return e.getLocation() == null ? ""
                : " (line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr() + ")";
    }

    private Callbacks.Request request(JsonNode tree) throws Refused {
        tree.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                wrong(List.of(name), "There is no such field; allowed: entryPoint, name, number, variables.");
            }
        });
        String name = name(text(tree, "name"));
        String number = number(text(tree, "number"));
        String entryPoint = text(tree, "entryPoint");
        if (!entryPoint.isEmpty() && !ENTRY_POINT.matcher(entryPoint).matches()) {
            wrong(List.of("entryPoint"), "Allowed: the id of an entry point of the centre.");
        }
        Map<String, Personal> variables = variables(tree.path("variables"));
        if (!wrong.isEmpty()) {
            throw new Refused(Problem.fields(422, "Fields of the request can't be taken.", List.copyOf(wrong)));
        }
        return new Callbacks.Request(new Personal(name), new Personal(number), new EntryPointId(entryPoint), variables);
    }

    private void wrong(List<String> path, String detail) {
        wrong.add(Problem.Field.of(path, detail));
    }

    /** A field that must be there; "" where it is not, and that is told. */
    private String text(JsonNode tree, String field) {
        JsonNode value = tree.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            wrong(List.of(field), value.isMissingNode() ? "Is missing." : "Allowed: a text that is not empty.");
            return "";
        }
        return value.textValue().strip();
    }

    private String name(String name) {
        if (name.codePointCount(0, name.length()) > MAX_NAME) {
            wrong(List.of("name"), "Allowed: at most " + MAX_NAME + " characters.");
        } else if (name.codePoints().anyMatch(Character::isISOControl)) {
            wrong(List.of("name"), "Allowed: a text without control characters.");
        }
        return name;
    }

    /** Signs that switches take for commands are for agents only, not for strangers. */
    private String number(String number) {
        String digits = DialNumber.strip(number);
        if (number.isEmpty()) {
            return "";
        }
        if (number.length() > MAX_NUMBER || !NUMBER.matcher(number).matches() || DialNumber.parse(digits).isEmpty()) {
            wrong(List.of("number"), "Allowed: " + DialNumber.MIN_DIGITS + " to " + DialNumber.MAX_DIGITS
                    + " digits, with a + before them or not; spaces and ( ) . / - between them do not count.");
        } else if (!prefixes.isEmpty() && prefixes.stream().noneMatch(digits::startsWith)) {
            wrong(List.of("number"), "This centre calls only numbers that begin with one of: " + String.join(", ", prefixes) + ".");
        }
        return digits;
    }

    private Map<String, Personal> variables(JsonNode given) {
        if (given.isMissingNode()) {
            return Map.of();
        }
        if (!given.isObject() || given.size() > MAX_VARIABLES) {
            wrong(List.of("variables"), "Allowed: an object of at most " + MAX_VARIABLES + " values, by variable.");
            return Map.of();
        }
        Map<String, Personal> variables = new TreeMap<>();
        given.properties().forEach(field -> {
            String name = field.getKey();
            JsonNode value = field.getValue();
            if (!VARIABLE.matcher(name).matches()) {
                wrong(List.of("variables", name), "There is no such variable.");
            } else if (!value.isTextual() && !value.isNumber() && !value.isBoolean()) {
                wrong(List.of("variables", name), "Allowed: a text, a number, true or false.");
            } else if (value.asText().codePointCount(0, value.asText().length()) > Variable.MAX_CODE_POINTS) {
                wrong(List.of("variables", name), "Allowed: at most " + Variable.MAX_CODE_POINTS + " characters.");
            } else {
                variables.put(name, new Personal(value.asText()));
            }
        });
        return variables;
    }
}
