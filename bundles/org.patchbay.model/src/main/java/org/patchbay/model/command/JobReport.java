// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.command;

import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;

import org.patchbay.model.CampaignId;
import org.patchbay.model.JobId;
import org.patchbay.model.Personal;

/** What became of work outside. A report about a job that is over changes nothing, or is undone. */
public sealed interface JobReport extends Command {

    JobId job();

    /**
     * A campaign's list has a contact that may be called now; it is reserved under the job's id.
     *
     * @param key of the contact in its list
     * @param number to dial
     * @param values of the list's columns, by name
     * @param attempts how often it was called
     */
    record ContactFound(JobId job, CampaignId campaign, long key, Personal number, Personal name, SortedMap<String, Personal> values,
            int attempts) implements JobReport {
    }

    /** @param askAgain when there may be one; empty where only a new list brings one */
    record NoContact(JobId job, Optional<Instant> askAgain) implements JobReport {
    }

    /** Done, with nothing to tell. */
    record Finished(JobId job) implements JobReport {
    }

    /** It could not be done, and is not tried again. */
    record Failed(JobId job) implements JobReport {
    }
}
