// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.team;

import java.text.Collator;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a live list has, as it is shown: filtered and in an order. Tells what a change does to the rows, so that only
 * those are drawn.
 *
 * @param <K> what names an entry
 */
abstract class LiveRows<K, E> {
    private final Function<E, K> key;
    private final Map<K, E> all = new LinkedHashMap<>();
    private final Map<K, Integer> places = new HashMap<>();
    private final List<E> shown = new ArrayList<>();
    private Locale locale = Locale.ENGLISH;
    private Collator collator = Collator.getInstance(Locale.ENGLISH);

    LiveRows(Function<E, K> key) {
        this.key = key;
    }

    /** Whether the filter leaves it. */
    protected abstract boolean isShown(E entry);

    protected abstract Comparator<E> comparator();

    final List<E> shown() {
        return Collections.unmodifiableList(shown);
    }

    final Collection<E> all() {
        return all.values();
    }

    final int size() {
        return all.size();
    }

    final Optional<E> get(K wanted) {
        return Optional.ofNullable(all.get(wanted));
    }

    final K key(int place) {
        return key.apply(shown.get(place));
    }

    /** Where the entry stands; empty where the filter leaves it out. */
    final Optional<Integer> place(K wanted) {
        return Optional.ofNullable(places.get(wanted));
    }

    final Locale locale() {
        return locale;
    }

    final Collator collator() {
        return collator;
    }

    void language(Locale newLocale) {
        locale = newLocale;
        collator = Collator.getInstance(newLocale);
        arrange();
    }

    final void whole(List<E> entries) {
        all.clear();
        entries.forEach(e -> all.put(key.apply(e), e));
        arrange();
    }

    /** @return places of rows that are to be drawn again; empty where rows came, went or moved */
    final Optional<BitSet> changed(List<E> entries) {
        BitSet again = new BitSet();
        boolean moved = false;
        for (E entry : entries) {
            E before = all.put(key.apply(entry), entry);
            boolean was = places.containsKey(key.apply(entry));
            boolean is = isShown(entry);
            moved |= was != is || is && (before == null || comparator().compare(before, entry) != 0);
            place(key.apply(entry)).ifPresent(again::set);
        }
        if (moved) {
            arrange();
            return Optional.empty();
        }
        again.stream().forEach(place -> shown.set(place, all.get(key(place))));
        return Optional.of(again);
    }

    final void arrange() {
        shown.clear();
        all.values().stream().filter(this::isShown).sorted(comparator()).forEach(shown::add);
        places.clear();
        for (int place = 0; place < shown.size(); place++) {
            places.put(key(place), place);
        }
    }
}
