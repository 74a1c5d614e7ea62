// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.model.Cause;

/** Causes as Asterisk 22.10 reported them for what real phones did. */
class CausesTest {

    @ParameterizedTest
    @Tag("PHONE-05")
    @CsvSource({
            // Q.850, SIP, rang, a phone of ours, what it means
            "19, 480, true, true, NO_ANSWER", "19, 0, true, true, NO_ANSWER", "19, 480, false, false, UNREACHABLE",
            "17, 486, true, true, REJECTED", "17, 486, false, true, BUSY", "17, 486, true, false, BUSY",
            "21, 603, true, false, REJECTED", "1, 404, false, false, INVALID_NUMBER",
            "22, 410, false, false, INVALID_NUMBER", "28, 484, false, false, INVALID_NUMBER",
            "34, 503, false, false, CONGESTION", "20, 0, false, true, UNREACHABLE", "18, 408, false, true, UNREACHABLE",
            "127, 500, false, false, FAILED"})
    void whyNobodyAnswered(int q850, int sip, boolean rang, boolean phone, Cause cause) {
        assertEquals(cause, Causes.beforeAnswer(q850, sip, rang, phone));
    }

    @Test
    void anAnsweredCallIsHungUpOrItsPhoneWentSilent() {
        assertEquals(Cause.HUNG_UP, Causes.afterAnswer(16));
        assertEquals(Cause.HUNG_UP, Causes.afterAnswer(0));
        assertEquals(Cause.LOST, Causes.afterAnswer(44));
    }
}
