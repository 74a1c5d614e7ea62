// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit.words;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import com.ibm.icu.text.NumberFormat;

import org.patchbay.model.Variable;

/** A variable's value as people write it in their language. */
public final class VariableText {
    private VariableText() {
    }

    public static String of(Variable variable, Words words) {
        String value = variable.value();
        if (value.isEmpty() || variable.secure()) {
            return value;
        }
        return switch (variable.type()) {
            case TEXT -> value;
            case INTEGER, DECIMAL -> number(value, words);
            case BOOLEAN -> words.text(Boolean.parseBoolean(value) ? "ui.cad.yes" : "ui.cad.no");
            case DATE_TIME -> dateTime(value, words);
            case CHOICE -> variable.choices().stream().filter(c -> c.id().equals(value)).findFirst()
                    .map(c -> words.text(c.label())).orElse(value);
        };
    }

    private static String number(String value, Words words) {
        try {
            return NumberFormat.getInstance(words.locale()).format(new BigDecimal(value));
        } catch (NumberFormatException e) {
            // Not what the type promises; what is there is still worth reading.
            return value;
        }
    }

    private static String dateTime(String value, Words words) {
        try {
            return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                    .withLocale(words.locale()).format(Instant.parse(value).atZone(ZoneId.systemDefault()));
        } catch (DateTimeException e) {
            return value;
        }
    }
}
