// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.patchbay.api.DeskSession;
import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetList;
import org.patchbay.api.TargetListener;
import org.patchbay.api.TargetPage;
import org.patchbay.api.TargetQuery;
import org.patchbay.model.Target;

/** A list of targets as a desk shows it: its first pages, kept up to date by what the centre tells. */
final class ShownTargets implements TargetListener {

    private static final int SIZE = 100;

    private final Map<String, TargetEntry> byKey = new HashMap<>();
    private Optional<TargetEntry> typed = Optional.empty();
    private TargetList list;

    private ShownTargets() {
    }

    static ShownTargets open(DeskSession session, String what, String search) {
        String[] words = what.split(" ");
        ShownTargets shown = new ShownTargets();
        shown.list = session.targets(new TargetQuery(constant(Target.Kind.class, words[1]),
                constant(TargetQuery.Purpose.class, words[0]), search, Locale.ENGLISH, SIZE), shown);
        return shown;
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String word) {
        return Enum.valueOf(type, word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    void close() {
        list.close();
    }

    Collection<TargetEntry> entries() {
        Map<String, TargetEntry> inOrder = new TreeMap<>();
        byKey.values().forEach(entry -> inOrder.put(entry.order(), entry));
        return List.copyOf(inOrder.values());
    }

    Optional<TargetEntry> typed() {
        return typed;
    }

    @Override
    public void page(TargetPage page) {
        if (page.first()) {
            byKey.clear();
        }
        page.entries().forEach(this::changed);
        typed = page.typed();
    }

    @Override
    public void changed(TargetEntry entry) {
        byKey.put(entry.key(), entry);
    }

    @Override
    public void removed(String key) {
        byKey.remove(key);
    }
}
