// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;

/**
 * When a flow is open; always where no range is given.
 *
 * @param zone whose clock the ranges mean
 */
public record OpeningHours(ZoneId zone, List<Range> ranges) {

    /**
     * @param from the first moment of it
     * @param to the first moment after it; one that is not after {@code from} belongs to the next day
     */
    public record Range(Set<DayOfWeek> days, LocalTime from, LocalTime to) {

        boolean contains(ZonedDateTime at) {
            LocalTime time = at.toLocalTime();
            boolean today = days.contains(at.getDayOfWeek());
            if (from.isBefore(to)) {
                return today && !time.isBefore(from) && time.isBefore(to);
            }
            boolean yesterday = days.contains(at.getDayOfWeek().minus(1));
            return today && !time.isBefore(from) || yesterday && time.isBefore(to);
        }
    }

    public static OpeningHours always() {
        return new OpeningHours(ZoneId.of("UTC"), List.of());
    }

    public boolean isOpen(Instant at) {
        ZonedDateTime local = at.atZone(zone);
        return ranges.isEmpty() || ranges.stream().anyMatch(r -> r.contains(local));
    }
}
