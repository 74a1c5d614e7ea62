// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * Time that passes only when somebody lets it, on the thread of whoever lets it: a day takes seconds and always
 * goes the same way. To be used from one thread.
 */
public final class VirtualTimeline implements Timeline {

    /** So many tasks at one instant go in circles. */
    private static final int RESTLESS = 200_000;

    private record Due(Instant at, long order, Runnable task) {
    }

    private final PriorityQueue<Due> due = new PriorityQueue<>(
            Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private Instant now;
    private long count;
    private int atOnce;

    public VirtualTimeline(Instant start) {
        now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Alarm at(Instant at, Runnable task) {
        Due entry = new Due(at.isBefore(now) ? now : at, ++count, task);
        due.add(entry);
        return () -> due.remove(entry);
    }

    /** All that is due within this time happens, each at its time. */
    public void pass(Duration time) {
        Instant end = now.plus(time);
        while (!due.isEmpty() && !due.peek().at().isAfter(end)) {
            next();
        }
        now = end;
    }

    /** All that is due now happens, and what that brings about now. */
    public void settle() {
        pass(Duration.ZERO);
    }

    /**
     * Time passes until the condition is true.
     *
     * @return whether it became true within that time
     */
    public boolean passUntil(BooleanSupplier condition, Duration most) {
        Instant end = now.plus(most);
        while (!condition.getAsBoolean()) {
            if (due.isEmpty() || due.peek().at().isAfter(end)) {
                return false;
            }
            next();
        }
        return true;
    }

    private void next() {
        Due entry = due.poll();
        atOnce = entry.at().equals(now) ? atOnce + 1 : 0;
        if (atOnce > RESTLESS) {
            throw new IllegalStateException("what is due does not come to an end at " + now);
        }
        now = entry.at();
        entry.task().run();
    }
}
