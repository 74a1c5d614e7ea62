// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.wrapup;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.patchbay.model.Named;

/** Which reasons a search field leaves (END-07). */
final class ReasonFilter {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private ReasonFilter() {
    }

    /**
     * Those that contain every word typed, in their order; case, accents and the width of letters don't
     * matter, so that nobody has to find the right key in a hurry.
     */
    static List<Named> matching(List<Named> reasons, String typed, Locale locale) {
        List<String> words = Stream.of(BLANKS.split(plain(typed, locale))).filter(w -> !w.isEmpty()).toList();
        return reasons.stream().filter(r -> words.stream().allMatch(plain(r.label().in(locale), locale)::contains))
                .toList();
    }

    private static String plain(String text, Locale locale) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("").toLowerCase(locale);
    }
}
