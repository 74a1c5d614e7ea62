// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Types of call-associated data, and how their values are written down. */
public enum VariableType {
    /** Any text. */
    TEXT(Reason.TOO_LONG) {
        @Override
        public Optional<String> canonical(String text) {
            return Optional.of(text);
        }
    },
    /** Digits, with a sign where it is negative: {@code -7}. */
    INTEGER(Reason.NOT_AN_INTEGER) {
        @Override
        public Optional<String> canonical(String text) {
            return Optional.of(text.strip()).filter(t -> WHOLE.matcher(t).matches())
                    .map(t -> new BigInteger(t).toString());
        }
    },
    /** Digits and a point, without an exponent and without zeros at the end: {@code 249.9}. */
    DECIMAL(Reason.NOT_A_DECIMAL) {
        @Override
        public Optional<String> canonical(String text) {
            return Optional.of(text.strip()).filter(t -> BROKEN.matcher(t).matches()).map(BigDecimal::new)
                    .map(n -> n.signum() == 0 ? "0" : n.stripTrailingZeros().toPlainString());
        }
    },
    /** {@code true} or {@code false}. */
    BOOLEAN(Reason.NOT_A_BOOLEAN) {
        @Override
        public Optional<String> canonical(String text) {
            return Optional.of(text.strip().toLowerCase(Locale.ROOT))
                    .filter(t -> t.equals("true") || t.equals("false"));
        }
    },
    /** A moment of ISO 8601 with its offset from UTC: {@code 2026-03-01T08:00:00+01:00} (CAD-15). */
    DATE_TIME(Reason.NOT_A_DATE_TIME) {
        @Override
        public Optional<String> canonical(String text) {
            try {
                return Optional.of(ISO_OFFSET_DATE_TIME.format(OffsetDateTime.parse(text.strip())));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
    },
    /** The id of one of the variable's choices. */
    CHOICE(Reason.NOT_A_CHOICE) {
        @Override
        public Optional<String> canonical(String text) {
            return Optional.of(text);
        }
    };

    private static final Pattern WHOLE = Pattern.compile("[+-]?[0-9]+");
    private static final Pattern BROKEN = Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)");

    private final Reason refusal;

    VariableType(Reason refusal) {
        this.refusal = refusal;
    }

    /** Why a text can't be a value of this type. */
    public Reason refusal() {
        return refusal;
    }

    /** The one way in which this value is written; empty when it is none of this type. */
    public abstract Optional<String> canonical(String text);
}
