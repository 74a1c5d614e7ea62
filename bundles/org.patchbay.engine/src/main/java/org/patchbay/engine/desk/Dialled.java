// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.util.HashMap;
import java.util.Map;

import org.patchbay.engine.number.PhoneNumbers;


/** Numbers that were dialled, as people write them. They are few and come again and again, so they are kept. */
public final class Dialled {

    private static final int KEPT = 10_000;

    private final Map<String, String> shown = new HashMap<>();

    String shown(String number) {
        if (shown.size() > KEPT) {
            shown.clear();
        }
        return shown.computeIfAbsent(number, n -> PhoneNumbers.shown(n).text());
    }
}
