// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.patchbay.api.LiveListener;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.state.Agent;
import org.patchbay.model.AgentId;
import org.patchbay.model.QueueId;
import org.patchbay.model.Reason;
import org.patchbay.model.TeamId;
import org.patchbay.model.desk.TeamMemberView;

/** A supervisor's agents. Lines are the engine's; only those of agents whom something happened to are made. */
final class OpenTeam extends OpenLive<TeamMemberView> {

    private final Set<AgentId> changed = new LinkedHashSet<>();
    /** Whom the list was made for; empty where it was refused. */
    private Optional<List<TeamId>> supervised = Optional.empty();

    OpenTeam(CentreLoop loop, Object owner, AgentId agent, Consumer<Runnable> desks,
            LiveListener<TeamMemberView> listener) {
        super(loop, owner, agent, desks, listener);
    }

    private Optional<List<TeamId>> supervises() {
        return loop.state().agent(agent).map(Agent::profile).map(AgentProfile::supervises)
                .filter(teams -> !teams.isEmpty());
    }

    @Override
    void begin() {
        changed.clear();
        supervised = supervises();
        Instant now = loop.now();
        if (supervised.isEmpty()) {
            Reason reason = loop.state().agent(agent).isEmpty() ? Reason.SIGNED_OUT : Reason.NO_PERMISSION;
            say(listener -> listener.refused(reason));
        } else {
            List<TeamMemberView> all = loop.views().team(agent);
            say(listener -> listener.whole(all, now));
        }
    }

    @Override
    boolean changed(List<AgentId> agents, List<QueueId> queues) {
        boolean own = agents.contains(agent) && !supervises().equals(supervised);
        if (own || supervised.isPresent()) {
            changed.addAll(agents);
        }
        return !changed.isEmpty();
    }

    @Override
    void tell() {
        if (!supervises().equals(supervised)) {
            begin();
            return;
        }
        List<TeamMemberView> lines = changed.stream()
                .flatMap(member -> loop.views().teamMember(agent, member).stream()).toList();
        changed.clear();
        Instant now = loop.now();
        if (!lines.isEmpty()) {
            say(listener -> listener.changed(lines, now));
        }
    }

    @Override
    boolean timePassed() {
        return false;
    }
}
