// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;

/**
 * How long something ran: at least from when it was known to run until it was asked to stop, at most from
 * when it was asked to run until it was known to have stopped. On a busy machine these lie apart.
 */
final class Ran {
    private final SwitchFixture fixture;
    private Duration least = Duration.ZERO;
    private Duration most = Duration.ZERO;

    Ran(SwitchFixture fixture) {
        this.fixture = fixture;
    }

    void run(Runnable start, Duration time, Runnable stop) {
        Instant asked = fixture.now();
        start.run();
        Instant began = fixture.now();
        fixture.pass(time);
        Instant ends = fixture.now();
        stop.run();
        least = least.plus(Duration.between(began, ends));
        most = most.plus(Duration.between(asked, fixture.now()));
    }

    /** @param missing so much less may be in it */
    void assertHeldBy(double seconds, Duration missing, String what) {
        double exactness = fixture.exactness().toMillis() / 1000.0;
        assertTrue(seconds > least.minus(missing).toMillis() / 1000.0 && seconds < most.toMillis() / 1000.0 + exactness,
                what + ": " + seconds + " s of " + least + " to " + most);
    }
}
