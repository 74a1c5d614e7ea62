// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.ContactEvent.TransferEnd;
import org.patchbay.model.LegId;
import org.patchbay.model.desk.PartRole;

/** What an event makes of the parties of a call. */
final class ConferenceChanges {

    private ConferenceChanges() {
    }

    /** The consulted party, agent or not, is in the customer's call. */
    static Contact joined(Contact c, Instant at) {
        Call call = c.call();
        Optional<Guest> guest = c.consult().flatMap(Consult::guest);
        List<Guest> guests = guest.map(g -> Lists.plus(call.guests(), g)).orElse(call.guests());
        Contact joined = c.withCall(call.withGuests(guests).withConsult(Optional.empty()).withHold(Hold.talking(at)));
        return c.consulted().map(p -> joined.with(p.withRole(PartRole.CONFERENCED))).orElse(joined);
    }

    static Contact postCall(Contact c, Instant at) {
        Contact together = joined(c, at);
        return together.withCall(together.call().inPostCall(at));
    }

    static Contact dialled(Contact c, ContactEvent.GuestDialled e) {
        Optional<Guest> guest = Optional.of(new Guest(e.leg(), e.number(), e.shownNumber(), e.name(), e.extension(),
                e.caller(), Guest.Line.DIALLED, e.at(), Optional.of(e.until())));
        return c.consult().isPresent() ? c.withCall(c.call().withConsult(c.consult().map(k -> k.withGuest(guest))))
                : c.withCall(c.call().withTransfer(c.transfer().map(t -> t.withGuest(guest))));
    }

    /** @param change what the party becomes, nothing when it is gone */
    static Contact guest(Contact c, LegId leg, Function<Guest, Optional<Guest>> change) {
        Function<Guest, Optional<Guest>> ofLeg = g -> g.leg().equals(leg) ? change.apply(g) : Optional.of(g);
        List<Guest> guests = c.call().guests().stream().flatMap(g -> ofLeg.apply(g).stream()).toList();
        return c.withCall(c.call().withGuests(guests)
                .withConsult(c.consult().map(k -> k.withGuest(k.guest().flatMap(ofLeg))))
                .withTransfer(c.transfer().map(t -> t.withGuest(t.guest().flatMap(ofLeg)))));
    }

    /** Whoever was being consulted is now offered the customer. */
    static Contact transferred(Contact c, ContactEvent.TransferRequested e) {
        Transfer transfer = new Transfer(e.agent(), e.returns(), c.consult().flatMap(Consult::guest));
        Contact moved = c.withCall(c.call().withTransfer(Optional.of(transfer)).withConsult(Optional.empty())
                .withHold(Hold.talking(e.at())));
        return c.consulted().map(p -> moved.with(p.withRole(PartRole.PRIMARY))).orElse(moved);
    }

    /** A reason submitted meanwhile is void when the call comes back (XFER-29). */
    static Contact transferEnded(Contact c, ContactEvent.TransferEnded e) {
        Transfer transfer = c.transfer().orElseThrow();
        List<Guest> guests = transfer.guest().filter(Guest::isPresent).map(g -> Lists.plus(c.call().guests(), g))
                .orElse(c.call().guests());
        Contact ended = c.withCall(c.call().withTransfer(Optional.empty()).withGuests(guests)
                .withHold(Hold.talking(e.at())));
        boolean back = transfer.returns() && e.end() == TransferEnd.NOT_ACCEPTED;
        return c.engagement(transfer.by()).filter(_ -> back).map(p -> ended.with(p.withChosen(Optional.empty())))
                .orElse(ended);
    }
}
