// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

import org.patchbay.spi.Timeline;

/** A timeline that stands still until it is told to go on. */
final class VirtualTime implements Timeline {

    private record Task(Instant due, long order, Runnable run) {
    }

    private final PriorityQueue<Task> tasks = new PriorityQueue<>(
            Comparator.comparing(Task::due).thenComparing(Task::order));
    private Instant now = Instant.parse("2026-03-02T08:00:00Z");
    private long order;

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public Alarm at(Instant due, Runnable task) {
        Task added = new Task(due.isBefore(now) ? now : due, order++, task);
        tasks.add(added);
        return () -> tasks.remove(added);
    }

    void idle() {
        pass(Duration.ZERO);
    }

    void pass(Duration duration) {
        Instant end = now.plus(duration);
        while (!tasks.isEmpty() && !tasks.peek().due().isAfter(end)) {
            Task next = tasks.poll();
            now = next.due();
            next.run().run();
        }
        now = end;
    }
}
