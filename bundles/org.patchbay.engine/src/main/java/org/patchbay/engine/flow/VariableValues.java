// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.flow;

import java.util.Optional;

import org.patchbay.model.Named;
import org.patchbay.model.Variable;

/** Values that flows give to variables. */
final class VariableValues {

    private VariableValues() {
    }

    /** The value as it is kept; empty where it is none of the variable's type. */
    static Optional<String> of(Variable variable, String value) {
        boolean fits = switch (variable.type()) {
            case INTEGER -> value.matches("[+-]?\\d{1,18}");
            case DECIMAL -> value.matches("[+-]?\\d{1,15}(\\.\\d{1,15})?");
            case BOOLEAN -> value.equals("true") || value.equals("false");
            case CHOICE -> variable.choices().stream().map(Named::id).anyMatch(value::equals);
            case TEXT, DATE_TIME -> value.codePointCount(0, value.length()) <= Variable.MAX_CODE_POINTS;
        };
        return fits ? Optional.of(value) : Optional.empty();
    }
}
