// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.patchbay.api.ContactTimeline.Kind;
import org.patchbay.api.ContactTimeline.Party;
import org.patchbay.api.ContactTimeline.Role;
import org.patchbay.engine.state.Consult;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Customer;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Engagement.Tape;
import org.patchbay.engine.state.Guest;
import org.patchbay.engine.state.Pause;
import org.patchbay.engine.state.Seat;
import org.patchbay.engine.state.Seats;
import org.patchbay.engine.state.State;
import org.patchbay.engine.state.Taping;
import org.patchbay.engine.state.Transfer;
import org.patchbay.model.AgentId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.desk.PartRole;

/** What everybody in a contact does as it is now; who hears whom is the engine's own rule. */
final class Doings {

    private static final Party CUSTOMER = new Party("customer", Role.CUSTOMER, "");
    private static final Party RECORDING = new Party("recording", Role.RECORDING, "");

    private final State state;
    private final Contact contact;
    private final Seats seats;

    private Doings(State state, Contact contact) {
        this.state = state;
        this.contact = contact;
        this.seats = new Seats(contact);
    }

    /** At most one thing for each party. */
    static List<Doing> of(State state, Contact contact) {
        return new Doings(state, contact).all();
    }

    private List<Doing> all() {
        List<Doing> all = new ArrayList<>();
        customer().ifPresent(all::add);
        for (Engagement part : contact.engagements()) {
            agent(part).map(kind -> Doing.of(party(part), kind)).ifPresent(all::add);
        }
        contact.call().guests().forEach(g -> all.add(guest(g, seats.guests())));
        Stream.of(contact.consult().flatMap(Consult::guest), contact.transfer().flatMap(Transfer::guest))
                .flatMap(Optional::stream).forEach(g -> all.add(guest(g, seats.consult())));
        contact.primary().flatMap(this::recording).map(kind -> Doing.of(RECORDING, kind)).ifPresent(all::add);
        return all;
    }

    private Optional<Doing> customer() {
        Customer.Line line = contact.customer().line();
        return switch (line) {
            case NOT_DIALLED -> contact.place().map(_ -> waiting());
            case DIALLED, RINGING, LISTENED_TO -> Optional.of(Doing.of(CUSTOMER, Kind.RINGING));
            case PRESENT -> Optional.of(present());
            case GONE -> Optional.empty();
        };
    }

    private Doing waiting() {
        return new Doing(CUSTOMER, Kind.WAITING, contact.place().map(_ -> contact.queue()));
    }

    private Doing present() {
        if (contact.customer().flow().isPresent()) {
            return Doing.of(CUSTOMER, Kind.MENU);
        }
        if (contact.place().isPresent() || contact.transfer().isPresent()) {
            return waiting();
        }
        boolean talks = seats.customer() == Seat.CALL && !contact.isHeldAtPhone();
        return Doing.of(CUSTOMER, talks ? Kind.TALKING : Kind.ON_HOLD);
    }

    private Optional<Kind> agent(Engagement part) {
        if (part.role() == PartRole.SUPERVISOR && contact.watch(part.agent())
                .filter(w -> w.mode() == Monitoring.BARGE_IN).isEmpty()) {
            return Optional.empty();
        }
        return switch (part.phase()) {
            case CONNECTING, REQUESTED -> Optional.of(Kind.RINGING);
            case PREVIEW -> Optional.of(Kind.PREVIEW);
            case ACTIVE -> active(part);
            case WRAP_UP -> Optional.of(Kind.WRAP_UP);
            case ASSIST -> Optional.empty();
        };
    }

    /** Who transfers, or waits for the customer to answer, talks to nobody yet. */
    private Optional<Kind> active(Engagement part) {
        if (contact.transfer().isPresent() || contact.customer().isLive() && !contact.customer().isPresent()) {
            return Optional.empty();
        }
        return switch (seats.of(part)) {
            case CALL -> Optional.of(contact.isHeldAtPhone() ? Kind.ON_HOLD : Kind.TALKING);
            case CONSULT -> Optional.of(Kind.CONSULTING);
            case APART -> Optional.of(Kind.ON_HOLD);
        };
    }

    private static Doing guest(Guest guest, Seat seat) {
        String name = guest.name().isEmpty() ? guest.shownNumber().text() : guest.name().text();
        return Doing.of(new Party("leg " + guest.leg(), Role.GUEST, name), switch (guest.line()) {
            case DIALLED, RINGING -> Kind.RINGING;
            case PRESENT -> switch (seat) {
                case CALL -> Kind.TALKING;
                case CONSULT -> Kind.CONSULTING;
                case APART -> Kind.ON_HOLD;
            };
        });
    }

    /** Until the switch has confirmed a pause, what is said may still be recorded. */
    private Optional<Kind> recording(Engagement primary) {
        if (primary.tape().status() != Tape.Status.RUNNING) {
            return Optional.empty();
        }
        Optional<Pause> pause = contact.call().pause();
        if (pause.filter(Pause::isConfirmed).isPresent()) {
            return Optional.of(Kind.RECORDING_PAUSED);
        }
        return pause.isPresent() || Taping.isRunning(contact, primary, seats) ? Optional.of(Kind.RECORDING)
                : Optional.empty();
    }

    private Party party(Engagement part) {
        Role role = part.role() == PartRole.SUPERVISOR ? Role.SUPERVISOR : Role.AGENT;
        return new Party("agent " + part.agent(), role, name(part.agent()));
    }

    private String name(AgentId agent) {
        return state.agent(agent).map(a -> a.profile().name()).orElse(agent.value());
    }
}
