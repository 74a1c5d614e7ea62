// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.text.Collator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.patchbay.api.QueueEntry;
import org.patchbay.model.QueueId;

/** The queues as they stand on the board: those searched for, in an order. */
final class BoardRows {

    enum Order {
        CENTRE, WAIT, NAME
    }

    private final Map<QueueId, QueueEntry> all = new LinkedHashMap<>();
    private final Map<QueueId, Integer> places = new HashMap<>();
    private List<QueueEntry> shown = List.of();
    private String text = "";
    private Order order = Order.CENTRE;
    private Locale locale = Locale.ENGLISH;

    List<QueueEntry> shown() {
        return shown;
    }

    int size() {
        return all.size();
    }

    void language(Locale newLocale) {
        locale = newLocale;
        arrange();
    }

    void filter(String newText) {
        text = newText.strip().toLowerCase(locale);
        arrange();
    }

    void order(Order newOrder) {
        order = newOrder;
        arrange();
    }

    void whole(List<QueueEntry> entries) {
        all.clear();
        entries.forEach(e -> all.put(e.queue(), e));
        arrange();
    }

    /** @return places that are to be drawn again; empty where queues moved */
    Optional<BitSet> changed(List<QueueEntry> entries) {
        BitSet again = new BitSet();
        boolean moved = false;
        for (QueueEntry entry : entries) {
            QueueEntry before = all.put(entry.queue(), entry);
            moved |= order == Order.WAIT && (before == null || !before.longest().equals(entry.longest()));
            Optional.ofNullable(places.get(entry.queue())).ifPresent(again::set);
        }
        if (moved) {
            arrange();
            return Optional.empty();
        }
        shown = new ArrayList<>(shown);
        again.stream().forEach(place -> shown.set(place, all.get(shown.get(place).queue())));
        return Optional.of(again);
    }

    private void arrange() {
        Collator collator = Collator.getInstance(locale);
        shown = all.values().stream().filter(e -> e.label().in(locale).toLowerCase(locale).contains(text))
                .sorted(switch (order) {
                    case CENTRE -> (_, _) -> 0;
                    // who has waited longest first
                    case WAIT -> Comparator.comparing((QueueEntry e) -> e.longest().orElse(Instant.MAX));
                    case NAME -> Comparator.comparing(e -> e.label().in(locale), collator);
                }).toList();
        places.clear();
        for (int place = 0; place < shown.size(); place++) {
            places.put(shown.get(place).queue(), place);
        }
    }
}
