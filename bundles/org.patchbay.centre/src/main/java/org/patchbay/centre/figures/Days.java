// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.figures;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Which day it is at the centre. Its days go forward only, and one that has begun ends where it would have. */
final class Days {

    private ZoneId zone = ZoneOffset.UTC;
    private Day today = Day.of(Instant.EPOCH, zone);

    void use(ZoneId newZone) {
        zone = newZone;
    }

    Day at(Instant time) {
        if (!time.isBefore(today.end())) {
            today = Day.of(time, zone);
        }
        return today;
    }
}
