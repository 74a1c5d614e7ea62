// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

class CentreClockTest {
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong(42);
    private final CentreClock clock = new CentreClock(nanos::get);

    @Test
    void countsOnFromTheCentresTimeByTheMonotonicClock() {
        clock.set(NOON);
        nanos.addAndGet(Duration.ofSeconds(90).toNanos());

        assertEquals(NOON.plusSeconds(90), clock.now());
        assertEquals(Duration.ofSeconds(100), clock.since(NOON.minusSeconds(10)));
        assertEquals(Duration.ofSeconds(30), clock.until(NOON.plusSeconds(120)));
    }

    @Test
    void neverShowsLessThanNothing() {
        clock.set(NOON);

        assertEquals(Duration.ZERO, clock.since(NOON.plusSeconds(5)));
        assertEquals(Duration.ZERO, clock.until(NOON.minusSeconds(5)));
    }
}
