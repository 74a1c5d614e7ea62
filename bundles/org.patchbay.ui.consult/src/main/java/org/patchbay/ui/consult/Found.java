// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetPage;
import org.patchbay.model.Message;

/** What a question has found so far, in the order of the list; a number that was typed stands first. */
final class Found {
    private static final Comparator<TargetEntry> ORDER = Comparator.comparing(TargetEntry::order)
            .thenComparing(TargetEntry::key);

    private final List<TargetEntry> listed = new ArrayList<>();
    private final Map<String, TargetEntry> byKey = new HashMap<>();
    private Optional<TargetEntry> meant = Optional.empty();
    private Optional<TargetEntry> typed = Optional.empty();
    private boolean more;
    private boolean continues;
    private Set<TargetPage.Field> searchedBy = Set.of();
    private List<Message> problems = List.of();

    void page(TargetPage page) {
        if (page.first()) {
            listed.clear();
            byKey.clear();
            problems = List.of();
        }
        page.entries().forEach(this::put);
        meant = page.typed();
        // The same line twice would be one to wonder about.
        typed = meant.filter(entry -> !byKey.containsKey(entry.key()));
        more = page.more();
        continues = page.continues();
        searchedBy = page.searchedBy();
        if (!page.problems().isEmpty()) {
            problems = page.problems();
        }
    }

    /** True where the entry only took its own place, so that no other row is touched. */
    boolean changed(TargetEntry entry) {
        TargetEntry before = byKey.get(entry.key());
        put(entry);
        return before != null && ORDER.compare(before, entry) == 0;
    }

    void removed(String key) {
        TargetEntry before = byKey.remove(key);
        if (before != null) {
            listed.remove(place(before));
        }
    }

    private void put(TargetEntry entry) {
        TargetEntry before = byKey.put(entry.key(), entry);
        if (before != null && ORDER.compare(before, entry) == 0) {
            listed.set(place(before), entry);
            return;
        }
        if (before != null) {
            listed.remove(place(before));
        }
        listed.add(-place(entry) - 1, entry);
    }

    /** As {@link java.util.Collections#binarySearch}. */
    private int place(TargetEntry entry) {
        // What comes in order, as pages do, goes to the end without a search.
        if (listed.isEmpty() || ORDER.compare(listed.getLast(), entry) < 0) {
            return -listed.size() - 1;
        }
        return Collections.binarySearch(listed, entry, ORDER);
    }

    int size() {
        return listed.size() + typedRows();
    }

    TargetEntry get(int index) {
        return index < typedRows() ? typed.orElseThrow() : listed.get(index - typedRows());
    }

    /** The first of the list itself. */
    Optional<TargetEntry> first() {
        return listed.isEmpty() ? Optional.empty() : Optional.of(listed.getFirst());
    }

    Optional<TargetEntry> get(String key) {
        return typed.filter(entry -> entry.key().equals(key)).or(() -> Optional.ofNullable(byKey.get(key)));
    }

    /** Its row, or -1. */
    int indexOf(String key) {
        if (typed.filter(entry -> entry.key().equals(key)).isPresent()) {
            return 0;
        }
        TargetEntry entry = byKey.get(key);
        return entry == null ? -1 : place(entry) + typedRows();
    }

    /** What the text means as a number, in a row of its own or in one of the list's. */
    Optional<TargetEntry> meant() {
        return meant;
    }

    /** Another list follows. */
    void clear() {
        listed.clear();
        byKey.clear();
        meant = Optional.empty();
        typed = Optional.empty();
        more = false;
        continues = false;
        problems = List.of();
    }

    /** How many rows a number that was typed takes. */
    private int typedRows() {
        return typed.isPresent() ? 1 : 0;
    }

    /** Whether there is more than was handed out. */
    boolean more() {
        return more;
    }

    /** Whether more comes when asked for; if not, the text should say more. */
    boolean continues() {
        return continues;
    }

    Set<TargetPage.Field> searchedBy() {
        return searchedBy;
    }

    /** Directories that could not answer. */
    List<Message> problems() {
        return problems;
    }
}
