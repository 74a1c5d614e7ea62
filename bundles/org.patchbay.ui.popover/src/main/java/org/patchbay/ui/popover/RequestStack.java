// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.patchbay.model.desk.PopoverView;
import org.patchbay.model.desk.PopoverView.Kind;

/** The requests of a desk in the view's order, which of them are seen, and which one the keyboard means. */
final class RequestStack {
    private final Set<String> announced = new HashSet<>();
    private List<PopoverView> all = List.of();
    private int first;
    private Optional<String> chosen = Optional.empty();
    private StackWindow window = StackWindow.EMPTY;

    /**
     * The view's popovers; one whose key stands there already is left out (OPEN-11).
     *
     * @return whether a request is new: one to call the agent's attention to
     */
    boolean show(List<PopoverView> popovers) {
        Map<String, PopoverView> byKey = new LinkedHashMap<>();
        popovers.forEach(popover -> byKey.putIfAbsent(popover.key(), popover));
        all = List.copyOf(byKey.values());
        chosen = chosen.filter(byKey::containsKey);
        Set<String> requests = new HashSet<>();
        all.stream().filter(p -> p.kind() == Kind.CONTACT_REQUEST || p.kind() == Kind.CALLBACK).forEach(p -> requests.add(p.key()));
        announced.retainAll(requests);
        return announced.addAll(requests);
    }

    int size() {
        return all.size();
    }

    /** Those that may come to be seen, the first one on top; how many fit is for {@link #fit} to say. */
    List<PopoverView> candidates() {
        int from = StackWindow.of(all.size(), first, StackWindow.MOST).first();
        return all.subList(from, Math.min(all.size(), from + StackWindow.MOST));
    }

    /** How many there is room for. */
    StackWindow fit(int fit) {
        window = StackWindow.of(all.size(), first, fit);
        first = window.first();
        return window;
    }

    StackWindow window() {
        return window;
    }

    List<PopoverView> visible() {
        return all.subList(window.first(), Math.min(all.size(), window.first() + window.count()));
    }

    void scroll(int by) {
        first = StackWindow.of(all.size(), first + by, window.count()).first();
        window = StackWindow.of(all.size(), first, window.count());
    }

    /** The one that the keyboard's commands mean: always one that is seen. */
    Optional<PopoverView> aimed() {
        List<PopoverView> seen = visible();
        return Stream.of(seen.stream().filter(p -> chosen.filter(p.key()::equals).isPresent()),
                seen.stream().filter(p -> Buttons.answer(p).isPresent()),
                seen.stream().filter(p -> Buttons.decline(p).isPresent()), seen.stream())
                .flatMap(s -> s).findFirst();
    }

    /** Let the keyboard mean the next one but {@code by - 1}, and bring it to sight. */
    void aim(int by) {
        int now = aimed().map(all::indexOf).orElse(0);
        int next = Math.clamp(now + by, 0, Math.max(0, all.size() - 1));
        if (next < all.size()) {
            chosen = Optional.of(all.get(next).key());
            window = window.showing(next);
            first = window.first();
        }
    }
}
