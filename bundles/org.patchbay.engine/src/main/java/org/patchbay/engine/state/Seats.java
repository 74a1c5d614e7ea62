// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import org.patchbay.model.Monitoring;
import org.patchbay.model.desk.PartRole;

/** Who is in which conversation: the one rule behind media plans and what desks show. */
public final class Seats {

    private final Contact contact;
    private final Seat call;

    public Seats(Contact contact) {
        this.contact = contact;
        this.call = isCallOpen(contact) ? Seat.CALL : Seat.APART;
    }

    /** Nobody talks in a call that is held, on its way elsewhere, or has one party only. */
    private static boolean isCallOpen(Contact contact) {
        return !contact.isHeld() && contact.transfer().isEmpty()
                && contact.talkers() - (isInitiatorApart(contact) ? 1 : 0) > 1;
    }

    private static boolean isInitiatorApart(Contact contact) {
        return contact.consult().filter(Consult::apart).isPresent();
    }

    public Seat customer() {
        return contact.customer().isPresent() ? call : Seat.APART;
    }

    /** Dialled parties that are in the call. */
    public Seat guests() {
        return call;
    }

    public Seat of(Engagement part) {
        if (!part.isActive()) {
            return Seat.APART;
        }
        if (part.role() == PartRole.SUPERVISOR) {
            return contact.watch(part.agent()).filter(w -> w.mode() == Monitoring.BARGE_IN).map(_ -> call)
                    .orElse(Seat.APART);
        }
        boolean initiator = contact.isConsultedBy(part.agent());
        if (part.role() == PartRole.CONSULTED || initiator && isInitiatorApart(contact)) {
            return consult();
        }
        return call;
    }

    /** Where consulted party and initiator meet, once there are two of them. */
    public Seat consult() {
        return isInitiatorApart(contact) && contact.isConsultAccepted() ? Seat.CONSULT : Seat.APART;
    }
}
