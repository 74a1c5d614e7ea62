// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.QueueId;
import org.patchbay.model.Variable;

/**
 * A contact from the first ring to the last wrap-up.
 *
 * @param queue the queue it counts for
 * @param place where it waits, kept while it is offered; empty once somebody has it
 * @param variables by name
 * @param planVersion of its media plan; grows with every change
 */
public record Contact(ContactId id, Origin origin, QueueId queue, Optional<Place> place, Customer customer,
        List<Engagement> engagements, Hold hold, SortedMap<String, Variable> variables, long planVersion) {

    public Optional<Engagement> engagement(AgentId agent) {
        return find(e -> e.agent().equals(agent));
    }

    /** The offer under way, if there is one; one contact is offered to one agent at a time. */
    public Optional<Engagement> offer() {
        return find(Engagement::isOffer);
    }

    /** The agent who has the customer. */
    public Optional<Engagement> active() {
        return find(Engagement::isActive);
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

    /** Whether the contact waits for an agent and none is being asked. */
    public boolean isWaiting() {
        return place.isPresent() && customer.isPresent() && offer().isEmpty();
    }

    /** Whether agent and customer are to hear each other. */
    public boolean isTalking() {
        return active().isPresent() && customer.isPresent() && hold.phase() != Hold.Phase.HOLDING
                && hold.phase() != Hold.Phase.ON_HOLD;
    }

    /** Whether the agent's own phone holds the call; the switch plays music to the customer by itself. */
    public boolean isHeldAtPhone() {
        return hold.phase() == Hold.Phase.HELD_AT_PHONE;
    }

    public Contact withPlace(QueueId newQueue, Optional<Place> newPlace) {
        return new Contact(id, origin, newQueue, newPlace, customer, engagements, hold, variables, planVersion);
    }

    public Contact withCustomer(Customer newCustomer) {
        return new Contact(id, origin, queue, place, newCustomer, engagements, hold, variables, planVersion);
    }

    /** Adds the engagement, or replaces that of the same agent. */
    public Contact with(Engagement engagement) {
        List<Engagement> all = new ArrayList<>(engagements);
        int index = agents().indexOf(engagement.agent());
        if (index < 0) {
            all.add(engagement);
        } else {
            all.set(index, engagement);
        }
        return withEngagements(all);
    }

    public Contact without(AgentId agent) {
        return withEngagements(engagements.stream().filter(e -> !e.agent().equals(agent)).toList());
    }

    public List<AgentId> agents() {
        return engagements.stream().map(Engagement::agent).toList();
    }

    private Contact withEngagements(List<Engagement> all) {
        return new Contact(id, origin, queue, place, customer, List.copyOf(all), hold, variables, planVersion);
    }

    public Contact withHold(Hold newHold) {
        return new Contact(id, origin, queue, place, customer, engagements, newHold, variables, planVersion);
    }

    public Contact withPlanVersion(long version) {
        return new Contact(id, origin, queue, place, customer, engagements, hold, variables, version);
    }
}
