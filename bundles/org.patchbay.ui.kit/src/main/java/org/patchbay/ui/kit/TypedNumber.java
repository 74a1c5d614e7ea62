// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.List;
import java.util.Optional;

import org.patchbay.model.DialNumber;

/**
 * What an agent typed or pasted, and what of it is dialled (DIR-06..08).
 *
 * @param text as typed
 * @param kept what {@link DialNumber#strip} leaves
 * @param stripped what was left out, each sign once, in the order typed; blanks not named
 * @param number the number when it can be dialled
 */
public record TypedNumber(String text, String kept, List<String> stripped, Optional<DialNumber> number) {

    public static TypedNumber of(String text) {
        String kept = DialNumber.strip(text);
        List<String> stripped = text.codePoints().filter(c -> !Character.isWhitespace(c) && !Character.isISOControl(c))
                .mapToObj(Character::toString).filter(sign -> DialNumber.strip(sign).isEmpty()).distinct().toList();
        return new TypedNumber(text, kept, stripped, DialNumber.parse(text));
    }

    /** Nothing typed yet: no reason to complain. */
    public boolean isEmpty() {
        return text.isBlank();
    }

    public int digits() {
        return (int) kept.chars().filter(Character::isDigit).count();
    }
}
