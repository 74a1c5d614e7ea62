// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.number;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.patchbay.model.Personal;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/** Numbers as people write them. A customer's is worked out once and kept in the contact's first event. */
public final class PhoneNumbers {

    private static final int NORTH_AMERICA = 1;
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {
    }

    /**
     * What a number is known by, however it was written: two numbers are the same where they have one of these in common.
     *
     * @param region two letters, where numbers without + belong; empty where nobody can say
     */
    public static Set<String> keys(String number, Optional<String> region) {
        String digits = number.replaceAll("[^0-9*#]", "");
        Set<String> keys = new LinkedHashSet<>(digits.isEmpty() ? Set.of() : Set.of(digits));
        String bare = number.replaceAll("[^+0-9*#]", "");
        if (bare.startsWith("+")) {
            parsed(bare, null).ifPresent(n -> keys.add(e164(n)));
        } else {
            region.flatMap(of -> parsed(bare, of).filter(n -> isNational(bare, n, of))).ifPresent(n -> keys.add(e164(n)));
        }
        return keys;
    }

    /** The one region of all these numbers; empty where they are of several, or of none. */
    public static Optional<String> region(Collection<String> numbers) {
        Set<String> regions = numbers.stream().filter(n -> n.startsWith("+")).flatMap(n -> parsed(n, null).stream())
                .map(n -> NUMBERS.getRegionCodeForCountryCode(n.getCountryCode())).collect(Collectors.toSet());
        return regions.size() == 1 ? Optional.of(regions.iterator().next()) : Optional.empty();
    }

    /**
     * A number of the whole country, not an extension or one of a town: it begins with the country's prefix, or, where none
     * has to be dialled, it is one that is in use there.
     */
    private static boolean isNational(String bare, PhoneNumber number, String region) {
        String prefix = NUMBERS.getNddPrefixForRegion(region, true);
        boolean none = prefix == null || number.getCountryCode() == NORTH_AMERICA;
        return NUMBERS.isPossibleNumber(number)
                && (none ? NUMBERS.isValidNumberForRegion(number, region) : bare.startsWith(prefix));
    }

    private static Optional<PhoneNumber> parsed(String number, String region) {
        try {
            return Optional.of(NUMBERS.parse(number, region));
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }

    private static String e164(PhoneNumber number) {
        return NUMBERS.format(number, PhoneNumberFormat.E164);
    }

    /** International numbers in groups; anything else as it came. */
    public static Personal shown(String number) {
        if (!number.startsWith("+")) {
            return new Personal(number);
        }
        return new Personal(parsed(number, null).map(n -> NUMBERS.format(n, PhoneNumberFormat.INTERNATIONAL)).orElse(number));
    }
}
