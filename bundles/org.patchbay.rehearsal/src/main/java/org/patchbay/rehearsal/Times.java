// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Spans of time as people write them: {@code 18s}, {@code 1m30s}, {@code 250ms}, {@code 2h}; and clocks, {@code 1:02:03}. */
final class Times {

    static final String ALLOWED_SPAN = "a span of time such as 18s, 1m30s, 250ms or 2h";
    static final String ALLOWED_CLOCK = "a time since the start such as 0:42 or 1:02:03";
    static final String SPAN_PATTERN = "^(?=.)(\\d+h)?(\\d+m)?(\\d+(\\.\\d{1,3})?s)?(\\d+ms)?$";
    static final String CLOCK_PATTERN = "^(\\d+:)?\\d{1,2}:\\d{2}(\\.\\d{1,3})?$";

    private static final Pattern SPAN = Pattern
            .compile("(?=.)(?:(\\d{1,4})h)?(?:(\\d{1,5})m(?!s))?(?:(\\d{1,6})(?:\\.(\\d{1,3}))?s)?(?:(\\d{1,9})ms)?");
    private static final Pattern CLOCK = Pattern.compile("(?:(\\d{1,4}):)?(\\d{1,2}):(\\d{2})(?:\\.(\\d{1,3}))?");

    private Times() {
    }

    static Optional<Duration> span(String text) {
        Matcher m = SPAN.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofHours(number(m.group(1))).plusMinutes(number(m.group(2)))
                .plusSeconds(number(m.group(3))).plusMillis(thousandths(m.group(4)) + number(m.group(5))));
    }

    static Optional<Duration> clock(String text) {
        Matcher m = CLOCK.matcher(text.strip());
        if (!m.matches()) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofHours(number(m.group(1))).plusMinutes(number(m.group(2)))
                .plusSeconds(number(m.group(3))).plusMillis(thousandths(m.group(4))));
    }

    private static long number(String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static long thousandths(String digits) {
        return digits == null ? 0 : Long.parseLong((digits + "00").substring(0, 3));
    }

    /** The shortest way to write it: {@code 1m30s}; {@code 0s} for nothing. Parts of a millisecond are dropped. */
    static String format(Duration span) {
        if (span.isNegative()) {
            return "-" + format(span.negated());
        }
        StringBuilder text = new StringBuilder();
        part(text, span.toHours(), "h");
        part(text, span.toMinutesPart(), "m");
        part(text, span.toSecondsPart(), "s");
        part(text, span.toMillisPart(), "ms");
        return text.isEmpty() ? "0s" : text.toString();
    }

    private static void part(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }

    /** {@code 1:02:03.250}; hours and thousandths only where there are any. */
    static String formatClock(Duration since) {
        String hours = since.toHours() > 0 ? since.toHours() + ":" : "";
        String minutes = hours.isEmpty() ? String.valueOf(since.toMinutesPart()) : "%02d".formatted(since.toMinutesPart());
        String thousandths = since.toMillisPart() > 0 ? ".%03d".formatted(since.toMillisPart()) : "";
        return hours + minutes + ":%02d".formatted(since.toSecondsPart()) + thousandths;
    }
}
