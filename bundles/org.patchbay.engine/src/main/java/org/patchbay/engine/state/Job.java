// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.ContactId;
import org.patchbay.model.JobId;
import org.patchbay.model.RecordingId;

/** Work outside that is not known to be over. It is run at least once; whoever does it knows it by its id. */
public sealed interface Job {

    JobId id();

    /** When it is given up. */
    Instant until();

    /** Ask a campaign's list for a contact and reserve it. */
    record FindContact(JobId id, Instant until, AgentId agent, CampaignId campaign, Duration held) implements Job {
    }

    /** Tell a campaign's list what became of a contact. */
    record SettleContact(JobId id, Instant until, CampaignId campaign, JobId reservation, String outcome,
            boolean attempted, Optional<Instant> due, boolean doNotCall) implements Job {
    }

    /** Delete a recording that was kept long enough. */
    record DeleteRecording(JobId id, Instant until, RecordingId recording) implements Job {
    }

    /** Throw away what tells about a contact's customer. */
    record Forget(JobId id, Instant until, ContactId contact) implements Job {
    }
}
