// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.QueueId;

/**
 * Which recordings are wanted.
 *
 * @param agent whose; empty for everybody's whom the asking agent may hear
 * @param from when the call began, at the earliest
 * @param until when the call began, before this
 * @param text part of the customer's name, or of the number as the agent is shown it; "" for all
 * @param after where the page before ended; empty for the first
 * @param most entries of a page, 1 to {@value #MOST}
 */
public record RecordingQuery(Optional<AgentId> agent, Optional<QueueId> queue, Optional<Instant> from,
        Optional<Instant> until, String text, Optional<RecordingPage.Place> after, int most) {

    public static final int MOST = 200;

    public RecordingQuery {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most: " + most + "; allowed: 1 to " + MOST);
        }
    }
}
