// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The same hours on some days of the week, by the clock on the wall: also on the days on which clocks change.
 *
 * @param from the first minute
 * @param to the first minute no longer; after {@code from}, {@link #MIDNIGHT} for the end of the day
 * @param days at least one
 */
public record WeeklyHours(LocalTime from, LocalTime to, Set<DayOfWeek> days) {

    /** As an end, the end of the day. */
    public static final LocalTime MIDNIGHT = LocalTime.MIDNIGHT;

    public static final WeeklyHours ALWAYS = new WeeklyHours(MIDNIGHT, MIDNIGHT, EnumSet.allOf(DayOfWeek.class));

    private static final int DAYS = 8;

    public WeeklyHours {
        days = Collections.unmodifiableSet(EnumSet.copyOf(days));
        if (!to.equals(MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("hours end after they begin: " + from + " to " + to);
        }
    }

    public boolean isOpen(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        return days.contains(local.getDayOfWeek()) && !time.isBefore(from) && (to.equals(MIDNIGHT) || time.isBefore(to));
    }

    /** The first moment from {@code at} on that is open; {@code at} itself where it is. */
    public Instant nextOpen(Instant at, ZoneId zone) {
        if (isOpen(at, zone)) {
            return at;
        }
        LocalDate today = at.atZone(zone).toLocalDate();
        for (int day = 0; day <= DAYS; day++) {
            Optional<Instant> opening = openings(today.plusDays(day).atTime(from), zone)
                    .filter(o -> o.isAfter(at) && isOpen(o, zone)).findFirst();
            if (opening.isPresent()) {
                return opening.get();
            }
        }
        throw new IllegalStateException("never open: " + this + " in " + zone);
    }

    /** Twice where the clock is put back over it; where it is put forward over it, when that happens. */
    private static Stream<Instant> openings(LocalDateTime local, ZoneId zone) {
        ZoneRules rules = zone.getRules();
        ZoneOffsetTransition change = rules.getTransition(local);
        if (change != null && change.isGap()) {
            return Stream.of(change.getInstant());
        }
        return rules.getValidOffsets(local).stream().map(local::toInstant).sorted();
    }
}
