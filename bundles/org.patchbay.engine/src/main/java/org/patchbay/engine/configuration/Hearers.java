// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.patchbay.model.AgentId;

/** Who may hear whose recordings, as the configuration says today: the one rule for lists, opening and the desk. */
public final class Hearers {

    private final Configuration configuration;

    public Hearers(Configuration configuration) {
        this.configuration = configuration;
    }

    /** Whether there is anything the agent may hear, now or later. */
    public boolean mayHear(AgentId agent) {
        return switch (configuration.rights(agent).recordings()) {
            case NONE -> false;
            case OWN, TEAM, ALL -> true;
        };
    }

    public boolean mayHear(AgentId agent, AgentId of) {
        return whom(agent).map(all -> all.contains(of)).orElse(true);
    }

    /** Whose recordings the agent may hear; empty for everybody's, also of those who are gone. */
    public Optional<Set<AgentId>> whom(AgentId agent) {
        return switch (configuration.rights(agent).recordings()) {
            case NONE -> Optional.of(Set.of());
            case OWN -> Optional.of(Set.of(agent));
            case TEAM -> Optional.of(team(agent));
            case ALL -> Optional.empty();
        };
    }

    private Set<AgentId> team(AgentId agent) {
        AgentProfile asking = configuration.agents().get(agent);
        Set<AgentId> all = new TreeSet<>();
        for (AgentProfile other : configuration.agents().values()) {
            if (other.team().equals(asking.team()) || asking.supervises().contains(other.team())) {
                all.add(other.id());
            }
        }
        return all;
    }
}
