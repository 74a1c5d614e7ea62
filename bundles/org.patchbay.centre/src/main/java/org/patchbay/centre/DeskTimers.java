// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.patchbay.model.AgentId;

/** When desks that have gone silent are lost. */
final class DeskTimers {

    private final Map<AgentId, Instant> lostAt = new TreeMap<>();

    void silent(AgentId agent, Instant at) {
        lostAt.put(agent, at);
    }

    void heard(AgentId agent) {
        lostAt.remove(agent);
    }

    Instant next() {
        return lostAt.values().stream().min(Instant::compareTo).orElse(Instant.MAX);
    }

    /** Those that are lost now; told once. */
    List<AgentId> due(Instant now) {
        List<AgentId> due = new ArrayList<>();
        lostAt.forEach((agent, at) -> {
            if (!at.isAfter(now)) {
                due.add(agent);
            }
        });
        due.forEach(lostAt::remove);
        return due;
    }
}
