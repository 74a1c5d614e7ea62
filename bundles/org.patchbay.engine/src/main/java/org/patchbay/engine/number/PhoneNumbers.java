// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.number;

import org.patchbay.model.Personal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;

/** Numbers as people write them. A customer's is worked out once and kept in the contact's first event. */
public final class PhoneNumbers {

    private PhoneNumbers() {
    }

    /** International numbers in groups; anything else as it came. */
    public static Personal shown(String number) {
        if (!number.startsWith("+")) {
            return new Personal(number);
        }
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        try {
            return new Personal(numbers.format(numbers.parse(number, null), PhoneNumberFormat.INTERNATIONAL));
        } catch (NumberParseException e) {
            return new Personal(number);
        }
    }
}
