// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import java.util.Optional;

import org.patchbay.model.DialNumber;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Numbers of targets, for people and for dialling. */
public final class Numbers {

    private Numbers() {
    }

    /** International numbers in groups; anything else as it is. */
    public static String shown(String number) {
        if (!number.startsWith("+")) {
            return number;
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return numbers.format(numbers.parse(number, null), PhoneNumberFormat.INTERNATIONAL);
        } catch (NumberParseException e) {
            return number;
        }
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
