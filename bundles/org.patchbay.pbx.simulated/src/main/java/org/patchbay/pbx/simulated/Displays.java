// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

import org.patchbay.model.desk.PhoneView;

/** Who looks at which phone's display. */
final class Displays {

    private final Map<String, List<Consumer<PhoneView>>> lookers = new HashMap<>();
    private final Map<String, PhoneView> shown = new HashMap<>();

    /** @return whether the world is to be asked for this display */
    synchronized boolean add(String extension, Consumer<PhoneView> looker) {
        lookers.computeIfAbsent(extension, _ -> new ArrayList<>()).add(looker);
        PhoneView view = shown.get(extension);
        if (view != null) {
            looker.accept(view);
        }
        return view == null;
    }

    synchronized void remove(String extension, Consumer<PhoneView> looker) {
        List<Consumer<PhoneView>> left = lookers.getOrDefault(extension, List.of());
        left.removeIf(present -> present == looker);
        if (left.isEmpty()) {
            lookers.remove(extension);
        }
    }

    synchronized void show(PhoneView view) {
        if (!view.equals(shown.put(view.extension(), view))) {
            List.copyOf(lookers.getOrDefault(view.extension(), List.of())).forEach(looker -> looker.accept(view));
        }
    }

    synchronized Set<String> extensions() {
        return Set.copyOf(lookers.keySet());
    }

    /** The world is gone: what it showed last is not known to be so any more. */
    synchronized void forget() {
        shown.clear();
    }
}
