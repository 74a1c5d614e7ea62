// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Guest;
import org.patchbay.engine.state.Seat;
import org.patchbay.engine.state.Seats;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.CallStatus;
import org.patchbay.model.Label;
import org.patchbay.model.LegId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.LegView;
import org.patchbay.model.desk.PartRole;
import org.patchbay.model.desk.ParticipantView;
import org.patchbay.model.desk.ParticipantView.Role;

/** The panes of the interaction control, and who is in the call. */
final class Legs {

    private static final List<Control> CALL = List.of(Control.HOLD, Control.RESUME, Control.CONSULT, Control.TRANSFER,
            Control.EXIT_CONFERENCE, Control.PAUSE_RECORDING, Control.RESUME_RECORDING, Control.END);
    private static final List<Control> CANCELLABLE = Stream.concat(Stream.of(Control.CANCEL), CALL.stream()).toList();
    private static final List<Control> CONSULT = List.of(Control.HOLD, Control.RESUME, Control.SWITCH,
            Control.CONFERENCE, Control.TRANSFER, Control.TRANSFER_CONFERENCE, Control.END_CONSULT,
            Control.EXIT_CONSULT);

    private final State state;
    private final Configuration configuration;
    private final AgentId viewer;
    private final Controls controls;
    private final Numbers numbers;

    Legs(State state, Configuration configuration, AgentId viewer, Controls controls, Numbers numbers) {
        this.state = state;
        this.configuration = configuration;
        this.viewer = viewer;
        this.controls = controls;
        this.numbers = numbers;
    }

    /** One pane for the customer's call, one for the agent's own consult (CONSULT-14). */
    List<LegView> of(Contact contact, Engagement part) {
        Seats seats = new Seats(contact);
        if (part.role() == PartRole.CONSULTED) {
            return List.of(consulted(contact, part, seats));
        }
        LegView call = call(contact, part, seats);
        return contact.isConsultedBy(viewer) && part.isActive() ? List.of(call, consult(contact, seats))
                : List.of(call);
    }

    private LegView call(Contact contact, Engagement part, Seats seats) {
        LegId id = contact.customer().leg().orElse(new LegId(contact.id().value()));
        boolean heard = seats.of(part) == Seat.CALL && !contact.isHeldAtPhone() && part.heldAtPhone().isEmpty()
                || isWritten(contact, part);
        return new LegView(id, LegView.Role.CUSTOMER, numbers.title(contact), status(contact, part),
                since(contact, part), heard,
                (contact.isCallback() || contact.campaign().isPresent() ? CANCELLABLE : CALL).stream().map(c -> controls.of(c, contact)).toList());
    }

    private static boolean isWritten(Contact contact, Engagement part) {
        return !contact.origin().channel().isVoice() && part.isActive();
    }

    private static Instant since(Contact contact, Engagement part) {
        return part.isActive() ? heldInCompany(contact, part).or(contact.call()::postCall).orElse(contact.hold().since())
                : part.since();
    }

    private static CallStatus status(Contact contact, Engagement part) {
        return switch (part.phase()) {
            case CONNECTING -> CallStatus.CONNECTING;
            case REQUESTED -> CallStatus.RINGING;
            case PREVIEW -> CallStatus.PREVIEW;
            case WRAP_UP, ASSIST -> CallStatus.WRAP_UP;
            case ACTIVE -> heldInCompany(contact, part).isPresent() ? CallStatus.ON_HOLD : active(contact);
        };
    }

    /** In a conference the agent's phone holds nobody else, but its agent hears nothing and is not heard (HOLD-03). */
    private static Optional<Instant> heldInCompany(Contact contact, Engagement part) {
        return contact.isConference() && !contact.isHeld() ? part.heldAtPhone() : Optional.empty();
    }

    private static CallStatus active(Contact contact) {
        if (contact.isPostCall()) {
            return CallStatus.POST_CALL;
        }
        if (contact.transfer().isPresent()) {
            return CallStatus.TRANSFERRING;
        }
        return contact.customer().isPresent() ? talking(contact) : dialling(contact.customer().line());
    }

    private static CallStatus talking(Contact contact) {
        return switch (contact.hold().phase()) {
            case TALKING -> contact.isConference() ? CallStatus.CONFERENCE : CallStatus.TALKING;
            case HOLDING -> CallStatus.HOLDING;
            case ON_HOLD, HELD_AT_PHONE -> CallStatus.ON_HOLD;
            case RESUMING -> CallStatus.RESUMING;
        };
    }

    private static CallStatus dialling(Customer.Line line) {
        return line == Customer.Line.RINGING || line == Customer.Line.LISTENED_TO ? CallStatus.RINGING : CallStatus.CONNECTING;
    }

    private LegView consult(Contact contact, Seats seats) {
        Consult consult = contact.consult().orElseThrow();
        LegId id = contact.consulted().flatMap(Engagement::leg).or(() -> consult.guest().map(Guest::leg))
                .orElse(new LegId(contact.id() + "-consult"));
        CallStatus status = !contact.isConsultAccepted() ? CallStatus.CONSULT_REQUESTED
                : consult.apart() ? CallStatus.CONSULTING : CallStatus.CONSULT_ON_HOLD;
        return new LegView(id, LegView.Role.CONSULT, asked(contact, consult), status, consultSince(contact, consult),
                seats.consult() == Seat.CONSULT, waitsIn(contact, consult),
                CONSULT.stream().map(c -> controls.ofConsult(c, contact)).toList());
    }

