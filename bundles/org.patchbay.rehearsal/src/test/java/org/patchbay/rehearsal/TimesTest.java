// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({"18s,18000,18s", "1m30s,90000,1m30s", "90s,90000,1m30s", "250ms,250,250ms", "2h,7200000,2h", "0s,0,0s",
            "1.5s,1500,1s500ms", "17.999s,17999,17s999ms", "1h2m3s,3723000,1h2m3s"})
    void spans(String text, long millis, String shortest) {
        assertEquals(Duration.ofMillis(millis), Times.span(text).orElseThrow());
        assertEquals(shortest, Times.format(Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "5 minutes", "1s1m", "-5s"})
    void noSpans(String text) {
        assertTrue(Times.span(text).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"0:42,42000,0:42", "1:02:03,3723000,1:02:03", "0:17.999,17999,0:17.999", "75:00,4500000,1:15:00"})
    void clocks(String text, long millis, String shown) {
        assertEquals(Duration.ofMillis(millis), Times.clock(text).orElseThrow());
        assertEquals(shown, Times.formatClock(Duration.ofMillis(millis)));
    }
}
