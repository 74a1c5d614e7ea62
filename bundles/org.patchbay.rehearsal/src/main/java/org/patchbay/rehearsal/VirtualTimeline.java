// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Instant;
import java.util.Comparator;
import java.util.TreeMap;

import org.patchbay.spi.Timeline;

/** Time that passes only when it is told to. What happens happens on the caller's thread. */
final class VirtualTimeline implements Timeline {

    /** So many tasks at one instant mean that something goes in circles. */
    private static final int RESTLESS = 200_000;

    private record Moment(Instant due, long order) {
    }

    private final TreeMap<Moment, Runnable> tasks = new TreeMap<>(
            Comparator.comparing(Moment::due).thenComparingLong(Moment::order));
    private Instant now;
    private long order;

    VirtualTimeline(Instant start) {
        now = start;
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Alarm at(Instant due, Runnable task) {
        Moment moment = new Moment(due.isBefore(now) ? now : due, order++);
        tasks.put(moment, task);
        return () -> tasks.remove(moment);
    }

    /** Everything that is due now happens, and what follows from it now. */
    void settle() {
        int count = 0;
        while (!tasks.isEmpty() && !tasks.firstKey().due().isAfter(now)) {
            tasks.pollFirstEntry().getValue().run();
            count++;
            if (count > RESTLESS) {
                throw new IllegalStateException("the centre does not come to rest at " + now);
            }
        }
    }

    /** Everything due until then happens; then it is then. */
    void passUntil(Instant then) {
        while (next(then)) {
            settle();
        }
        now = then;
        settle();
    }

    /** On to the next instant at which something is due. @return false when nothing is until {@code limit} */
    boolean next(Instant limit) {
        if (tasks.isEmpty() || tasks.firstKey().due().isAfter(limit)) {
            return false;
        }
        now = tasks.firstKey().due();
        return true;
    }
}
