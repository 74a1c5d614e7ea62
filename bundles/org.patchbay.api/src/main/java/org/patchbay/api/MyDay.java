// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.patchbay.model.AgentState;

/**
 * An agent's own figures since midnight of the centre's time zone. What runs is counted up to {@code at}.
 *
 * @param at the centre's time
 * @param began midnight
 * @param handled contacts in which the agent had the customer, or was consulted, by channel name
 * @param talking without hold
 * @param states how long the agent was in each state; signed out is none
 * @param quarters 15 min each in which the agent was signed in, in order; times of other quarters are missing
 */
public record MyDay(Instant at, Instant began, SortedMap<String, Integer> handled, Duration talking, Duration onHold,
        Duration wrappingUp, Map<AgentState, Duration> states, List<Quarter> quarters) {

    public static final Duration QUARTER = Duration.ofMinutes(15);

    public MyDay {
        handled = Collections.unmodifiableSortedMap(new TreeMap<>(handled));
        states = Map.copyOf(states);
        quarters = List.copyOf(quarters);
    }

    /**
     * A quarter of an hour.
     *
     * @param handled contacts that began to be handled in it
     */
    public record Quarter(Instant begin, Map<AgentState, Duration> states, int handled) {
        public Quarter {
            states = Map.copyOf(states);
        }
    }

    public int contacts() {
        return handled.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Talk, hold and wrap-up by contact; empty before the first one. */
    public Optional<Duration> averageHandling() {
        Duration all = talking.plus(onHold).plus(wrappingUp);
        return contacts() == 0 ? Optional.empty() : Optional.of(all.dividedBy(contacts()));
    }
}
