// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.cad;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.Variable;

/** What a variable may hold, and in which form. */
public final class Values {

    private static final String UNKNOWN = "\uFFFD";

    private Values() {
    }

    /** Why a text can't be the variable's value. "" can always: it unsets. */
    static Optional<Reason> refusal(Variable variable, String text) {
        if (text.codePointCount(0, text.length()) > Variable.MAX_CODE_POINTS) {
            return Optional.of(Reason.TOO_LONG);
        }
        return canonical(variable, text).isPresent() ? Optional.empty() : Optional.of(variable.type().refusal());
    }

    /** As it is kept; empty where it is too long or does not fit the type. */
    public static Optional<String> of(Variable variable, String text) {
        return refusal(variable, text).isPresent() ? Optional.empty() : canonical(variable, text);
    }

    private static Optional<String> canonical(Variable variable, String text) {
        return variable.canonical(whole(text));
    }

    /** Half of a code point can't be written down; what is read back later would differ. */
    private static String whole(String text) {
        return text.codePoints().collect(StringBuilder::new,
                (all, c) -> all.append(Character.getType(c) == Character.SURROGATE ? UNKNOWN : Character.toString(c)),
                StringBuilder::append).toString();
    }

    /** What a customer's channel brings: values that don't fit leave the default, long ones are cut. */
    public static SortedMap<String, Personal> brought(List<Variable> definitions, SortedMap<String, Personal> values) {
        SortedMap<String, Personal> all = new TreeMap<>();
        for (Variable definition : definitions) {
            Optional.ofNullable(values.get(definition.name())).map(v -> cut(v.text()))
                    .flatMap(v -> canonical(definition, v)).map(Personal::new)
                    .ifPresent(v -> all.put(definition.name(), v));
        }
        return all;
    }

    private static String cut(String text) {
        int length = text.codePointCount(0, text.length());
        return length <= Variable.MAX_CODE_POINTS ? text
                : text.substring(0, text.offsetByCodePoints(0, Variable.MAX_CODE_POINTS));
    }
}
