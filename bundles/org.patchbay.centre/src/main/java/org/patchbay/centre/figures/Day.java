// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** From one midnight to the next one in the centre's time zone: 23 to 25 hours. */
record Day(Instant begin, Instant end) {

    static Day of(Instant at, ZoneId zone) {
        LocalDate date = at.atZone(zone).toLocalDate();
        return new Day(date.atStartOfDay(zone).toInstant(), date.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
