// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.patchbay.api.CampaignEntry;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Masking;
import org.patchbay.spi.ContactLists;
import org.patchbay.spi.ContactLists.Listed;

/**
 * Pages of a campaign's list for one agent.
 *
 * @param allowed whether the agent may see it
 */
record CampaignEntries(CampaignId campaign, boolean allowed, boolean masked) {

    static CampaignEntries reader(Configuration configuration, AgentId agent, CampaignId campaign) {
        Optional<AgentProfile> profile = Optional.ofNullable(configuration.agents().get(agent));
        boolean allowed = profile.isPresent() && Optional.ofNullable(configuration.campaigns().get(campaign))
                .filter(c -> c.isFor(profile.get())).isPresent();
        return new CampaignEntries(campaign, allowed, profile.map(AgentProfile::protectedData).orElse(true));
    }

    CompletionStage<List<CampaignEntry>> page(Parts parts, long after, int most) {
        Optional<ContactLists> lists = parts.lists().get().filter(_ -> allowed);
        if (lists.isEmpty()) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("no list of campaign " + campaign + " for this agent"));
        }
        return lists.get().page(campaign, after, most).thenApply(page -> page.stream().map(this::entry).toList());
    }

    private CampaignEntry entry(Listed listed) {
        String number = PhoneNumbers.shown(listed.number().text()).text();
        return new CampaignEntry(listed.key(), listed.name().text(), masked ? Masking.mask(number) : number,
                standing(listed.standing()), listed.attempts(), listed.outcome(), listed.due());
    }

    private static CampaignEntry.Standing standing(ContactLists.Standing standing) {
        return switch (standing) {
            case OPEN -> CampaignEntry.Standing.OPEN;
            case RESERVED -> CampaignEntry.Standing.RESERVED;
            case DONE -> CampaignEntry.Standing.DONE;
            case REMOVED -> CampaignEntry.Standing.REMOVED;
            case WITHDRAWN -> CampaignEntry.Standing.WITHDRAWN;
        };
    }
}
