// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

class AllowancesTest {

    private long now;

    private void seconds(long seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }

    @Test
    void aMinutesWorthAtOnceThenSteadily() {
        Allowances allowances = new Allowances(6, 100, () -> now);
        for (int n = 0; n < 6; n++) {
            assertEquals(OptionalLong.empty(), allowances.take("a"));
        }
        assertEquals(OptionalLong.of(10), allowances.take("a"));
        seconds(9);
        assertEquals(OptionalLong.of(1), allowances.take("a"));
        seconds(1);
        assertEquals(OptionalLong.empty(), allowances.take("a"));
        assertEquals(OptionalLong.of(10), allowances.take("a"));
        seconds(3600);
        for (int n = 0; n < 6; n++) {
            assertEquals(OptionalLong.empty(), allowances.take("a"));
        }
        assertEquals(OptionalLong.of(10), allowances.take("a"));
    }

    @Test
    void allTogetherHaveALimit() {
        Allowances allowances = new Allowances(10, 12, () -> now);
        for (int n = 0; n < 12; n++) {
            assertEquals(OptionalLong.empty(), allowances.take("client " + n));
        }
        assertEquals(OptionalLong.of(5), allowances.take("another"));
        seconds(5);
        assertEquals(OptionalLong.empty(), allowances.take("another"));
    }

    @Test
    void manyAddressesUseUpNoMemory() {
        Allowances allowances = new Allowances(1, 1_000_000, () -> now);
        for (int n = 0; n < 50_000; n++) {
            allowances.take("address " + n);
        }
        assertEquals(OptionalLong.of(60), allowances.take("address 49999"));
    }
}
