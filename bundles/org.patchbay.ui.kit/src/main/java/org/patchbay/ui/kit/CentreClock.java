// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The centre's time on this desk: counted on from the last view by the monotonic clock, so that neither a
 * wrong wall clock nor one that is set makes timers jump. UI thread only.
 */
public final class CentreClock {
    private final LongSupplier nanos;
    private Instant centre = Instant.EPOCH;
    private long seenAt;

    /** @param nanos a monotonic clock, for instance {@code System::nanoTime} */
    public CentreClock(LongSupplier nanos) {
        this.nanos = nanos;
        this.seenAt = nanos.getAsLong();
    }

    /** The centre says what time it is. */
    public void set(Instant centreTime) {
        centre = centreTime;
        seenAt = nanos.getAsLong();
    }

    public Instant now() {
        return centre.plusNanos(nanos.getAsLong() - seenAt);
    }

    /** Time since then; never negative. */
    public Duration since(Instant then) {
        return positive(Duration.between(then, now()));
    }

    /** Time until then; zero when it is over. */
    public Duration until(Instant then) {
        return positive(Duration.between(now(), then));
    }

    private static Duration positive(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
