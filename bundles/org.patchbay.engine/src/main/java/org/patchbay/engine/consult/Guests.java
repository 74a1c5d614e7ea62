// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.consult;

import java.time.Instant;

import org.patchbay.engine.call.Parting;
import org.patchbay.engine.call.Transfers;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.event.Caller;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Guest;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.DialNumber;
import org.patchbay.model.LegId;
import org.patchbay.model.Named;
import org.patchbay.model.Personal;
import org.patchbay.model.Target;

/** Parties that are dialled for a consult or a transfer. */
public final class Guests {

    private Guests() {
    }

    /** Call the number; inside, the phone shows the agent, outside one of the centre's numbers. */
    public static void dial(Turn turn, ContactId contact, AgentId by, Target target) {
        String number = DialNumber.strip(target.id());
        boolean extension = turn.lookups().agentAt(number).isPresent();
        AgentProfile profile = turn.profile(by);
        Caller caller = extension ? new Caller(profile.extension(), profile.name())
                : new Caller(turn.configuration().callerIds().stream().findFirst().map(Named::id).orElse(""), "");
        Instant until = turn.at().plus(turn.configuration().policies().dialTimeout());
        turn.emit(new ContactEvent.GuestDialled(turn.at(), contact, turn.newLeg(), new Personal(number),
                PhoneNumbers.shown(number), new Personal(target.name()), extension, caller, until));
    }

    public static void rang(Turn turn, Contact contact, LegId leg) {
        contact.guest(leg).filter(g -> g.line() == Guest.Line.DIALLED)
                .ifPresent(_ -> turn.emit(new ContactEvent.GuestRang(turn.at(), contact.id(), leg)));
    }

    public static void answered(Turn turn, Contact contact, LegId leg) {
        if (contact.guest(leg).filter(g -> !g.isPresent()).isEmpty()) {
            return;
        }
        turn.emit(new ContactEvent.GuestAnswered(turn.at(), contact.id(), leg));
        if (contact.transfer().isPresent()) {
            Transfers.accepted(turn, contact.id());
        } else {
            Consults.accepted(turn, contact.id());
        }
    }

    /** The dialled party hung up, or was never reached. */
    public static void gone(Turn turn, Contact contact, LegId leg, Cause cause) {
        boolean consulted = contact.consult().flatMap(c -> c.guest()).filter(g -> g.leg().equals(leg)).isPresent();
        boolean accepted = contact.guest(leg).filter(Guest::isPresent).isPresent();
        turn.emit(new ContactEvent.GuestGone(turn.at(), contact.id(), leg, cause));
        if (consulted) {
            Consults.partyGone(turn, contact.id(), accepted);
        } else if (contact.transfer().isPresent() && !accepted) {
            Transfers.notAccepted(turn, contact.id());
        } else {
            Parting.settle(turn, contact.id());
        }
    }

    public static void timedOut(Turn turn, Contact contact) {
        contact.guests().stream().filter(g -> !g.isPresent()).findFirst()
                .ifPresent(g -> gone(turn, contact, g.leg(), Cause.NO_ANSWER));
    }
}
