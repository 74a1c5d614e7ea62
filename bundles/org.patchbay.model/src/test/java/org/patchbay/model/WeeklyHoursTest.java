// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeeklyHoursTest {

    private static final Set<DayOfWeek> WORK = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);

    /** 29 March 2026: clocks in Berlin go from 2 to 3; 25 October: from 3 back to 2. New York: 8 March, 1 November. */
    @ParameterizedTest
    @CsvSource({
        // an ordinary Friday, and the weekend after it
        "09:00, 20:00, work, Europe/Berlin, 2026-03-27T08:59:59+01:00, 2026-03-27T09:00+01:00",
        "09:00, 20:00, work, Europe/Berlin, 2026-03-27T19:59:59+01:00, open",
        "09:00, 20:00, work, Europe/Berlin, 2026-03-27T20:00+01:00, 2026-03-30T09:00+02:00",
        // the same hour of UTC, before and after clocks were put forward
        "09:00, 20:00, all, Europe/Berlin, 2026-03-28T07:30+00:00, 2026-03-28T08:00+00:00",
        "09:00, 20:00, all, Europe/Berlin, 2026-03-29T07:30+00:00, open",
        "09:00, 20:00, all, Europe/Berlin, 2026-10-24T07:30+00:00, open",
        "09:00, 20:00, all, Europe/Berlin, 2026-10-25T07:30+00:00, 2026-10-25T08:00+00:00",
        "09:00, 20:00, all, America/New_York, 2026-03-08T12:59+00:00, 2026-03-08T13:00+00:00",
        "09:00, 20:00, all, America/New_York, 2026-11-01T13:59+00:00, 2026-11-01T14:00+00:00",
        // they begin in the hour that is left out: when it was left out
        "02:30, 06:00, all, Europe/Berlin, 2026-03-29T01:30+01:00, 2026-03-29T03:00+02:00",
        // they lie in it whole: not that day
        "02:10, 02:40, all, Europe/Berlin, 2026-03-29T01:30+01:00, 2026-03-30T02:10+02:00",
        // they begin in the hour that comes twice: open twice
        "02:30, 06:00, all, Europe/Berlin, 2026-10-25T02:10+02:00, 2026-10-25T02:30+02:00",
        "02:30, 06:00, all, Europe/Berlin, 2026-10-25T02:59+02:00, open",
        "02:30, 06:00, all, Europe/Berlin, 2026-10-25T02:10+01:00, 2026-10-25T02:30+01:00",
        // to the end of the day; a day without midnight (Beirut, 29 March 2026)
        "20:00, 00:00, all, Europe/Berlin, 2026-03-27T23:59:59+01:00, open",
        "00:00, 05:00, all, Asia/Beirut, 2026-03-28T23:30+02:00, 2026-03-29T01:00+03:00",
    })
    void nextOpening(LocalTime from, LocalTime to, String days, ZoneId zone, OffsetDateTime at, String expected) {
        WeeklyHours hours = new WeeklyHours(from, to, days.equals("all") ? ALL : WORK);
        Instant now = at.toInstant();
        Instant opening = expected.equals("open") ? now : OffsetDateTime.parse(expected).toInstant();
        assertEquals(opening, hours.nextOpen(now, zone));
        assertEquals(expected.equals("open"), hours.isOpen(now, zone));
    }

    @Test
    void endAfterTheyBegin() {
        LocalTime nine = LocalTime.of(9, 0);
        assertThrows(IllegalArgumentException.class, () -> new WeeklyHours(nine, nine, ALL));
        assertThrows(IllegalArgumentException.class, () -> new WeeklyHours(nine, LocalTime.of(8, 0), ALL));
    }
}
