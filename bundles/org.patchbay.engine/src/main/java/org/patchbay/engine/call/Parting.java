// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.call;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.patchbay.engine.consult.Consults;
import org.patchbay.engine.desk.Presences;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.ContactEvent.ConsultEnd;
import org.patchbay.engine.event.ContactEvent.OfferEnd;
import org.patchbay.engine.event.ContactEvent.TransferEnd;
import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Guest;
import org.patchbay.engine.supervision.Supervision;
import org.patchbay.engine.turn.Turn;
import org.patchbay.engine.wrapup.Closing;
import org.patchbay.engine.wrapup.WrapUps;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.RecordingId;
import org.patchbay.model.desk.PartRole;

/** Somebody leaves a call; what becomes of those who are left. */
public final class Parting {

    private static final Comparator<Engagement> LONGEST = Comparator.<Engagement, Instant>comparing(Engagement::since)
            .thenComparing(Engagement::agent);

    private Parting() {
    }

    public static Outcome exit(Turn turn, ContactId id, AgentId agent) {
        leave(turn, id, agent);
        return Outcome.done(id);
    }

    /** The agent leaves, the others go on. */
    public static void leave(Turn turn, ContactId id, AgentId agent) {
        release(turn, id, agent);
        settle(turn, id);
    }

    /** The agent's part in the conversation is over; who was primary agent wraps up (CONF-24, END-05). */
    public static void release(Turn turn, ContactId id, AgentId agent) {
        boolean primary = turn.contact(id).engagement(agent).orElseThrow().role() == PartRole.PRIMARY;
        turn.emit(new ContactEvent.AgentReleased(turn.at(), id, agent));
        if (primary) {
            WrapUps.begin(turn, id, agent);
        } else {
            turn.emit(new ContactEvent.PartOver(turn.at(), id, agent));
            Presences.contactOver(turn, agent);
        }
        turn.state().contact(id).ifPresent(contact -> Supervision.follow(turn, contact, agent));
    }

    /** After somebody left: control passes on, a customer is not left talking to nobody, the last one is let go. */
    public static void settle(Turn turn, ContactId id) {
        turn.state().contact(id).ifPresent(contact -> settle(turn, contact));
    }

    private static void settle(Turn turn, Contact contact) {
        ContactId id = contact.id();
        if (contact.talkers() < 2 && isWithout(contact) || isNobodys(contact)) {
            endAll(turn, id);
            return;
        }
        List<Engagement> agents = contact.inCall();
        if (contact.primary().isEmpty() && !agents.isEmpty()) {
            AgentId next = agents.stream().min(LONGEST).orElseThrow().agent();
            passControl(turn, id, next);
            turn.notify(next, "notice.control-passed");
        }
        holdWhoIsLeftAlone(turn, id);
    }

    /** Whether what is left is no call: somebody alone, unless it is a customer or an agent whose call goes on. */
    private static boolean isWithout(Contact contact) {
        return !contact.customer().isPresent() || contact.place().isEmpty() && contact.transfer().isEmpty()
                && contact.inCall().isEmpty();
    }

    /** Dialled parties among themselves, without customer and agent, are no contact of the centre any more. */
    private static boolean isNobodys(Contact contact) {
        return !contact.customer().isPresent() && contact.inCall().isEmpty();
    }

    /** The agent who has been in the call longest, or was handed it, has it now (CONF-12). */
    public static void passControl(Turn turn, ContactId id, AgentId agent) {
        boolean recorded = turn.configuration().policies().recording() && turn.contact(id).customer().isPresent();
        Optional<RecordingId> recording = recorded ? Optional.of(turn.newRecording()) : Optional.empty();
        turn.emit(new ContactEvent.ControlPassed(turn.at(), id, agent, recording));
    }

    /** A conference that went on without the agent who consults has shrunk to the customer. */
    private static void holdWhoIsLeftAlone(Turn turn, ContactId id) {
        Contact contact = turn.contact(id);
        boolean alone = contact.talkers() == 2
                && contact.consult().filter(Consult::apart).filter(Consult::conferenceGoesOn).isPresent();
        if (alone && contact.customer().isPresent()) {
            Calls.hold(turn, id);
        }
    }

    /** The customer is gone, whatever the contact was doing. */
    public static void customerGone(Turn turn, ContactId id, Cause cause) {
        if (turn.contact(id).customer().isGone()) {
            return;
        }
        turn.emit(new ContactEvent.CustomerGone(turn.at(), id, cause));
        Contact contact = turn.contact(id);
        if (contact.consult().isPresent() && !contact.isConsultAccepted()) {
            Consults.end(turn, id, ConsultEnd.CUSTOMER_GONE);
        }
        int left = contact.talkers() + (contact.isConsultAccepted() ? 1 : 0);
        if (left < 2 || contact.transfer().isPresent() || isNobodys(contact)) {
            endAll(turn, id);
        } else {
            turn.emit(new ContactEvent.PostCallBegan(turn.at(), id));
            contact.engagements().stream().filter(Engagement::isActive)
                    .forEach(part -> turn.notify(part.agent(), "notice.customer-left"));
            settle(turn, id);
        }
    }

    /** Everybody is let go: an agent ended the call, or nobody is left to talk to. */
    public static void endAll(Turn turn, ContactId id) {
        if (turn.contact(id).consult().isPresent()) {
            Consults.end(turn, id, ConsultEnd.ENDED);
        }
        if (!turn.contact(id).customer().isGone()) {
            turn.emit(new ContactEvent.CustomerGone(turn.at(), id, Cause.ENDED));
        }
        turn.contact(id).offer().map(Engagement::agent).ifPresent(agent -> {
            turn.emit(new ContactEvent.OfferEnded(turn.at(), id, agent, OfferEnd.CUSTOMER_GONE));
            Presences.contactOver(turn, agent);
        });
        turn.contact(id).guests().stream().map(Guest::leg)
                .forEach(leg -> turn.emit(new ContactEvent.GuestGone(turn.at(), id, leg, Cause.ENDED)));
        if (turn.contact(id).transfer().isPresent()) {
            turn.emit(new ContactEvent.TransferEnded(turn.at(), id, TransferEnd.CUSTOMER_GONE));
        }
        Supervision.over(turn, id);
        turn.contact(id).engagements().stream().filter(Engagement::isActive)
                .forEach(part -> release(turn, id, part.agent()));
        Closing.closeIfOver(turn, id);
    }
}
