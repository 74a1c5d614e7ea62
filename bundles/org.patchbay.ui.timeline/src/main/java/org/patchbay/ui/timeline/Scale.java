// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Time to pixels.
 *
 * @param from at the left edge
 * @param to at the right edge
 */
record Scale(Instant from, Instant to, int left, int width) {
    /** A contact that has just begun does not fill the width with its first second. */
    private static final Duration SHORTEST = Duration.ofSeconds(30);
    private static final List<Duration> STEPS = List.of(Duration.ofSeconds(5), Duration.ofSeconds(10),
            Duration.ofSeconds(15), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2),
            Duration.ofMinutes(5), Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(4), Duration.ofHours(12), Duration.ofDays(1));

    static Scale of(Instant from, Instant to, int left, int width) {
        Instant least = from.plus(SHORTEST);
        return new Scale(from, to.isBefore(least) ? least : to, left, Math.max(1, width));
    }

    int x(Instant at) {
        double part = (double) Duration.between(from, at).toMillis() / Duration.between(from, to).toMillis();
        return left + (int) Math.round(Math.clamp(part, 0, 1) * width);
    }

    /** The distance of marks that are at least so many pixels apart. */
    Duration step(int least) {
        double millis = Duration.between(from, to).toMillis() * (double) least / width;
        return STEPS.stream().filter(step -> step.toMillis() >= millis).findFirst().orElse(STEPS.getLast());
    }
}
