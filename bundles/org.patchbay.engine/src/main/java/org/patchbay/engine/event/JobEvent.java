// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.ContactId;
import org.patchbay.model.JobId;
import org.patchbay.model.RecordingId;

/** Work outside that was begun, and its end. What has begun and not ended is run, again after a restart. */
public sealed interface JobEvent extends Event {

    JobId job();

    /** How a job ended. */
    enum JobEnd {
        DONE, FAILED, TIMED_OUT
    }

    /**
     * A campaign's list is asked for a contact; the job's id is the reservation.
     *
     * @param held how long nobody else gets the contact
     * @param until when the job is given up
     */
    record ContactSought(Instant at, JobId job, AgentId agent, CampaignId campaign, Duration held, Instant until)
            implements JobEvent {
    }

    /**
     * A campaign's list is told what became of a contact.
     *
     * @param outcome a word for the list
     * @param attempted whether it was called
     * @param due when it may be called again; empty for never
     * @param until when the job is given up
     */
    record ContactSettled(Instant at, JobId job, CampaignId campaign, JobId reservation, String outcome,
            boolean attempted, Optional<Instant> due, boolean doNotCall, Instant until) implements JobEvent {
    }

    /**
     * A recording is to be deleted, as the centre's rules say how long one is kept.
     *
     * @param until when the job is given up; the next look at what is too old begins it again
     */
    record RecordingExpired(Instant at, JobId job, RecordingId recording, Instant until) implements JobEvent {
    }

    /**
     * All that tells about a contact's customer is to be thrown away: recordings, and the key under which the journal
     * has the rest.
     *
     * @param by who asked for it
     * @param until when the job is given up
     */
    record ForgettingBegan(Instant at, JobId job, ContactId contact, AgentId by, Instant until) implements JobEvent {
    }

    record JobEnded(Instant at, JobId job, JobEnd end) implements JobEvent {
    }
}
