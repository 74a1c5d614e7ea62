// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A text of the centre file: one for all languages, or one per language.
 *
 * @param text shown where the language has none of its own
 * @param translations language tag ({@code de}, {@code zh}, …) to text
 */
public record Label(String text, SortedMap<String, String> translations) {

    public Label {
        translations = Collections.unmodifiableSortedMap(new TreeMap<>(translations));
    }

    public static Label of(String text) {
        return new Label(text, new TreeMap<>(Map.of()));
    }

    public String in(Locale locale) {
        return translations.getOrDefault(locale.getLanguage(), text);
    }
}
