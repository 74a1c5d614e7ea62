// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.util.List;
import java.util.Optional;

/**
 * A call-associated variable with its definition and value.
 *
 * @param name as flows know it
 * @param label as people see it
 * @param value canonical text of the type, "" when unset, at most 256 code points; asterisks when secure
 * @param secure shown as asterisks, never on a popover (POP-16)
 * @param editable whether agents may change it
 * @param choices for {@link VariableType#CHOICE}
 */
public record Variable(String name, Label label, VariableType type, String value, boolean secure, boolean editable,
        List<Named> choices) {

    public static final int MAX_CODE_POINTS = 256;

    public Variable {
        choices = List.copyOf(choices);
    }

    /** The one way in which this value of the variable is written; empty where it can't be one. "" always can: it unsets. */
    public Optional<String> canonical(String text) {
        return text.isEmpty() ? Optional.of(text) : type.canonical(text).filter(
                v -> type != VariableType.CHOICE || choices.stream().map(Named::id).anyMatch(v::equals));
    }

    public Variable withValue(String newValue) {
        return new Variable(name, label, type, newValue, secure, editable, choices);
    }
}
