// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.LegId;

/**
 * The customer's side of a contact.
 *
 * @param leg empty for text channels, and once gone
 * @param until while dialled: when an unanswered customer is given up; before: when the next attempt is due
 * @param attempts calls back that came to nothing
 * @param flow where the customer is on the way to a queue
 */
public record Customer(Line line, Optional<LegId> leg, Optional<Instant> until, int attempts,
        Optional<FlowRun> flow) {

    public enum Line {
        /** An outdial, or a callback, whose agent has not lifted yet. */
        NOT_DIALLED, DIALLED, RINGING,
        /** Somebody or something answered; who is not known yet, and nobody talks to it (CAMP-07). */
        LISTENED_TO,
        PRESENT, GONE
    }

    public static final Customer NOT_DIALLED = new Customer(Line.NOT_DIALLED, Optional.empty(), Optional.empty(), 0,
            Optional.empty());
    public static final Customer GONE = new Customer(Line.GONE, Optional.empty(), Optional.empty(), 0,
            Optional.empty());

    public static Customer present(Optional<LegId> leg) {
        return new Customer(Line.PRESENT, leg, Optional.empty(), 0, Optional.empty());
    }

    /** @param due when the next attempt is due; empty for at once */
    static Customer toBeCalled(int attempts, Optional<Instant> due) {
        return new Customer(Line.NOT_DIALLED, Optional.empty(), due, attempts, Optional.empty());
    }

    Customer dialled(LegId newLeg, Instant newUntil) {
        return new Customer(Line.DIALLED, Optional.of(newLeg), Optional.of(newUntil), attempts, Optional.empty());
    }

    Customer ringing() {
        return new Customer(Line.RINGING, leg, until, attempts, Optional.empty());
    }

    Customer listenedTo() {
        return new Customer(Line.LISTENED_TO, leg, Optional.empty(), attempts, Optional.empty());
    }

    Customer due() {
        return new Customer(line, leg, Optional.empty(), attempts, Optional.empty());
    }

    /** Whether an agent may be asked now: the customer is there, or is to be called as soon as one takes it. */
    public boolean isServable() {
        return isPresent() || line == Line.NOT_DIALLED && until.isEmpty();
    }

    public boolean isPresent() {
        return line == Line.PRESENT;
    }

    public boolean isGone() {
        return line == Line.GONE;
    }

    /** Whether it is a live call of the limits (CAP-01). */
    public boolean isLive() {
        return leg.isPresent();
    }

    Customer in(Optional<FlowRun> newFlow) {
        return new Customer(line, leg, until, attempts, newFlow);
    }
}
