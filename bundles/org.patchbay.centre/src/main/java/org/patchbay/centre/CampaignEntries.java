// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;

import org.patchbay.api.CampaignEntry;
import org.patchbay.api.CampaignMatches;
import org.patchbay.api.CampaignTotals;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Masking;
import org.patchbay.spi.ContactLists;
import org.patchbay.spi.ContactLists.Listed;
import org.patchbay.spi.ContactLists.Reading;

/**
 * A campaign's list for one agent: pages, what fits a text, how long it is.
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
        return with(parts, lists -> lists.page(campaign, after, most)).thenApply(page -> page.stream().map(this::entry).toList());
    }

    CompletionStage<CampaignMatches> find(Parts parts, String text, long after, int most) {
        if (text.isBlank() || most < 1 || most > CampaignSearch.PAGE) {
            return CompletableFuture.failedFuture(new IllegalArgumentException("text: not blank; most: 1 to " + CampaignSearch.PAGE));
        }
        return new CampaignSearch(this, from -> with(parts, lists -> lists.page(campaign, from, CampaignSearch.PAGE)), text, most)
                .from(after);
    }

    CompletionStage<CampaignTotals> totals(Parts parts) {
        return with(parts, lists -> lists.count(campaign)).thenCombine(with(parts, lists -> lists.reading(campaign)), (by, reading) -> {
            long withdrawn = by.getOrDefault(ContactLists.Standing.WITHDRAWN, 0L);
            long all = by.values().stream().mapToLong(Long::longValue).sum();
            return new CampaignTotals(all - withdrawn, by.getOrDefault(ContactLists.Standing.DONE, 0L), withdrawn,
                    reading.filter(Reading::running).isPresent(), reading.filter(r -> !r.trouble().isEmpty()).isPresent());
        });
    }

    private <T> CompletionStage<T> with(Parts parts, Function<ContactLists, CompletionStage<T>> question) {
        return parts.lists().get().filter(_ -> allowed).map(question).orElseGet(() -> CompletableFuture.failedFuture(
                new IllegalArgumentException("no list of campaign " + campaign + " for this agent")));
    }

    CampaignEntry entry(Listed listed) {
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
