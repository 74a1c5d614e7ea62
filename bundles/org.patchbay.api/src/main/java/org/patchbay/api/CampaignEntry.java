// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Instant;
import java.util.Optional;

/**
 * A line of a campaign's contact list, as an agent may see it.
 *
 * @param key of the contact in its list; grows in the order of the list
 * @param number formatted, masked where the agent's protection says so
 * @param attempts how often it was called
 * @param outcome what became of it last, a word such as {@code busy}; "" before the first time
 * @param due when it comes back, where it waits for that
 */
public record CampaignEntry(long key, String name, String number, Standing standing, int attempts, String outcome,
        Optional<Instant> due) {

    /** Where a contact stands. */
    public enum Standing {
        OPEN,
        /** An agent has it. */
        RESERVED, DONE,
        /** Never to be called again. */
        REMOVED,
        /** The newest list does not have it. */
        WITHDRAWN
    }
}
