// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What of an entry can be searched, or what was typed to search it: without case and accents. Each word typed must
 * begin a word of the entry; or the text is a part of its number.
 *
 * @param words of an entry also from each Chinese character on, since these words have no gaps
 * @param number digits and + # * :, "" when there is none
 */
record SearchText(List<String> words, String number) {

    private static final Pattern ACCENT = Pattern.compile("\\p{M}+");
    private static final Pattern GAP = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Left out of a number: CONSULT-23. */
    private static final Pattern DECORATION = Pattern.compile("[()\\-\\s]");
    private static final Pattern NUMBER = Pattern.compile("[0-9+#*:]*[0-9][0-9+#*:]*");

    static SearchText ofEntry(String text, String number) {
        List<String> words = new ArrayList<>();
        for (String word : split(text)) {
            words.add(word);
            for (int i = 1; i < word.length(); i++) {
                if (Character.isIdeographic(word.charAt(i))) {
                    words.add(word.substring(i));
                }
            }
        }
        return new SearchText(List.copyOf(words), number);
    }

    static SearchText typed(String text) {
        String bare = DECORATION.matcher(text).replaceAll("");
        return new SearchText(split(text), NUMBER.matcher(bare).matches() ? bare : "");
    }

    private static List<String> split(String text) {
        return GAP.splitAsStream(fold(text)).filter(word -> !word.isEmpty()).toList();
    }

    /** For order and comparison. */
    static String fold(String text) {
        String apart = ACCENT.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return apart.toLowerCase(Locale.ROOT).replace("ł", "l").replace("ß", "ss").replace("ø", "o").replace("đ", "d")
                .replace("æ", "ae").replace("œ", "oe");
    }

    boolean isEmpty() {
        return words.isEmpty() && number.isEmpty();
    }

    /** Whether what was typed finds this entry. */
    boolean isFoundBy(SearchText typed) {
        if (!typed.number.isEmpty() && number.contains(typed.number)) {
            return true;
        }
        for (String word : typed.words) {
            if (!hasWord(word)) {
                return false;
            }
        }
        return !typed.words.isEmpty() || typed.number.isEmpty();
    }

    private boolean hasWord(String start) {
        for (String word : words) {
            if (word.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
