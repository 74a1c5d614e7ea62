// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.figures;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.api.MyDay;
import org.patchbay.api.QueueEntry;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Place;
import org.patchbay.engine.state.Watcher;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.Label;
import org.patchbay.model.QueueId;

/**
 * Figures of the day, by queue and by agent, made of what changes as events are applied: a replay makes them again. A
 * change costs the queues and agents it concerns; what is kept is bounded by how many there are. The centre's thread's
 * own.
 */
public final class Figures implements Watcher {

    private final Days days = new Days();
    private final Map<QueueId, QueueDay> queues = new HashMap<>();
    private final Map<AgentId, AgentDay> agents = new HashMap<>();
    private final Set<QueueId> changed = new LinkedHashSet<>();
    private Map<QueueId, Duration> serviceLevels = Map.of();

    /** From now on days begin at midnight of that zone; who is gone is forgotten. */
    public void adopt(ZoneId zone, Map<QueueId, Duration> newServiceLevels, Configuration configuration) {
        days.use(zone);
        serviceLevels = newServiceLevels;
        queues.entrySet().removeIf(q -> !serviceLevels.containsKey(q.getKey()) && q.getValue().isEmpty());
        queues.forEach((id, queue) -> queue.threshold(serviceLevel(id)));
        agents.keySet().retainAll(configuration.agents().keySet());
    }

    private Duration serviceLevel(QueueId queue) {
        return serviceLevels.getOrDefault(queue, QueueDay.SERVICE_LEVEL);
    }

    /** All that happened comes again. */
    public void forget() {
        queues.clear();
        agents.clear();
        changed.clear();
    }

    /** Queues whose figures are others since this was last asked. */
    public List<QueueId> drainChanged() {
        List<QueueId> all = List.copyOf(changed);
        changed.clear();
        return all;
    }

    public QueueEntry queue(QueueId id, Label label, Instant at) {
        return day(id).entry(id, label, at);
    }

    /** @param agent empty while signed out */
    public MyDay agent(AgentId id, Optional<Agent> agent, Instant at) {
        return day(id).value(agent.map(Agent::state), agent.map(Agent::stateSince).orElse(at), at);
    }

    private AgentDay day(AgentId id) {
        return agents.computeIfAbsent(id, _ -> new AgentDay(days));
    }

    private QueueDay day(QueueId id) {
        return queues.computeIfAbsent(id, _ -> {
            QueueDay day = new QueueDay(days);
            day.threshold(serviceLevel(id));
            return day;
        });
    }

    private QueueDay changing(QueueId id) {
        changed.add(id);
        return day(id);
    }

    @Override
    public void agent(Instant at, Optional<Agent> before, Optional<Agent> after) {
        AgentState now = after.map(Agent::state).orElse(AgentState.SIGNED_OUT);
        before.filter(b -> b.state() != now).ifPresent(b -> day(b.id()).left(b.state(), b.stateSince(), at));
        Serving was = Serving.of(before);
        Serving is = Serving.of(after);
        if (!was.equals(is)) {
            count(was, -1);
            count(is, 1);
        }
    }

    private void count(Serving serving, int more) {
        serving.queues().forEach(id -> {
            QueueDay queue = changing(id);
            switch (serving.kind()) {
                case NOT -> { }
                case AVAILABLE -> queue.available(more);
                case ENGAGED -> queue.engaged(more);
            }
        });
    }

    @Override
    public void contact(Instant at, Optional<Contact> before, Optional<Contact> after) {
        waits(at, before, after);
        place(at, before, after);
        Contact contact = after.or(() -> before).orElseThrow();
        Set<AgentId> concerned = new LinkedHashSet<>();
        before.ifPresent(c -> concerned.addAll(c.agents()));
        after.ifPresent(c -> concerned.addAll(c.agents()));
        concerned.forEach(agent -> day(agent).does(at, contact.id(), contact.origin().channel().name(),
                Work.of(after, agent)));
    }

    private void waits(Instant at, Optional<Contact> before, Optional<Contact> after) {
        Optional<Place> was = before.flatMap(Contact::waitingPlace);
        Optional<Place> is = after.flatMap(Contact::waitingPlace);
        if (!was.equals(is)) {
            was.ifPresent(p -> changing(p.queue()).waitsNoMore(at, p.since(), before.orElseThrow().id()));
            is.ifPresent(p -> changing(p.queue()).waits(at, p.since(), after.orElseThrow().id()));
        }
    }

    /** The customer's own place: a consult's is nobody's contact. */
    private void place(Instant at, Optional<Contact> before, Optional<Contact> after) {
        Optional<Place> was = before.flatMap(Contact::place);
        Optional<Place> is = after.flatMap(Contact::place);
        if (is.isPresent() && !is.map(Place::queue).equals(was.map(Place::queue)) && !isRepeated(after)) {
            changing(is.get().queue()).offered(at);
        }
        if (was.isPresent() && is.isEmpty()) {
            left(at, was.get(), before.orElseThrow(), after);
        }
    }

    /** A callback that did not reach the customer was offered and answered before. */
    private static boolean isRepeated(Optional<Contact> contact) {
        return contact.filter(c -> c.isCallback() && c.customer().attempts() > 0).isPresent();
    }

    private void left(Instant at, Place place, Contact before, Optional<Contact> after) {
        if (after.filter(c -> !c.customer().isGone()).isEmpty()) {
            if (!before.isCallback()) {
                changing(place.queue()).abandoned(at);
            }
        } else if (after.flatMap(Contact::primary).isPresent() && !isRepeated(Optional.of(before))) {
            changing(place.queue()).answered(at,
                    before.isCallback() ? Optional.empty() : Optional.of(Duration.between(place.since(), at)));
        }
    }
}
