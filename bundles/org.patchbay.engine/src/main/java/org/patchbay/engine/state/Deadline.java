// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Comparator;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;

/**
 * A moment at which something happens by itself.
 *
 * @param contact "" where none is concerned; of a job, its id
 * @param agent "" where none is concerned
 */
public record Deadline(Instant at, Kind kind, String contact, String agent) implements Comparable<Deadline> {

    public enum Kind {
        OFFER, DIAL, SWITCH, WRAP_UP, DESK_GONE, GUEST, CALLBACK, FLOW, CAMPAIGN, CAMPAIGN_REST, JOB, RECORDING,
        REVEAL
    }

    private static final Comparator<Deadline> ORDER = Comparator.comparing(Deadline::at)
            .thenComparing(Deadline::kind).thenComparing(Deadline::contact).thenComparing(Deadline::agent);

    static Deadline of(Instant at, Kind kind, ContactId contact) {
        return new Deadline(at, kind, contact.value(), "");
    }

    static Deadline of(Instant at, Kind kind, ContactId contact, AgentId agent) {
        return new Deadline(at, kind, contact.value(), agent.value());
    }

    static Deadline of(Instant at, Kind kind, AgentId agent) {
        return new Deadline(at, kind, "", agent.value());
    }

    static Deadline of(Job job) {
        return new Deadline(job.until(), Kind.JOB, job.id().value(), "");
    }

    @Override
    public int compareTo(Deadline other) {
        return ORDER.compare(this, other);
    }
}
