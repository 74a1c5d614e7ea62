// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.LegId;

/**
 * The customer's side of a contact.
 *
 * @param leg empty for text channels, and once gone
 * @param until while dialled: when an unanswered customer is given up
 */
public record Customer(Line line, Optional<LegId> leg, Optional<Instant> until) {

    public enum Line {
        /** An outdial whose agent has not lifted yet. */
        NOT_DIALLED, DIALLED, RINGING, PRESENT, GONE
    }

    public static final Customer NOT_DIALLED = new Customer(Line.NOT_DIALLED, Optional.empty(), Optional.empty());
    public static final Customer GONE = new Customer(Line.GONE, Optional.empty(), Optional.empty());

    public static Customer present(Optional<LegId> leg) {
        return new Customer(Line.PRESENT, leg, Optional.empty());
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
}
