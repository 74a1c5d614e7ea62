// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.Named;
import org.patchbay.model.RecordingId;

/**
 * Recordings that fit, the newest first.
 *
 * @param next where to go on; empty where there are no more. A page may have fewer entries than wanted, even none, and
 *        still go on
 * @param agents whose recordings the agent may hear, by name
 * @param queues of the centre
 */
public record RecordingPage(List<RecordingEntry> entries, Optional<Place> next, List<Named> agents, List<Named> queues) {

    /** Where a recording stands among all. */
    public record Place(Instant began, RecordingId id) {
    }

    public RecordingPage {
        entries = List.copyOf(entries);
        agents = List.copyOf(agents);
        queues = List.copyOf(queues);
    }
}
