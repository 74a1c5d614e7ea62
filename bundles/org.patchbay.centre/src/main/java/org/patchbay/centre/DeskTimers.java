// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.patchbay.model.AgentId;

/** When it is to be looked at desks that are silent or may be. One timer for each agent. */
final class DeskTimers {

    private record Timer(Instant at, Runnable due) {
    }

    private final Map<AgentId, Timer> timers = new TreeMap<>();

    void set(AgentId agent, Instant at, Runnable due) {
        timers.put(agent, new Timer(at, due));
    }

    void heard(AgentId agent) {
        timers.remove(agent);
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
