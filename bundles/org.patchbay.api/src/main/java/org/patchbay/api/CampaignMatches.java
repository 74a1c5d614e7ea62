// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.util.List;
import java.util.Optional;

/**
 * Lines of a campaign's contact list that fit a text, in the order of keys.
 *
 * @param next the key after which the search goes on; empty where it is through. There may be fewer lines than wanted, even
 *        none, and still be more
 * @param looked lines that were looked through for it
 */
public record CampaignMatches(List<CampaignEntry> entries, Optional<Long> next, int looked) {

    public CampaignMatches {
        entries = List.copyOf(entries);
    }
}
