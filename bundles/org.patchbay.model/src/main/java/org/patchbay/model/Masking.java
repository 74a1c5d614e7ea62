// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** Sensitive-data protection: all but the last four digits become {@code •} (POP-19). */
public final class Masking {

    private static final int VISIBLE_DIGITS = 4;

    private Masking() {
    }

    public static String mask(String number) {
        long digits = number.chars().filter(Character::isDigit).count();
        StringBuilder masked = new StringBuilder(number.length());
        long seen = 0;
        for (char c : number.toCharArray()) {
            boolean hidden = Character.isDigit(c) && ++seen <= digits - VISIBLE_DIGITS;
            masked.append(hidden ? '•' : c);
        }
        return masked.toString();
    }
}
