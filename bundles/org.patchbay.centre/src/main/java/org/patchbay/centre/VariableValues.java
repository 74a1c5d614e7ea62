// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.format.DateTimeFormatter;

import org.patchbay.model.Variable;

/** Whether a text is a value of a variable's type. */
final class VariableValues {

    private VariableValues() {
    }

    static boolean fits(Variable variable, String text) {
        return switch (variable.type()) {
            case TEXT -> true;
            case INTEGER -> text.matches("-?[0-9]{1,18}");
            case DECIMAL -> isDecimal(text);
            case BOOLEAN -> text.equals("true") || text.equals("false");
            case DATE_TIME -> isDateTime(text);
            case CHOICE -> variable.choices().stream().anyMatch(c -> c.id().equals(text));
        };
    }

    private static boolean isDecimal(String text) {
        try {
            return new BigDecimal(text).precision() > 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDateTime(String text) {
        try {
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
