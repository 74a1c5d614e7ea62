// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.WeeklyHours;

import com.google.i18n.phonenumbers.PhoneNumberToTimeZonesMapper;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * The clocks that may hang on a contact's wall: one where the list says so, several where a number's beginning is
 * used in several zones. A contact may be called when all of them allow it.
 */
record TimeZones(List<ZoneId> zones) {

    /** A number of so many zones says nothing: those that no place belongs to. */
    private static final int MOST = 8;
    private static final String BETWEEN = " ";
    /** Zones that agree on some moment do so within a few steps. */
    private static final int STEPS = 64;

    TimeZones {
        zones = List.copyOf(zones);
    }

    static TimeZones parse(String names) {
        return new TimeZones(Arrays.stream(names.split(BETWEEN)).map(ZoneId::of).toList());
    }

    /** What the store has of it. */
    String names() {
        return String.join(BETWEEN, zones.stream().map(ZoneId::getId).toList());
    }

    static Optional<TimeZones> named(String name) {
        try {
            return Optional.of(new TimeZones(List.of(ZoneId.of(name))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** By the number's beginning; empty where it tells nothing. */
    static Optional<TimeZones> of(PhoneNumber number) {
        List<ZoneId> zones = new ArrayList<>();
        for (String name : PhoneNumberToTimeZonesMapper.getInstance().getTimeZonesForNumber(number)) {
            if (!ZoneId.getAvailableZoneIds().contains(name) || name.equals(PhoneNumberToTimeZonesMapper.getUnknownTimeZone())) {
                return Optional.empty();
            }
            zones.add(ZoneId.of(name));
        }
        return zones.isEmpty() || zones.size() > MOST ? Optional.empty() : Optional.of(new TimeZones(zones));
    }

    boolean allow(WeeklyHours hours, Instant at) {
        return zones.stream().allMatch(zone -> hours.isOpen(at, zone));
    }

    /** The first moment from {@code at} on that all allow; empty where there is none in sight. */
    Optional<Instant> next(WeeklyHours hours, Instant at) {
        Instant moment = at;
        for (int step = 0; step < STEPS; step++) {
            if (allow(hours, moment)) {
                return Optional.of(moment);
            }
            for (ZoneId zone : zones) {
                moment = hours.nextOpen(moment, zone);
            }
        }
        return Optional.empty();
    }
}
