// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.util.Optional;

/**
 * A number to dial: 3 to 18 digits and any of + # * :, which are not counted (DIR-06, DIR-07).
 *
 * @param value digits and the four signs only
 */
public record DialNumber(String value) {

    public static final int MIN_DIGITS = 3;
    public static final int MAX_DIGITS = 18;

    public DialNumber {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a dial number: 3 to 18 digits with + # * :");
        }
    }

    /** What typed or pasted text leaves when everything else is stripped (DIR-08). */
    public static String strip(String text) {
        return text.codePoints().filter(DialNumber::isAllowed)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    /** The number in {@code text} once stripped, or nothing when that is not valid. */
    public static Optional<DialNumber> parse(String text) {
        return Optional.of(strip(text)).filter(DialNumber::isValid).map(DialNumber::new);
    }

    private static boolean isValid(String value) {
        long digits = value.codePoints().filter(DialNumber::isDigit).count();
        return digits >= MIN_DIGITS && digits <= MAX_DIGITS && value.codePoints().allMatch(DialNumber::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return isDigit(c) || c == '+' || c == '#' || c == '*' || c == ':';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    @Override
    public String toString() {
        return value;
    }
}
