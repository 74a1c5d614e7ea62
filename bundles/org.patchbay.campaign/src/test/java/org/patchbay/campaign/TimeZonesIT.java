// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

import com.google.i18n.phonenumbers.PhoneNumberUtil;

/** Inside OSGi, where zones of numbers come from a fragment. */
class TimeZonesIT {

    @Test
    void aNumberTellsItsZone() throws Exception {
        PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
        assertEquals("America/New_York", TimeZones.of(numbers.parse("+12025550123", null)).orElseThrow().names());
    }
}
