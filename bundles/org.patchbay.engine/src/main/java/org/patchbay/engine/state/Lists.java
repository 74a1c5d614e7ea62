// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.util.ArrayList;
import java.util.List;

/** Immutable lists with one element more or less. */
public final class Lists {

    private Lists() {
    }

    public static <T> List<T> plus(List<T> list, T element) {
        List<T> copy = new ArrayList<>(list);
        copy.add(element);
        return List.copyOf(copy);
    }

    public static <T> List<T> minus(List<T> list, T element) {
        return list.stream().filter(e -> !e.equals(element)).toList();
    }
}
