// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import org.patchbay.model.WeeklyHours;

/**
 * When a flow is open; always where no hours are given.
 *
 * @param zone whose clock the hours mean
 */
public record OpeningHours(ZoneId zone, List<WeeklyHours> hours) {

    public static OpeningHours always() {
        return new OpeningHours(ZoneId.of("UTC"), List.of());
    }

    public boolean isOpen(Instant at) {
        return hours.isEmpty() || hours.stream().anyMatch(h -> h.isOpen(at, zone));
    }
}
