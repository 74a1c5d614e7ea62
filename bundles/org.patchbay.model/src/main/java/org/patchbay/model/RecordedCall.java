// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recording and what it is of: one agent and the customer.
 *
 * @param began when the switch began it
 * @param ended when it was over; empty while the call goes on
 * @param stretches when something was recorded, in order; between them was hold, consult or pause
 */
public record RecordedCall(RecordingId id, ContactId contact, AgentId agent, Instant began, Optional<Instant> ended,
        List<Stretch> stretches) {

    /** @param to empty while it goes on */
    public record Stretch(Instant from, Optional<Instant> to) {
    }

    public RecordedCall {
        stretches = List.copyOf(stretches);
    }
}
