// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

import org.patchbay.spi.Timeline;

/** Time that passes only when a test lets it. */
final class VirtualTimeline implements Timeline {

    private record Due(Instant at, long order, Runnable task) {
    }

    private final PriorityQueue<Due> due = new PriorityQueue<>(
            Comparator.comparing(Due::at).thenComparingLong(Due::order));
    private Instant now;
    private long count;

    VirtualTimeline(Instant start) {
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

    void pass(Duration time) {
        Instant end = now.plus(time);
        while (!due.isEmpty() && !due.peek().at().isAfter(end)) {
            next();
        }
        now = end;
    }

    /** @return whether the condition became true within that time */
    boolean passUntil(BooleanSupplier condition, Duration most) {
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
        now = entry.at();
        entry.task().run();
    }
}
