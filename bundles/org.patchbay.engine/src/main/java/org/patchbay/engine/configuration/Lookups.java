// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds by number what a configuration lists by id; made once per configuration. */
public final class Lookups {

    private final Map<String, EntryPoint> entryPoints = new HashMap<>();
    private final Map<String, AgentProfile> agents = new HashMap<>();

    public Lookups(Configuration configuration) {
        configuration.entryPoints().values().forEach(e -> e.numbers().forEach(n -> entryPoints.put(n, e)));
        configuration.agents().values().forEach(a -> agents.put(a.extension(), a));
    }

    public Optional<EntryPoint> entryPointFor(String dnis) {
        return Optional.ofNullable(entryPoints.get(dnis));
    }

    public Optional<AgentProfile> agentAt(String extension) {
        return Optional.ofNullable(agents.get(extension));
    }
}
