// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.outdial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The numbers that were called from the dial pad, the newest first, for as long as the agent is signed in. */
final class DialledNumbers {
    static final int KEPT = 10;

    private final List<String> numbers = new ArrayList<>();

    List<String> all() {
        return List.copyOf(numbers);
    }

    void add(String number) {
        numbers.remove(number);
        numbers.addFirst(number);
        if (numbers.size() > KEPT) {
            numbers.removeLast();
        }
    }

    /** Another agent has the desk. */
    void clear() {
        numbers.clear();
    }

    /** The one called before this one; the newest where nothing stands there. Empty for what was not called from here. */
    Optional<String> before(String shown) {
        int at = shown.isEmpty() ? -1 : numbers.indexOf(shown);
        boolean known = shown.isEmpty() || at >= 0;
        return known && at + 1 < numbers.size() ? Optional.of(numbers.get(at + 1)) : Optional.empty();
    }

    /** The one called after this one; nothing behind the newest. */
    Optional<String> after(String shown) {
        int at = numbers.indexOf(shown);
        return at < 0 ? Optional.empty() : Optional.of(at == 0 ? "" : numbers.get(at - 1));
    }
}
