// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import java.util.Optional;

import org.patchbay.model.DialNumber;

/** Numbers of targets, for dialling. */
final class Numbers {

    private Numbers() {
    }

    /** A number as a directory writes it, up to the first letter: "ext. 12" can't be dialled along. */
    static Optional<DialNumber> dialable(String written) {
        int end = 0;
        while (end < written.length() && !Character.isLetter(written.charAt(end))) {
            end++;
        }
        return DialNumber.parse(written.substring(0, end));
    }
}
