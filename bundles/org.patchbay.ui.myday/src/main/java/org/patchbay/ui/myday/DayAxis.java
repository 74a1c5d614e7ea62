// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.myday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

import org.patchbay.api.MyDay;

/**
 * The hours that a plot shows: whole ones, from the first in which something happened to the present one, and at least
 * four. In the desk's time zone.
 */
record DayAxis(Instant begin, int hours) {
    private static final int LEAST = 4;

    static DayAxis of(MyDay day) {
        List<MyDay.Quarter> quarters = day.quarters();
        Instant begin = quarters.getFirst().begin().truncatedTo(ChronoUnit.HOURS);
        long hours = Duration.between(begin, day.at()).toHours() + 1;
        return new DayAxis(begin, (int) Math.max(LEAST, hours));
    }

    /** Where a time stands in a plot of that width. */
    int x(Instant time, int width) {
        return (int) (Duration.between(begin, time).toMillis() * width / Duration.ofHours(hours).toMillis());
    }

    /** How the hour {@code index} of this axis is written. */
    String label(int index, Locale locale) {
        LocalTime time = begin.plus(Duration.ofHours(index)).atZone(ZoneId.systemDefault()).toLocalTime();
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(time);
    }
}
