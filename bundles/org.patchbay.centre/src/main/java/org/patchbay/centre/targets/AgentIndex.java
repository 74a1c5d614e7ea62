// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

import org.patchbay.engine.state.Agent;
import org.patchbay.model.AgentId;

/**
 * The agents who may be listed, by place and by the words they are searched by. A page costs about the same with
 * ten agents and with ten thousand.
 */
final class AgentIndex {

    /** Far enough to fill a page where many are found. */
    private static final int WALKED_AT_FIRST = 500;
    private static final int FEW = 2_000;

    private final Map<AgentId, ListedAgent> listed = new HashMap<>();
    private final NavigableMap<String, ListedAgent> byOrder = new TreeMap<>();
    /** Word and place, to agent. */
    private final NavigableMap<String, ListedAgent> byWord = new TreeMap<>();

    /** What an event made of an agent, for lists: nothing before or after means not listed. */
    record Change(Optional<ListedAgent> before, Optional<ListedAgent> after) {
        boolean isNone() {
            return before.equals(after);
        }
    }

    Change update(Agent agent) {
        ListedAgent before = listed.get(agent.id());
        return replace(agent.id(), before, ListedAgent.of(agent, before));
    }

    /** Signed out. */
    Change remove(AgentId agent) {
        return replace(agent, listed.get(agent), Optional.empty());
    }

    private Change replace(AgentId id, ListedAgent before, Optional<ListedAgent> after) {
        Change change = new Change(Optional.ofNullable(before), after);
        if (!change.isNone()) {
            boolean sameKeys = before != null && after.isPresent() && before.order().equals(after.get().order())
                    && before.text() == after.get().text();
            if (before != null && !sameKeys) {
                listed.remove(id);
                byOrder.remove(before.order());
                before.text().words().forEach(word -> byWord.remove(key(word, before)));
            }
            after.ifPresent(this::put);
        }
        return change;
    }

    private void put(ListedAgent agent) {
        listed.put(agent.id(), agent);
        byOrder.put(agent.order(), agent);
        agent.text().words().forEach(word -> byWord.put(key(word, agent), agent));
    }

    private static String key(String word, ListedAgent agent) {
        return word + "\0" + agent.order();
    }

    void clear() {
        listed.clear();
        byOrder.clear();
        byWord.clear();
    }

    /**
     * Those whom {@code typed} finds and {@code open} lets pass, by place. Where many are found a walk by place fills
     * the page soon; where few are, the rarest word leads to them.
     *
     * @param after the place of the last one handed out, "" for none
     * @param most at least 1
     */
    List<ListedAgent> find(SearchText typed, Predicate<ListedAgent> open, String after, int most) {
        Predicate<ListedAgent> wanted = agent -> open.test(agent) && agent.text().isFoundBy(typed);
        List<ListedAgent> found = new ArrayList<>();
        int walked = 0;
        for (ListedAgent agent : byOrder.tailMap(after, false).values()) {
            if (found.size() == most) {
                return found;
            }
            if (++walked == WALKED_AT_FIRST) {
                Optional<Collection<ListedAgent>> few = rarest(typed);
                if (few.isPresent()) {
                    return sorted(few.get(), wanted.and(a -> a.order().compareTo(after) > 0), most);
                }
            }
            if (wanted.test(agent)) {
                found.add(agent);
            }
        }
        return found;
    }

    /** The agents with a word that begins so, for the typed word with the fewest; nothing where all have many. */
    private Optional<Collection<ListedAgent>> rarest(SearchText typed) {
        Collection<ListedAgent> rarest = null;
        long fewest = FEW;
        for (String word : typed.words()) {
            Collection<ListedAgent> some = byWord.subMap(word, word + Character.MAX_VALUE).values();
            long count = some.stream().limit(FEW).count();
            if (count < fewest) {
                fewest = count;
                rarest = some;
            }
        }
        return Optional.ofNullable(rarest);
    }

    private static List<ListedAgent> sorted(Collection<ListedAgent> some, Predicate<ListedAgent> wanted, int most) {
        NavigableMap<String, ListedAgent> found = new TreeMap<>();
        for (ListedAgent agent : some) {
            if (wanted.test(agent)) {
                found.put(agent.order(), agent);
                if (found.size() > most) {
                    found.pollLastEntry();
                }
            }
        }
        return List.copyOf(found.values());
    }
}