    /** Nobody of the queue is asked yet. */
    private Optional<Label> waitsIn(Contact contact, Consult consult) {
        return contact.consulted().isPresent() ? Optional.empty()
                : consult.place().map(place -> configuration.queueLabel(place.queue()));
    }

    private static Instant consultSince(Contact contact, Consult consult) {
        return contact.consulted().filter(Engagement::isActive).map(Engagement::since)
                .or(() -> consult.guest().filter(Guest::isPresent).map(Guest::since)).orElse(consult.since());
    }

    private String asked(Contact contact, Consult consult) {
        return contact.consulted().map(e -> name(e.agent())).or(() -> consult.guest().map(this::name))
                .orElseGet(() -> consult.target().name().isEmpty() ? consult.target().id() : consult.target().name());
    }

    /** What the consulted agent sees: who asks, and whether they talk. */
    private LegView consulted(Contact contact, Engagement part, Seats seats) {
        CallStatus status = consultedStatus(part, seats);
        return new LegView(part.leg().orElse(new LegId(contact.id() + "-consult")), LegView.Role.CONSULT,
                contact.consult().map(c -> name(c.by())).orElse(""), status, part.since(),
                status == CallStatus.CONSULTING,
                CONSULT.stream().map(c -> controls.ofConsult(c, contact)).toList());
    }

    private static CallStatus consultedStatus(Engagement part, Seats seats) {
        return switch (part.phase()) {
            case CONNECTING -> CallStatus.CONNECTING;
            case REQUESTED -> CallStatus.RINGING;
            case PREVIEW -> throw new IllegalStateException("nobody is consulted by a campaign");
            case ACTIVE -> seats.consult() == Seat.CONSULT ? CallStatus.CONSULTING : CallStatus.CONSULT_ON_HOLD;
            case WRAP_UP, ASSIST -> CallStatus.WRAP_UP;
        };
    }

    /** What the agent does in a contact, in two words: the consult, where the agent is with the colleague. */
    static Doing doing(Contact contact, Engagement part) {
        if (part.role() == PartRole.CONSULTED) {
            return new Doing(consultedStatus(part, new Seats(contact)), part.since());
        }
        Optional<Consult> apart = contact.consult().filter(c -> c.by().equals(part.agent()) && c.apart());
        return apart.map(c -> new Doing(contact.isConsultAccepted() ? CallStatus.CONSULTING : CallStatus.CONSULT_REQUESTED,
                consultSince(contact, c))).orElseGet(() -> new Doing(status(contact, part), since(contact, part)));
    }

    /** @param since when it began */
    record Doing(CallStatus status, Instant since) {
    }

    /** Who is in the call or consulted, the customer first. */
    List<ParticipantView> participants(Contact contact) {
        if (!contact.origin().channel().isVoice()) {
            return List.of();
        }
        Seats seats = new Seats(contact);
        List<ParticipantView> all = new ArrayList<>();
        contact.customer().leg().filter(_ -> contact.customer().isPresent())
                .ifPresent(leg -> all.add(new ParticipantView(leg, Role.CUSTOMER, numbers.title(contact),
                        seats.customer() == Seat.APART, contact.origin().arrived(), false)));
        contact.engagements().stream().filter(Engagement::isActive).filter(e -> isSeen(contact, e))
                .forEach(e -> e.leg().ifPresent(leg -> all.add(new ParticipantView(leg, role(e), name(e.agent()),
                        waits(contact, e, seats), e.since(), e.agent().equals(viewer)))));
        Stream.concat(contact.call().guests().stream(), contact.consult().flatMap(Consult::guest).stream())
                .filter(Guest::isPresent).forEach(g -> all.add(new ParticipantView(g.leg(), Role.GUEST, name(g),
                        guestWaits(contact, g, seats), g.since(), false)));
        return all;
    }

    /** A supervisor who only listens or whispers is not told of; who joins in is. */
    private boolean isSeen(Contact contact, Engagement part) {
        return part.role() != PartRole.SUPERVISOR || part.agent().equals(viewer)
                || contact.watch(part.agent()).filter(w -> w.mode() == Monitoring.BARGE_IN).isPresent();
    }

    private static Role role(Engagement part) {
        return switch (part.role()) {
            case PRIMARY -> Role.PRIMARY;
            case CONSULTED -> Role.CONSULTED;
            case CONFERENCED -> Role.CONFERENCED;
            case SUPERVISOR -> Role.SUPERVISOR;
        };
    }

    /** Who holds is not on hold. */
    private static boolean waits(Contact contact, Engagement part, Seats seats) {
        boolean holds = contact.isConsultedBy(part.agent()) || contact.consult().isEmpty()
                || part.role() == PartRole.SUPERVISOR;
        return seats.of(part) == Seat.APART && !holds;
    }

    private static boolean guestWaits(Contact contact, Guest guest, Seats seats) {
        return (contact.call().guests().contains(guest) ? seats.guests() : seats.consult()) == Seat.APART;
    }

    private String name(AgentId agent) {
        return state.agent(agent).map(a -> a.profile().name()).orElse(agent.value());
    }

    private String name(Guest guest) {
        return Optional.of(guest.name().text()).filter(n -> !n.isEmpty()).orElse(guest.shownNumber().text());
    }
}
