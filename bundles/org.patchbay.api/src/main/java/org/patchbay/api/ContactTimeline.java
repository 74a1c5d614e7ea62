// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.Label;

/**
 * What everybody in a contact did, and when: to be drawn as bars over time.
 *
 * @param began when the contact did
 * @param over when it ended; empty while it goes on
 * @param parties the customer first, then in the order in which they came, the recording last
 * @param spans by their beginning; of one party they don't overlap
 */
public record ContactTimeline(Instant began, Optional<Instant> over, List<Party> parties, List<Span> spans) {

    public enum Role {
        CUSTOMER, AGENT,
        /** A dialled party. */
        GUEST,
        /** Who came into the call; one who only listens is not told of. */
        SUPERVISOR,
        /** Not somebody, but when what was said was recorded. */
        RECORDING
    }

    /**
     * @param key the same through the whole contact
     * @param name as people say it; "" for the customer, whose name and number are the contact's, and the recording
     */
    public record Party(String key, Role role, String name) {
    }

    public enum Kind {
        /** The customer hears the flow's announcements. */
        MENU,
        /** For an agent. */
        WAITING,
        /** A campaign's contact is read. */
        PREVIEW,
        RINGING, TALKING, CONSULTING, ON_HOLD, WRAP_UP, RECORDING,
        /** By the agent: what is said is in no file. */
        RECORDING_PAUSED
    }

    /**
     * @param party whose
     * @param queue where the customer waits
     * @param until empty while it goes on
     */
    public record Span(String party, Kind kind, Optional<Label> queue, Instant from, Optional<Instant> until) {
    }

    public ContactTimeline {
        parties = List.copyOf(parties);
        spans = List.copyOf(spans);
    }
}
