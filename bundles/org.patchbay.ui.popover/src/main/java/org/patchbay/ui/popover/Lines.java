// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** Text broken into a few lines; what does not fit ends in an ellipsis, so that a cut is seen as one. */
final class Lines {
    private static final String ELLIPSIS = "…";

    private Lines() {
    }

    /**
     * @param width of a line, in the unit that {@code measure} returns
     * @param most lines, at least 1
     */
    static List<String> of(String text, int width, int most, Locale locale, ToIntFunction<String> measure) {
        List<String> lines = new ArrayList<>();
        String rest = text.strip();
        while (!rest.isEmpty()) {
            if (measure.applyAsInt(rest) <= width) {
                lines.add(rest);
                return lines;
            }
            if (lines.size() == most - 1) {
                lines.add(cut(rest, width, measure));
                return lines;
            }
            int end = lineEnd(rest, width, locale, measure);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** The text, or as much of it as fits before an ellipsis. */
    static String cut(String text, int width, ToIntFunction<String> measure) {
        if (measure.applyAsInt(text) <= width) {
            return text;
        }
        int end = longest(text, width, s -> measure.applyAsInt(s.stripTrailing() + ELLIPSIS));
        return text.substring(0, end).stripTrailing() + ELLIPSIS;
    }

    private static int lineEnd(String text, int width, Locale locale, ToIntFunction<String> measure) {
        int room = Math.max(longest(text, width, measure), text.offsetByCodePoints(0, 1));
        BreakIterator breaks = BreakIterator.getLineInstance(locale);
        breaks.setText(text);
        int end = breaks.isBoundary(room) ? room : breaks.preceding(room);
        return end > 0 ? end : room;
    }

    /** Length of the longest beginning that fits; found by halving, for measuring is what costs. */
    private static int longest(String text, int width, ToIntFunction<String> measure) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (measure.applyAsInt(text.substring(0, middle)) <= width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        boolean insidePair = low > 0 && low < text.length() && Character.isHighSurrogate(text.charAt(low - 1));
        return insidePair ? low - 1 : low;
    }
}
