// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** When it is to be looked at desks that are silent or may be, and at lists that changed. One timer for each owner. */
final class Timers {

    private record Timer(Instant at, Runnable due) {
    }

    private final Map<Object, Timer> timers = new LinkedHashMap<>();

    void set(Object owner, Instant at, Runnable due) {
        timers.put(owner, new Timer(at, due));
    }

    void cancel(Object owner) {
        timers.remove(owner);
    }

    Instant next() {
        return timers.values().stream().map(Timer::at).min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** What is to be done now; told once. */
    List<Runnable> due(Instant now) {
        List<Timer> due = timers.values().stream().filter(timer -> !timer.at().isAfter(now)).toList();
        timers.values().removeAll(due);
        return due.stream().map(Timer::due).toList();
    }
}
