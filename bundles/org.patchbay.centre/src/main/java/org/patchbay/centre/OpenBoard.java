// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import org.patchbay.api.LiveListener;
import org.patchbay.api.QueueEntry;
import org.patchbay.centre.figures.Figures;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.state.Agent;
import org.patchbay.model.AgentId;
import org.patchbay.model.QueueId;

/** Queues with their figures: the agent's own, and those that the agent's teams serve. */
final class OpenBoard extends OpenLive<QueueEntry> {

    private final Figures figures;
    private final Set<QueueId> changed = new LinkedHashSet<>();
    private Set<QueueId> shown = Set.of();
    private Instant slot = Instant.MIN;

    OpenBoard(CentreLoop loop, Figures figures, Object owner, AgentId agent, Consumer<Runnable> desks,
            LiveListener<QueueEntry> listener) {
        super(loop, owner, agent, desks, listener);
        this.figures = figures;
    }

    @Override
    void begin() {
        shown = mayBeSeen(loop.configuration(), profile());
        tellWhole();
    }

    private Optional<AgentProfile> profile() {
        return loop.state().agent(agent).map(Agent::profile)
                .or(() -> Optional.ofNullable(loop.configuration().agents().get(agent)));
    }

    private static Set<QueueId> mayBeSeen(Configuration configuration, Optional<AgentProfile> profile) {
        Set<QueueId> all = new LinkedHashSet<>();
        profile.ifPresent(own -> {
            all.addAll(own.queues());
            configuration.agents().values().stream().filter(a -> own.supervises().contains(a.team()))
                    .forEach(a -> all.addAll(a.queues()));
        });
        Set<QueueId> inOrder = new LinkedHashSet<>(configuration.queues().keySet());
        inOrder.retainAll(all);
        return inOrder;
    }

    private void tellWhole() {
        changed.clear();
        Instant now = loop.now();
        List<QueueEntry> all = shown.stream().map(queue -> entry(queue, now)).toList();
        slot = all.isEmpty() ? Instant.MIN : all.getFirst().history().getLast().begin();
        say(listener -> listener.whole(all, now));
    }

    private QueueEntry entry(QueueId queue, Instant now) {
        return figures.queue(queue, loop.configuration().queueLabel(queue), now);
    }

    @Override
    boolean changed(List<AgentId> agents, List<QueueId> queues) {
        queues.stream().filter(shown::contains).forEach(changed::add);
        return !changed.isEmpty();
    }

    /** With a new slot, and so with a new day, every queue has another figure. */
    @Override
    void tell() {
        if (isSlotOver()) {
            tellWhole();
        } else if (!changed.isEmpty()) {
            Instant now = loop.now();
            List<QueueEntry> lines = changed.stream().map(queue -> entry(queue, now)).toList();
            changed.clear();
            say(listener -> listener.changed(lines, now));
        }
    }

    private boolean isSlotOver() {
        return !shown.isEmpty() && !loop.now().isBefore(slot.plus(QueueEntry.SLOT));
    }

    @Override
    boolean timePassed() {
        return isSlotOver();
    }
}
