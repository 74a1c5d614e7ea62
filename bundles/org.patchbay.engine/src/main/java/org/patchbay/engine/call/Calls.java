// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.call;

import java.time.Instant;

import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.ContactEvent.OfferEnd;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Hold;
import org.patchbay.engine.state.Place;
import org.patchbay.engine.turn.Turn;
import org.patchbay.engine.wrapup.Closing;
import org.patchbay.engine.wrapup.WrapUps;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;

/** An answered call: hold and resume, and its end from either side. */
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
            contact.active().ifPresent(part -> turn.notify(part.agent(),
                    holding ? "notice.hold-failed" : "notice.resume-failed"));
        }
    }

    static void heldAtPhone(Turn turn, Contact contact, boolean held) {
        Hold.Phase phase = contact.hold().phase();
        if (held && phase == Hold.Phase.TALKING && contact.active().isPresent()) {
            turn.emit(new ContactEvent.HeldAtPhone(turn.at(), contact.id()));
        } else if (!held && phase == Hold.Phase.HELD_AT_PHONE) {
            turn.emit(new ContactEvent.Resumed(turn.at(), contact.id()));
        }
    }

    /** The agent ends the conversation. */
    public static Outcome end(Turn turn, ContactId contact, AgentId agent) {
        turn.emit(new ContactEvent.CustomerGone(turn.at(), contact, Cause.ENDED));
        release(turn, contact, agent);
        return Outcome.done(contact);
    }

    /** The customer is gone, whatever the contact was doing. */
    public static void customerGone(Turn turn, ContactId id, Cause cause) {
        Contact before = turn.contact(id);
        if (before.customer().isGone()) {
            return;
        }
        turn.emit(new ContactEvent.CustomerGone(turn.at(), id, cause));
        before.offer().ifPresent(part -> {
            turn.emit(new ContactEvent.OfferEnded(turn.at(), id, part.agent(), OfferEnd.CUSTOMER_GONE));
            Presences.contactOver(turn, part.agent());
        });
        before.active().ifPresent(part -> release(turn, id, part.agent()));
        Closing.closeIfOver(turn, id);
    }

    /** The agent's phone hung up, or died. The customer is never left with nobody. */
    static void agentLegEnded(Turn turn, Contact contact, Engagement part, Cause cause) {
        boolean meant = cause == Cause.HUNG_UP && contact.hold().phase() == Hold.Phase.TALKING;
        if (meant || !contact.customer().isPresent()) {
            end(turn, contact.id(), part.agent());
        } else {
            requeue(turn, contact);
            release(turn, contact.id(), part.agent());
            turn.notify(part.agent(), "notice.customer-requeued");
        }
    }

    private static void requeue(Turn turn, Contact contact) {
        turn.emit(new ContactEvent.Queued(turn.at(), contact.id(), contact.queue(), Place.FRONT,
                contact.origin().arrived()));
    }

    private static void release(Turn turn, ContactId contact, AgentId agent) {
        turn.emit(new ContactEvent.AgentReleased(turn.at(), contact, agent));
        WrapUps.begin(turn, contact, agent);
    }
}
