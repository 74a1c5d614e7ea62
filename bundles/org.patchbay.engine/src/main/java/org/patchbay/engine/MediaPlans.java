// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.event.Caller;
import org.patchbay.engine.state.CampaignCall;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.FlowRun;
import org.patchbay.engine.state.Guest;
import org.patchbay.engine.state.Origin;
import org.patchbay.engine.state.Seat;
import org.patchbay.engine.state.Seats;
import org.patchbay.engine.state.Taping;
import org.patchbay.engine.state.Watch;
import org.patchbay.model.AgentId;
import org.patchbay.model.BridgeId;
import org.patchbay.model.Direction;
import org.patchbay.model.LegId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.desk.PartRole;
import org.patchbay.model.media.Listening;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party.Dial;
import org.patchbay.model.media.Party.Kind;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Recording;
import org.patchbay.model.media.Sound;

/** How a contact's media should be. The one place that says who hears whom and what is recorded. */
public final class MediaPlans {

    /** The engine ends an offer in time; the switch's own time-out only helps when we are away. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final Policies policies;

    public MediaPlans(Policies policies) {
        this.policies = policies;
    }

    /** The plan of a contact; empty of parties for text channels. */
    public MediaPlan of(Contact contact) {
        Seats seats = new Seats(contact);
        List<Party> parties = new ArrayList<>();
        contact.customer().leg().ifPresent(leg -> parties.add(customer(contact, leg, seats)));
        for (Engagement e : contact.engagements()) {
            e.leg().ifPresent(leg -> parties.add(agent(contact, e, leg, seats)));
        }
        contact.call().guests().forEach(g -> parties.add(guest(contact, g, seats.guests())));
        contact.consult().flatMap(c -> c.guest())
                .ifPresent(g -> parties.add(guest(contact, g, g.isPresent() ? seats.consult() : Seat.APART)));
        contact.transfer().flatMap(t -> t.guest()).ifPresent(g -> parties.add(guest(contact, g, Seat.APART)));
        return new MediaPlan(contact.id(), contact.planVersion(), parties, recordings(contact, seats),
                listeners(contact));
    }

    /** Supervisors who are not in the conversation hear the agent they monitor, and whom that agent hears. */
    private static List<Listening> listeners(Contact contact) {
        List<Listening> all = new ArrayList<>();
        for (Watch watch : contact.call().watches()) {
            Optional<LegId> listener = activeLeg(contact, watch.supervisor());
            Optional<LegId> target = activeLeg(contact, watch.target());
            if (watch.mode() != Monitoring.BARGE_IN && listener.isPresent() && target.isPresent()) {
                all.add(new Listening(listener.get(), target.get(), watch.mode() == Monitoring.WHISPER
                        ? Listening.Mode.WHISPER : Listening.Mode.MONITOR));
            }
        }
        return all;
    }

    private static Optional<LegId> activeLeg(Contact contact, AgentId agent) {
        return contact.engagement(agent).filter(Engagement::isActive).flatMap(Engagement::leg);
    }

    /** The plan of a contact that is over. */
    public static MediaPlan over(Contact last) {
        return new MediaPlan(last.id(), last.planVersion() + 1, List.of(), List.of(), List.of());
    }

    private Party customer(Contact contact, LegId leg, Seats seats) {
        Origin origin = contact.origin();
        boolean dialled = origin.direction() != Direction.INBOUND;
        Optional<Dial> dial = dialled ? Optional.of(new Dial(Kind.EXTERNAL, origin.number().text(), origin.dialled(),
                "", policies.dialTimeout().plus(GRACE), isAnalysed(contact))) : Optional.empty();
        boolean listenedTo = contact.customer().line() == Customer.Line.LISTENED_TO;
        return new Party(leg, dial, !dialled, bridge(contact, seats.customer()), listenedTo ? Sound.SILENCE : Sound.MUSIC,
                false, contact.campaign().flatMap(CampaignCall::message)
                        .or(() -> contact.customer().flow().flatMap(FlowRun::announcement)));
    }

    private static boolean isAnalysed(Contact contact) {
        return contact.campaign().filter(c -> c.rules().analysed()).isPresent();
    }

    private Party agent(Contact contact, Engagement part, LegId leg, Seats seats) {
        Caller caller = part.line().caller().orElseGet(
                () -> new Caller(contact.origin().number().text(), contact.origin().name().text()));
        Dial dial = new Dial(Kind.EXTENSION, part.line().extension(), caller.number(), caller.name(),
                policies.ringTimeout().plus(GRACE));
        return new Party(leg, Optional.of(dial), part.line().answerRequested(), bridge(contact, seats.of(part)),
                apart(contact, part), part.line().denoised());
    }

    private Party guest(Contact contact, Guest guest, Seat seat) {
        Dial dial = new Dial(guest.extension() ? Kind.EXTENSION : Kind.EXTERNAL, guest.number().text(),
                guest.caller().number(), guest.caller().name(), policies.dialTimeout().plus(GRACE));
        return new Party(guest.leg(), Optional.of(dial), false, bridge(contact, seat), Sound.MUSIC, false);
    }

    /** Who waits for somebody else hears music, who waits for an answer the ringing, who holds nothing. */
    private static Sound apart(Contact contact, Engagement part) {
        if (part.role() == PartRole.SUPERVISOR) {
            return Sound.SILENCE;
        }
        boolean initiator = contact.isConsultedBy(part.agent());
        if (part.isPreview() || isAnalysed(contact) && !contact.customer().isPresent() && !contact.isPostCall()) {
            return Sound.SILENCE;
        }
        if (part.role() == PartRole.CONSULTED || contact.consult().isPresent() && !initiator) {
            return Sound.MUSIC;
        }
        boolean called = contact.customer().isPresent() || contact.isPostCall();
        boolean consulting = initiator && !contact.isConsultAccepted();
        return called && !consulting ? Sound.SILENCE : Sound.RINGING;
    }

    private static Optional<BridgeId> bridge(Contact contact, Seat seat) {
        return switch (seat) {
            case CALL -> Optional.of(new BridgeId("b-" + contact.id()));
            case CONSULT -> Optional.of(new BridgeId("b-" + contact.id() + "-consult"));
            case APART -> Optional.empty();
        };
    }

    /** None after the customer left; when it runs, {@link Taping} says. */
    private static List<Recording> recordings(Contact contact, Seats seats) {
        Optional<LegId> customer = contact.customer().leg().filter(_ -> contact.customer().isPresent());
        return customer.flatMap(left -> contact.primary().flatMap(part -> part.tape().id()
                .map(id -> new Recording(id, left, part.leg().orElseThrow(), Taping.isRunning(contact, part, seats)))))
                .map(List::of).orElse(List.of());
    }
}
