// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.formatting.NativeKeyFormatter;
import org.patchbay.ui.kit.words.Words;

/** Keys as they are marked on the keyboards of a language; the platform knows only its own. */
final class KeyWords {
    private static final String BETWEEN = "+";
    /** As people write and press them, whatever a platform's order is. */
    private static final List<String> HELD = List.of("Ctrl", "Alt", "Shift");

    private KeyWords() {
    }

    static String of(KeySequence keys, Words words) {
        return Stream.of(new NativeKeyFormatter().format(keys).split("\\+(?=.)")).sorted(Comparator.comparingInt(KeyWords::place))
                .map(key -> words.has("ui.key." + key) ? words.text("ui.key." + key) : key).collect(Collectors.joining(BETWEEN));
    }

    private static int place(String key) {
        return HELD.contains(key) ? HELD.indexOf(key) : HELD.size();
    }
}
