// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetList;
import org.patchbay.api.TargetListener;
import org.patchbay.api.TargetQuery;
import org.patchbay.centre.file.CentreFile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Team;
import org.patchbay.engine.state.Agent;
import org.patchbay.model.AgentId;
import org.patchbay.model.Label;
import org.patchbay.model.Target;

/**
 * Whom agents may consult and transfer to: what lists show. It hears what became of agents when that is durable, and
 * answers on the desks' thread, so that typing in a search field costs the centre's thread nothing.
 */
public final class Targets {

    private final Executor thread;
    private final Supplier<Instant> clock;
    private final People people;
    /** The thread's own, as all that follows. */
    private final AgentIndex agents = new AgentIndex();
    private final Set<OpenList> open = new LinkedHashSet<>();
    private Configuration configuration;
    private FixedLists fixed;

    /**
     * @param thread runs one task after the other
     * @param people asked for the organization
     */
    public Targets(Executor thread, Supplier<Instant> clock, People people) {
        this.thread = thread;
        this.clock = clock;
        this.people = people;
    }

    /** A configuration is in force: open lists begin anew. From any thread. */
    public void adopt(CentreFile file) {
        run(() -> {
            configuration = file.configuration();
            fixed = new FixedLists(configuration, file.addressBook());
            open.forEach(OpenList::beginAgain);
        });
    }

    /** What became of agents. From any thread. */
    public void changed(Collection<Agent> signedIn, Collection<AgentId> signedOut) {
        run(() -> {
            signedIn.forEach(agent -> tell(agents.update(agent)));
            signedOut.forEach(agent -> tell(agents.remove(agent)));
        });
    }

    private void tell(AgentIndex.Change change) {
        if (!change.isNone()) {
            open.forEach(list -> list.happened(change));
        }
    }

    /**
     * Open a list. From any thread.
     *
     * @param owner whose lists {@link #closeAll} closes
     */
    public TargetList open(Object owner, AgentId asking, TargetQuery query, TargetListener listener) {
        OpenList list = new OpenList(this, owner, asking, query, listener);
        run(() -> {
            open.add(list);
            list.begin();
        });
        return list;
    }

    /** The owner is gone. From any thread. */
    public void closeAll(Object owner) {
        run(() -> List.copyOf(open).stream().filter(list -> list.owner() == owner).forEach(OpenList::end));
    }

    /** When the centre is over there is nothing more to tell. */
    void run(Runnable task) {
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            // the centre is closed, and with it every list
        }
    }

    void forget(OpenList list) {
        open.remove(list);
    }

    Instant now() {
        return clock.get();
    }

    People people() {
        return people;
    }

    AgentIndex agents() {
        return agents;
    }

    FixedLists fixed() {
        return fixed;
    }

    TargetEntry entry(ListedAgent agent) {
        Optional<Label> team = Optional.ofNullable(configuration.teams().get(agent.profile().team())).map(Team::label);
        return new TargetEntry(key(agent), agent.order(), new Target(Target.Kind.AGENT, agent.id().value()),
                Label.of(agent.profile().name()), agent.profile().extension(), team, "", "",
                Optional.of(new TargetEntry.Agent(agent.state(), agent.since(),
                        agent.idleReason().flatMap(configuration::idleReason))),
                Optional.empty());
    }

    static String key(ListedAgent agent) {
        return "agent/" + agent.id();
    }

    /** For the first page. */
    static final Map<String, String> FROM_THE_START = Map.of();
}
