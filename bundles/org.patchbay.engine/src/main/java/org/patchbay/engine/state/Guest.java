// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.engine.event.Caller;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;

/**
 * A party that was dialled: a colleague's phone, an expert, a number outside. It has no controls (CONF-37).
 *
 * @param extension whether the number is an extension of the centre
 * @param caller what its phone shows
 * @param since when the line became what it is
 * @param until when it is given up unanswered
 */
public record Guest(LegId leg, Personal number, Personal shownNumber, Personal name, boolean extension, Caller caller,
        Line line, Instant since, Optional<Instant> until) {

    public enum Line {
        DIALLED, RINGING, PRESENT
    }

    public boolean isPresent() {
        return line == Line.PRESENT;
    }

    Guest rang(Instant at) {
        return new Guest(leg, number, shownNumber, name, extension, caller, Line.RINGING, at, until);
    }

    Guest answered(Instant at) {
        return new Guest(leg, number, shownNumber, name, extension, caller, Line.PRESENT, at, Optional.empty());
    }
}
