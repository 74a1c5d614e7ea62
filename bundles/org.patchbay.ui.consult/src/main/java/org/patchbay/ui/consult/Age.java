// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.time.Duration;

import org.patchbay.ui.kit.words.Words;

/** How long something is so, as roughly as people say it: a list in which seconds run is hard to read. */
final class Age {
    private Age() {
    }

    /** For so long, as in "5 min". */
    static String of(Duration age, Words words) {
        return text("ui.consult.age.", age, words);
    }

    /** So long ago, as in "5 min ago". */
    static String ago(Duration age, Words words) {
        return text("ui.consult.ago.", age, words);
    }

    private static String text(String prefix, Duration age, Words words) {
        if (age.toMinutes() < 1) {
            return words.text(prefix + "now");
        }
        if (age.toHours() < 1) {
            return count(prefix + "minutes", age.toMinutes(), words);
        }
        return age.toDays() < 1 ? count(prefix + "hours", age.toHours(), words) : count(prefix + "days", age.toDays(), words);
    }

    /** As text: such small numbers are written alike everywhere, and the first number to format costs several frames. */
    private static String count(String key, long many, Words words) {
        return words.text(key, Long.toString(many));
    }
}
