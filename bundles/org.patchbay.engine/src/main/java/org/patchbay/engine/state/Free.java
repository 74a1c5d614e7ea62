// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

import org.patchbay.model.AgentId;
import org.patchbay.model.Channel;
import org.patchbay.model.QueueId;

/** Agents who can take a contact, by queue and channel, the one free longest first. */
public final class Free {

    /** An agent and since when. */
    public record Entry(Instant since, AgentId agent) implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER = Comparator.comparing(Entry::since)
                .thenComparing(Entry::agent);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    private record Key(QueueId queue, String channel) {
    }

    private record Listed(Entry entry, Set<Key> keys) {
    }

    private final Map<Key, TreeSet<Entry>> lines = new HashMap<>();
    private final Map<AgentId, Listed> listed = new HashMap<>();

    /** @return whether the agent is free for something now that was not before */
    boolean update(Agent agent, State state) {
        Entry entry = new Entry(agent.stateSince(), agent.id());
        Set<Key> keys = keys(agent, state);
        Listed before = listed.get(agent.id());
        if (before != null && before.entry().equals(entry) && before.keys().equals(keys)) {
            return false;
        }
        remove(agent.id());
        if (keys.isEmpty()) {
            return false;
        }
        keys.forEach(key -> lines.computeIfAbsent(key, _ -> new TreeSet<>()).add(entry));
        listed.put(agent.id(), new Listed(entry, keys));
        return before == null || !before.keys().containsAll(keys);
    }

    void remove(AgentId agent) {
        Listed before = listed.remove(agent);
        if (before != null) {
            before.keys().forEach(key -> unlist(key, before.entry()));
        }
    }

    private void unlist(Key key, Entry entry) {
        TreeSet<Entry> line = lines.get(key);
        line.remove(entry);
        if (line.isEmpty()) {
            lines.remove(key);
        }
    }

    /** Agents free for the queue and channel, the longest first. */
    public NavigableSet<Entry> in(QueueId queue, String channel) {
        TreeSet<Entry> line = lines.get(new Key(queue, channel));
        return line == null ? Collections.emptyNavigableSet() : Collections.unmodifiableNavigableSet(line);
    }

    /** Whether the agent is free for the channel in the queue. */
    public boolean isFree(AgentId agent, QueueId queue, String channel) {
        Listed entry = listed.get(agent);
        return entry != null && entry.keys().contains(new Key(queue, channel));
    }

    private static Set<Key> keys(Agent agent, State state) {
        if (!agent.takesOffers()) {
            return Set.of();
        }
        Set<Key> keys = new HashSet<>();
        for (String channel : channels(agent, state)) {
            agent.profile().queues().forEach(queue -> keys.add(new Key(queue, channel)));
        }
        return keys;
    }

    private static List<String> channels(Agent agent, State state) {
        List<String> channels = new ArrayList<>();
        if (state.hasRoom(agent, Channel.VOICE.name())) {
            channels.add(Channel.VOICE.name());
        }
        agent.profile().capacity().forEach((name, _) -> {
            if (agent.workstation() && state.hasRoom(agent, name)) {
                channels.add(name);
            }
        });
        return channels;
    }
}
