// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.QueueId;

/** Contacts that wait, by queue and channel, the next one first. */
public final class Waiting {

    /** One waiting contact. */
    public record Entry(int rank, Instant since, ContactId contact) implements Comparable<Entry> {

        private static final Comparator<Entry> ORDER = Comparator.comparingInt(Entry::rank)
                .thenComparing(Entry::since).thenComparing(Entry::contact);

        @Override
        public int compareTo(Entry other) {
            return ORDER.compare(this, other);
        }
    }

    private record Key(QueueId queue, String channel) {
    }

    private final Map<Key, TreeSet<Entry>> lines = new HashMap<>();
    private final Map<QueueId, Integer> counts = new HashMap<>();

    boolean add(Contact contact) {
        if (!contact.isWaiting()) {
            return false;
        }
        Place place = contact.waitingPlace().orElseThrow();
        counts.merge(place.queue(), 1, Integer::sum);
        return lines.computeIfAbsent(key(contact, place), _ -> new TreeSet<>()).add(entry(contact, place));
    }

    void remove(Contact contact) {
        if (contact.isWaiting()) {
            Place place = contact.waitingPlace().orElseThrow();
            TreeSet<Entry> line = lines.get(key(contact, place));
            line.remove(entry(contact, place));
            counts.merge(place.queue(), -1, Integer::sum);
            if (line.isEmpty()) {
                lines.remove(key(contact, place));
            }
        }
    }

    /** The contacts that wait, the next one first. */
    public NavigableSet<Entry> in(QueueId queue, String channel) {
        TreeSet<Entry> line = lines.get(new Key(queue, channel));
        return line == null ? Collections.emptyNavigableSet() : Collections.unmodifiableNavigableSet(line);
    }

    /** How many wait in a queue, all channels. */
    public int count(QueueId queue) {
        return counts.getOrDefault(queue, 0);
    }

    /** All waiting calls, in the order of queues; after the switch came back. */
    List<ContactId> voice() {
        Map<QueueId, TreeSet<Entry>> sorted = new TreeMap<>();
        lines.forEach((key, line) -> {
            if (key.channel().equals(Channel.VOICE.name())) {
                sorted.put(key.queue(), line);
            }
        });
        List<ContactId> all = new ArrayList<>();
        sorted.values().forEach(line -> line.forEach(e -> all.add(e.contact())));
        return all;
    }

    private static Key key(Contact contact, Place place) {
        return new Key(place.queue(), contact.origin().channel().name());
    }

    private static Entry entry(Contact contact, Place place) {
        return new Entry(place.rank(), place.since(), contact.id());
    }
}
