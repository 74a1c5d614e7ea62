// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.ContactEvent.OfferEnd;
import org.patchbay.engine.state.Recent.Ending;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.desk.PartRole;

/** Each agent's last contacts, the newest first; they stand here when the agent's part in the call is over. */
public final class Recents {

    /** Of each agent; about a day's. */
    public static final int KEPT = 100;

    private record Part(ContactId contact, AgentId agent) {
    }

    private final Map<Part, Recent> running = new HashMap<>();
    private final Map<AgentId, List<Recent>> over = new HashMap<>();
    private final Set<AgentId> changed = new LinkedHashSet<>();

    public List<Recent> of(AgentId agent) {
        return List.copyOf(over.getOrDefault(agent, List.of())).reversed();
    }

    /** @param since when the agent's part in it began */
    public Optional<Recent> find(AgentId agent, ContactId contact, Instant since) {
        return over.getOrDefault(agent, List.of()).stream()
                .filter(r -> r.contact().equals(contact) && r.since().equals(since)).findFirst();
    }

    /** All of them, also those that run: for canonical bytes. */
    public List<Recent> all() {
        return Stream.concat(over.values().stream().flatMap(Collection::stream), running.values().stream())
                .sorted(Comparator.comparing(Recent::agent).thenComparing(Recent::since).thenComparing(Recent::contact))
                .toList();
    }

    /** Agents whose list is another one than when this was asked last. */
    public List<AgentId> drainChanged() {
        List<AgentId> all = List.copyOf(changed);
        changed.clear();
        return all;
    }

    void evolve(ContactEvent event, Contact before, Contact after) {
        Set<AgentId> concerned = new LinkedHashSet<>(before == null ? List.of() : before.agents());
        concerned.addAll(after == null ? List.of() : after.agents());
        for (AgentId agent : concerned) {
            evolve(event, new Part(event.contact(), agent), part(before, agent), part(after, agent), after);
        }
        if (event instanceof ContactEvent.WrappedUp e) {
            wrappedUp(e);
        }
    }

    private void evolve(ContactEvent event, Part key, Optional<Engagement> was, Optional<Engagement> is, Contact after) {
        Recent now = running.get(key);
        if (now == null && is.isPresent()) {
            now = Recent.begun(after, is.get(), event.at());
        }
        if (now == null) {
            return;
        }
        boolean talk = is.filter(part -> isTalk(after, part)).isPresent();
        if (talk != now.talks().isPresent()) {
            now = talk ? now.talking(event.at()) : now.silent(event.at());
        }
        if (is.isPresent()) {
            running.put(key, now);
        } else {
            running.remove(key);
            add(now.ended(ending(event, now, was)));
        }
    }

    /** What counts as a contact of the agent's: not what a campaign only shows, and not what a supervisor listens to. */
    private static Optional<Engagement> part(Contact contact, AgentId agent) {
        return Optional.ofNullable(contact)
                .filter(c -> c.campaign().filter(CampaignCall::isBeforeCall).isEmpty())
                .flatMap(c -> c.engagement(agent))
                .filter(e -> (e.isOffer() || e.isActive()) && e.role() != PartRole.SUPERVISOR);
    }

    private static boolean isTalk(Contact contact, Engagement part) {
        boolean there = !contact.origin().channel().isVoice() || contact.customer().isPresent()
                || part.role() == PartRole.CONSULTED || contact.isPostCall();
        return part.isActive() && there;
    }

    private static Ending ending(ContactEvent event, Recent recent, Optional<Engagement> was) {
        if (recent.talked().isPresent()) {
            return Ending.TALKED;
        }
        if (event instanceof ContactEvent.CallbackEnded) {
            return Ending.CANCELLED;
        }
        if (was.filter(Engagement::isOffer).isEmpty()) {
            return Ending.NOT_REACHED;
        }
        boolean own = recent.origin().direction() == Direction.OUTDIAL && recent.role() == PartRole.PRIMARY;
        return event instanceof ContactEvent.OfferEnded e && !own ? ending(e.end()) : Ending.CANCELLED;
    }

    private static Ending ending(OfferEnd end) {
        return switch (end) {
            case NO_ANSWER, REJECTED, UNREACHABLE, DECLINED -> Ending.MISSED;
            case CUSTOMER_GONE -> Ending.CUSTOMER_LEFT;
            case SWITCH_LOST, CANCELLED -> Ending.CANCELLED;
        };
    }

    private void add(Recent ended) {
        List<Recent> all = over.computeIfAbsent(ended.agent(), _ -> new ArrayList<>());
        all.add(ended);
        if (all.size() > KEPT) {
            all.removeFirst();
        }
        changed.add(ended.agent());
    }

    /** The contact's customer is forgotten: nobody sees any more who it was (PRIV-01). */
    void forget(ContactId contact) {
        over.forEach((agent, all) -> {
            if (all.removeIf(recent -> recent.contact().equals(contact))) {
                changed.add(agent);
            }
        });
    }

    private void wrappedUp(ContactEvent.WrappedUp event) {
        List<Recent> all = over.getOrDefault(event.agent(), List.of());
        for (int i = all.size() - 1; i >= 0; i--) {
            if (all.get(i).contact().equals(event.contact())) {
                all.set(i, all.get(i).because(event.reason()));
                changed.add(event.agent());
                return;
            }
        }
    }
}
