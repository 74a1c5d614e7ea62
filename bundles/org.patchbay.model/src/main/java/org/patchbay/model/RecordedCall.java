// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A recording and what it is of: one agent and the customer.
 *
 * @param queue the call counted for when it began
 * @param number of the customer, as it was dialled or came; empty once the customer is forgotten
 * @param name of the customer, where it was known
 * @param began when the switch began it
 * @param ended when it was over; empty while the call goes on
 * @param stretches when something was recorded, in order; the file has only these, one after the other
 * @param pauses when somebody had it paused, in order; what else lies between stretches was hold or consult
 */
public record RecordedCall(RecordingId id, ContactId contact, AgentId agent, QueueId queue, Personal number,
        Personal name, Instant began, Optional<Instant> ended, List<Stretch> stretches, List<Stretch> pauses) {

    /** @param to empty while it goes on */
    public record Stretch(Instant from, Optional<Instant> to) {
    }

    public RecordedCall {
        stretches = List.copyOf(stretches);
        pauses = List.copyOf(pauses);
    }
}
