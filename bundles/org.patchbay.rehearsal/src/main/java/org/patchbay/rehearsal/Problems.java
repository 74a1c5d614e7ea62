// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong, so that all of it is told at once. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    void add(Value where, String message) {
        found.add(new Problem(where.place(), where.key(), message));
    }

    void add(Place place, String key, String message) {
        found.add(new Problem(place, key, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> all() {
        return List.copyOf(found);
    }
}
