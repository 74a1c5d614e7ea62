// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.PartRole;

/**
 * A contact from the first ring to the last wrap-up.
 *
 * @param queue the queue it counts for
 * @param place where it waits, kept while it is offered; empty once somebody has it
 * @param engagements in the order the agents came
 * @param suggestions for who wraps up, oldest first
 * @param planVersion of its media plan; grows with every change
 */
public record Contact(ContactId id, Origin origin, QueueId queue, Optional<Place> place, Customer customer,
        List<Engagement> engagements, Call call, List<Suggestion> suggestions, CallData data, long planVersion) {

    /** Most participants, the customer and the agent counted (CONF-03). */
    public static final int MAX_PARTICIPANTS = 8;

    /** By name, in the order in which the flow defines them. */
    public SequencedMap<String, Variable> variables() {
        return data.variables();
    }

    /** As asked for at the desk; or the phone of the one agent in the call holds it. In a conference it holds nobody else. */
    public Hold hold() {
        Hold asked = call.hold();
        return asked.phase() != Hold.Phase.TALKING || isConference() ? asked
                : find(e -> e.isInCall() && e.heldAtPhone().isPresent()).flatMap(Engagement::heldAtPhone)
                        .map(since -> Hold.settled(Hold.Phase.HELD_AT_PHONE, since)).orElse(asked);
    }

    public Optional<Consult> consult() {
        return call.consult();
    }

    public Optional<Transfer> transfer() {
        return call.transfer();
    }

    /** Where it is a campaign's. */
    public Optional<CampaignCall> campaign() {
        return call.campaign();
    }

    public boolean isPostCall() {
        return call.postCall().isPresent();
    }

    public Optional<Engagement> engagement(AgentId agent) {
        return find(e -> e.agent().equals(agent));
    }

    /**
     * The offer under way, if there is one; one contact is offered to one agent at a time. Supervisors whose own
     * phone rings are not offered anything.
     */
    public Optional<Engagement> offer() {
        return find(e -> e.isOffer() && e.role() != PartRole.SUPERVISOR);
    }

    /** The agent who has the customer. */
    public Optional<Engagement> primary() {
        return find(e -> e.isActive() && e.role() == PartRole.PRIMARY);
    }

    /** The agent who is consulted, or asked to be. */
    public Optional<Engagement> consulted() {
        return find(e -> e.role() == PartRole.CONSULTED && (e.isActive() || e.isOffer()));
    }

    public boolean isWrappedUpBySomebody() {
        return find(e -> e.phase() == Engagement.Phase.WRAP_UP).isPresent();
    }

    /** A loop, because every view and plan asks this several times. */
    private Optional<Engagement> find(Predicate<Engagement> wanted) {
        for (Engagement e : engagements) {
            if (wanted.test(e)) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    /** Agents in the customer's call. */
    public List<Engagement> inCall() {
        return engagements.stream().filter(Engagement::isInCall).toList();
    }

    /** How many are in the customer's call, who is apart for a consult counted, the consulted party not. */
    public int talkers() {
        int agents = 0;
        for (Engagement e : engagements) {
            agents += e.isInCall() ? 1 : 0;
        }
        return agents + call.guests().size() + (customer.isPresent() ? 1 : 0);
    }

    /** Three or more talk, or the customer has left those who go on. */
    public boolean isConference() {
        return isPostCall() || talkers() > 2;
    }

    /** As the limit of a conference counts them: who is being consulted too (CONF-03). */
    public int participants() {
        return talkers() + (consult().isPresent() ? 1 : 0);
    }

    public boolean isConsultedBy(AgentId agent) {
        return consult().filter(c -> c.by().equals(agent)).isPresent();
    }

    public boolean isConsultAccepted() {
        return consult().isPresent() && (consult().flatMap(Consult::guest).filter(Guest::isPresent).isPresent()
                || consulted().filter(Engagement::isActive).isPresent());
    }

    /** Whether the consulted party's phone rings, or it has accepted. */
    public boolean isConsultReached() {
        return isConsultAccepted()
                || consult().flatMap(Consult::guest).filter(g -> g.line() == Guest.Line.RINGING).isPresent()
                || consulted().filter(e -> e.phase() == Engagement.Phase.REQUESTED).isPresent();
    }

    public Optional<Watch> watch(AgentId supervisor) {
        return call.watches().stream().filter(w -> w.supervisor().equals(supervisor)).findFirst();
    }

    public boolean isTransferredBy(AgentId agent) {
        return transfer().filter(t -> t.by().equals(agent)).isPresent();
    }

    /** Dialled parties, in the call or on the way to it. */
    public List<Guest> guests() {
        return Stream.of(call.guests().stream(), consult().flatMap(Consult::guest).stream(),
                transfer().flatMap(Transfer::guest).stream()).flatMap(s -> s).toList();
    }

    public Optional<Guest> guest(LegId leg) {
        return guests().stream().filter(g -> g.leg().equals(leg)).findFirst();
    }

    /** Where the contact, or its consult, waits for an agent while none is being asked. */
    public Optional<Place> waitingPlace() {
        if (offer().isPresent()) {
            return Optional.empty();
        }
        if (place.isPresent()) {
            return place.filter(_ -> customer.isServable());
        }
        return consult().flatMap(Consult::place).filter(_ -> consulted().isEmpty());
    }

    public boolean isWaiting() {
        return waitingPlace().isPresent();
    }

    /** Whether the customer is still to be called back, or just being called. */
    public boolean isCallback() {
        return origin.direction() == Direction.CALLBACK && !customer.isPresent() && !customer.isGone();
    }

    /** Whether the customer's call is put on hold at the desk. */
    public boolean isHeld() {
        return hold().phase() == Hold.Phase.HOLDING || hold().phase() == Hold.Phase.ON_HOLD;
    }

    /** Whether the agent's own phone holds the call; the switch plays music to the customer by itself. */
    public boolean isHeldAtPhone() {
        return hold().phase() == Hold.Phase.HELD_AT_PHONE;
    }

    public List<AgentId> agents() {
        return engagements.stream().map(Engagement::agent).toList();
    }

    Contact withPlace(QueueId newQueue, Optional<Place> newPlace) {
        return new Contact(id, origin, newQueue, newPlace, customer, engagements, call, suggestions, data, planVersion);
    }

    Contact withCustomer(Customer newCustomer) {
        return new Contact(id, origin, queue, place, newCustomer, engagements, call, suggestions, data, planVersion);
    }

    /** Adds the engagement, or replaces that of the same agent. */
    Contact with(Engagement engagement) {
        List<Engagement> all = new ArrayList<>(engagements);
        int index = agents().indexOf(engagement.agent());
        if (index < 0) {
            all.add(engagement);
        } else {
            all.set(index, engagement);
        }
        return withEngagements(all);
    }

    Contact without(AgentId agent) {
        return withEngagements(engagements.stream().filter(e -> !e.agent().equals(agent)).toList())
                .withData(data.without(agent));
    }

    private Contact withEngagements(List<Engagement> all) {
        return new Contact(id, origin, queue, place, customer, List.copyOf(all), call, suggestions, data, planVersion);
    }

    Contact withCall(Call newCall) {
        return new Contact(id, origin, queue, place, customer, engagements, newCall, suggestions, data, planVersion);
    }

    Contact withHold(Hold newHold) {
        return withCall(call.withHold(newHold));
    }

    Contact withOrigin(Origin newOrigin) {
        return new Contact(id, newOrigin, queue, place, customer, engagements, call, suggestions, data, planVersion);
    }

    Contact withData(CallData newData) {
        return new Contact(id, origin, queue, place, customer, engagements, call, suggestions, newData, planVersion);
    }

    Contact withVariable(String name, Personal value) {
        return withData(data.set(name, value));
    }

    Contact withSuggestion(Suggestion suggestion) {
        return new Contact(id, origin, queue, place, customer, engagements, call, Lists.plus(suggestions, suggestion),
                data, planVersion);
    }

    Contact withPlanVersion(long version) {
        return new Contact(id, origin, queue, place, customer, engagements, call, suggestions, data, version);
    }
}
