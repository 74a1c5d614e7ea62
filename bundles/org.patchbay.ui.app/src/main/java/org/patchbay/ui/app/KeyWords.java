// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.jface.bindings.keys.KeySequence;
import org.eclipse.jface.bindings.keys.formatting.NativeKeyFormatter;
import org.patchbay.ui.kit.words.Words;

/** Keys as they are marked on the keyboards of a language; the platform knows only its own. */
final class KeyWords {
    private static final String BETWEEN = "+";

    private KeyWords() {
    }

    static String of(KeySequence keys, Words words) {
        return Stream.of(new NativeKeyFormatter().format(keys).split("\\+(?=.)"))
                .map(key -> words.has("ui.key." + key) ? words.text("ui.key." + key) : key).collect(Collectors.joining(BETWEEN));
    }
}
