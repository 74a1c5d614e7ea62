// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.api.TargetQuery.Purpose;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Presence;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.LegId;
import org.patchbay.model.TeamId;

class AgentIndexTest {

    private static final List<String> FIRST = List.of("Anna", "Ben", "Chen", "Dorota", "Emil", "Oksana", "Hans", "Zoë");
    private static final List<String> LAST = List.of("Berger", "Carter", "Jing", "Zielińska", "Hansen", "Melnyk", "Vogel");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AgentIndex index = new AgentIndex();
    /** What the index should know, kept in the plainest way. */
    private final Map<AgentId, Agent> all = new TreeMap<>();

    private static Agent agent(String id, String name, AgentState state) {
        AgentProfile profile = new AgentProfile(new AgentId(id), name, id.substring(1), new TeamId("all"), List.of(), false,
                false, false, Map.of(), List.of());
        return new Agent(profile.id(), profile, true, state == AgentState.IDLE ? Presence.idle("lunch") : Presence.AVAILABLE,
                Optional.empty(), false, state, NOON, List.of(), List.of(), false, List.of(), 0);
    }

    private void put(Agent agent) {
        all.put(agent.id(), agent);
        index.update(agent);
    }

    private List<String> plainly(String typed, Purpose purpose, AgentId asking) {
        return all.values().stream().flatMap(a -> ListedAgent.of(a, null).stream())
                .filter(a -> a.isOpenTo(purpose, asking) && a.text().isFoundBy(SearchText.typed(typed)))
                .sorted(Comparator.comparing(ListedAgent::order)).map(a -> a.id().value()).toList();
    }

    private List<String> paged(String typed, Purpose purpose, AgentId asking, int size) {
        List<String> found = new ArrayList<>();
        Predicate<ListedAgent> open = a -> a.isOpenTo(purpose, asking);
        for (String after = "";;) {
            List<ListedAgent> page = index.find(SearchText.typed(typed), open, after, size);
            page.forEach(a -> found.add(a.id().value()));
            if (page.size() < size) {
                return found;
            }
            after = page.getLast().order();
        }
    }

    @Test
    @Tag("STATE-06")
    @Tag("STATE-07")
    @Tag("STATE-08")
    void whateverHappensTheIndexFindsWhatAScanFinds() {
        Random random = new Random(4711);
        for (int step = 0; step < 20_000; step++) {
            String id = "a" + random.nextInt(3_000);
            if (random.nextInt(10) == 0) {
                all.remove(new AgentId(id));
                index.remove(new AgentId(id));
            } else {
                put(agent(id, FIRST.get(random.nextInt(FIRST.size())) + " " + LAST.get(random.nextInt(LAST.size())),
                        AgentState.values()[random.nextInt(AgentState.values().length)]));
            }
        }
        for (String typed : List.of("", "a", "zoe", "z", "han", "hansen h", "2", "29", "29 b", "nobody")) {
            for (Purpose purpose : Purpose.values()) {
                AgentId asking = new AgentId("a" + random.nextInt(3_000));
                List<String> expected = plainly(typed, purpose, asking);
                assertEquals(expected, paged(typed, purpose, asking, 50), typed);
                assertEquals(expected, paged(typed, purpose, asking, 1_500), typed);
            }
        }
    }

    @Test
    void onlyWhatListsShowIsAChange() {
        Agent anna = agent("a1", "Anna Berger", AgentState.AVAILABLE);
        assertTrue(index.update(anna).before().isEmpty());
        assertTrue(index.update(anna.withLines(List.of())).isNone());
        assertTrue(index.update(anna.withState(AgentState.ENGAGED, NOON)).after().isEmpty());
        assertTrue(index.update(anna.withState(AgentState.WRAP_UP, NOON)).isNone());
        assertTrue(index.remove(anna.id()).isNone());
    }

    @Test
    void whoCantBeOfferedAnythingIsNotListed() {
        Agent anna = agent("a1", "Anna Berger", AgentState.AVAILABLE);
        put(anna.withDeskGone(Optional.of(NOON)));
        put(agent("a2", "Ben Carter", AgentState.AVAILABLE).withLeaving());
        put(agent("a4", "Chen Jing", AgentState.AVAILABLE).withLines(List.of(new LegId("l1"))));
        assertEquals(List.of(), paged("", Purpose.CONSULT, new AgentId("a3"), 10));
        put(anna);
        assertEquals(List.of("a1"), paged("", Purpose.CONSULT, new AgentId("a3"), 10));
    }
}
