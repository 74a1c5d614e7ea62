// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.call;

import java.time.Instant;

import org.patchbay.engine.callback.Callbacks;
import org.patchbay.engine.consult.Consults;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.ContactEvent.ConsultEnd;
import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Hold;
import org.patchbay.engine.state.Place;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.desk.PartRole;

/** An answered call: hold and resume, and what a phone does by itself. */
public final class Calls {

    private Calls() {
    }

    public static Outcome hold(Turn turn, ContactId contact) {
        turn.emit(new ContactEvent.HoldRequested(turn.at(), contact, switchDeadline(turn)));
        return Outcome.done(contact);
    }

    public static Outcome resume(Turn turn, ContactId contact) {
        turn.emit(new ContactEvent.ResumeRequested(turn.at(), contact, switchDeadline(turn)));
        return Outcome.done(contact);
    }

    private static Instant switchDeadline(Turn turn) {
        return turn.at().plus(turn.configuration().policies().switchTimeout());
    }

    /** The switch has made the plan true that asked for hold or resume. */
    static void realised(Turn turn, Contact contact, long version) {
        Hold hold = contact.hold();
        if (hold.isPending() && version >= hold.plan()) {
            turn.emit(hold.phase() == Hold.Phase.HOLDING ? new ContactEvent.Held(turn.at(), contact.id())
                    : new ContactEvent.Resumed(turn.at(), contact.id()));
        }
    }

    /** The switch refused, or was silent too long: the call is as before. */
    public static void holdFailed(Turn turn, Contact contact) {
        if (contact.hold().isPending()) {
            boolean holding = contact.hold().phase() == Hold.Phase.HOLDING;
            turn.emit(holding ? new ContactEvent.HoldFailed(turn.at(), contact.id())
                    : new ContactEvent.ResumeFailed(turn.at(), contact.id()));
            contact.consult().map(Consult::by).or(() -> contact.primary().map(Engagement::agent))
                    .ifPresent(agent -> turn.notify(agent, holding ? "notice.hold-failed" : "notice.resume-failed"));
        }
    }

    /** What that means, {@link Contact#hold} says. */
    static void heldAtPhone(Turn turn, Contact contact, Engagement part, boolean held) {
        if (!part.isInCall() || part.heldAtPhone().isPresent() == held) {
            return;
        }
        turn.emit(new ContactEvent.PhoneHeld(turn.at(), contact.id(), part.agent(), held));
        if (held) {
            turn.notify(part.agent(), "notice.held-at-phone");
        }
    }

    /** The agent's phone hung up, or died. The customer is never left with nobody. */
    static void agentLegEnded(Turn turn, ContactId id, Engagement part, Cause cause) {
        if (part.role() == PartRole.CONSULTED) {
            Consults.partyGone(turn, id, true);
            return;
        }
        if (part.role() == PartRole.SUPERVISOR) {
            Parting.release(turn, id, part.agent());
            return;
        }
        boolean consulting = turn.contact(id).isConsultedBy(part.agent());
        if (consulting) {
            Consults.end(turn, id, ConsultEnd.ENDED);
        }
        Contact contact = turn.contact(id);
        if (contact.isCallback()) {
            Callbacks.failed(turn, id, Cause.ENDED);
        } else if (contact.isTransferredBy(part.agent())) {
            Parting.release(turn, id, part.agent());
        } else if (contact.isConference()) {
            Parting.leave(turn, id, part.agent());
        } else if (isMeant(turn, contact, cause, consulting) || !contact.customer().isPresent()) {
            Parting.endAll(turn, id);
        } else {
            requeue(turn, contact);
            Parting.release(turn, id, part.agent());
            turn.notify(part.agent(), "notice.customer-requeued");
        }
    }

    /** Hanging up ends a call that is talked in; on hold, what the centre's policy says of consults (CONSULT-63). */
    private static boolean isMeant(Turn turn, Contact contact, Cause cause, boolean consulting) {
        boolean end = consulting && !turn.configuration().policies().requeueOnHangUpInConsult();
        return cause == Cause.HUNG_UP && (contact.hold().phase() == Hold.Phase.TALKING || end);
    }

    private static void requeue(Turn turn, Contact contact) {
        turn.emit(new ContactEvent.Queued(turn.at(), contact.id(), contact.queue(), Place.FRONT,
                contact.origin().arrived()));
    }

    /** An agent ends the call for everybody in it. */
    public static Outcome end(Turn turn, ContactId contact, AgentId agent) {
        Parting.endAll(turn, contact);
        return Outcome.done(contact);
    }
}
