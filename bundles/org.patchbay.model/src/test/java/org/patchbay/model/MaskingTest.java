// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {

    @ParameterizedTest
    @Tag("POP-19")
    @CsvSource({ "+49 30 23125 117, +•• •• ••••5 117", "5551234, •••1234", "123, 123", "'', ''" })
    void leavesTheLastFourDigits(String number, String shown) {
        assertEquals(shown, Masking.mask(number));
    }
}
