// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.number;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("PRIV-01")
class PhoneNumbersTest {

    @ParameterizedTest
    @CsvSource({ "DE, +49 30 231, 030231, true", "DE, +49 (30) 23125-017, 030 231 25 017, true", "DE, 004930231, +4930231, true",
            "DE, +493023125017, 3023125017, false", "DE, +44 30 23125017, 030 23125017, false", "'', +4930231, 030231, false",
            "'', 030231, 030-231, true", "DE, 2001, +49 2001, false", "DE, 2001, 2001, true", "US, +1 202 555 0123, (202) 555-0123, true",
            "US, +1 202 555 0123, 1 202 555 0123, true", "IT, +39 06 1234567, 06 1234567, true", "PL, +48 22 601 11 99, 22 601 11 99, true",
            "DE, *100#, 100, false", "DE, '', '', false" })
    void twoAreTheSameWhereTheyMeanOne(String region, String one, String other, boolean same) {
        Optional<String> home = Optional.of(region).filter(r -> !r.isEmpty());
        assertEquals(same, !Collections.disjoint(PhoneNumbers.keys(one, home), PhoneNumbers.keys(other, home)));
    }

    @ParameterizedTest
    @CsvSource({ "+493023125100 +498923125100, DE", "+493023125100 2001, DE", "+493023125100 +482223125100, ''", "2001, ''" })
    void theCentresNumbersTellWhereItIsAtHome(String numbers, String region) {
        List<String> all = Arrays.asList(numbers.split(" "));
        assertEquals(Optional.of(region).filter(r -> !r.isEmpty()), PhoneNumbers.region(all));
    }
}
