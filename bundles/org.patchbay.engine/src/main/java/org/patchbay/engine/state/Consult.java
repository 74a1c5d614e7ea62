// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.Target;

/**
 * An agent asks somebody about the contact. A consulted agent has an engagement of its own.
 *
 * @param by the initiator
 * @param apart whether the initiator is with the consulted party, not in the customer's call
 * @param conferenceGoesOn whether the others talk on while the initiator is apart
 * @param joins whether the consulted party comes into the call as soon as it accepts
 * @param place where the request waits, for a queue or an entry point
 * @param guest a party that was dialled
 * @param since when it was asked for
 */
public record Consult(AgentId by, Target target, boolean apart, boolean conferenceGoesOn, boolean joins,
        Optional<Place> place, Optional<Guest> guest, Instant since) {

    static Consult requested(AgentId by, Target target, boolean conferenceGoesOn, Instant at) {
        return new Consult(by, target, true, conferenceGoesOn, false, Optional.empty(), Optional.empty(), at);
    }

    Consult withApart(boolean nowApart) {
        return new Consult(by, target, nowApart, conferenceGoesOn, joins, place, guest, since);
    }

    /** The others hear music from now on while the initiator is apart. */
    Consult holding() {
        return new Consult(by, target, true, false, joins, place, guest, since);
    }

    Consult joining() {
        return new Consult(by, target, apart, conferenceGoesOn, true, place, guest, since);
    }

    Consult withPlace(Place newPlace) {
        return new Consult(by, target, apart, conferenceGoesOn, joins, Optional.of(newPlace), guest, since);
    }

    Consult withGuest(Optional<Guest> newGuest) {
        return new Consult(by, target, apart, conferenceGoesOn, joins, place, newGuest, since);
    }
}
