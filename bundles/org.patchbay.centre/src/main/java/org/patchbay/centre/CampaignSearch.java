// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongFunction;

import org.patchbay.api.CampaignEntry;
import org.patchbay.api.CampaignMatches;
import org.patchbay.model.Masking;
import org.patchbay.spi.ContactLists.Listed;

/**
 * Looks through a stretch of a campaign's list. Names and numbers are encrypted in the store, so they are read, and only
 * what fits is formatted.
 */
final class CampaignSearch {

    static final int PAGE = 500;
    /** Lines looked through for one answer. */
    static final int STRETCH = 10_000;

    private final CampaignEntries reader;
    private final LongFunction<CompletionStage<List<Listed>>> pages;
    private final String text;
    private final String digits;
    private final int most;
    private final List<CampaignEntry> found = new ArrayList<>();
    private int looked;

    /** @param pages the page of {@value #PAGE} lines after a key */
    CampaignSearch(CampaignEntries reader, LongFunction<CompletionStage<List<Listed>>> pages, String text, int most) {
        this.reader = reader;
        this.pages = pages;
        this.text = text.strip().toLowerCase(Locale.ROOT);
        this.digits = this.text.matches("[+0-9•() /-]*") ? digits(this.text) : "";
        this.most = most;
    }

    CompletionStage<CampaignMatches> from(long after) {
        return pages.apply(after).thenCompose(this::take);
    }

    private CompletionStage<CampaignMatches> take(List<Listed> page) {
        for (Listed listed : page) {
            looked++;
            if (fits(listed)) {
                found.add(reader.entry(listed));
            }
            if (found.size() == most) {
                return answer(Optional.of(listed.key()));
            }
        }
        if (page.size() < PAGE) {
            return answer(Optional.empty());
        }
        long last = page.getLast().key();
        return looked < STRETCH ? from(last) : answer(Optional.of(last));
    }

    private CompletionStage<CampaignMatches> answer(Optional<Long> next) {
        return CompletableFuture.completedFuture(new CampaignMatches(found, next, looked));
    }

    /** Searched is what is shown: of a number that is masked its last digits (POP-19). */
    private boolean fits(Listed listed) {
        return listed.name().text().toLowerCase(Locale.ROOT).contains(text)
                || !digits.isEmpty() && shown(listed.number().text()).contains(digits);
    }

    private String shown(String number) {
        return digits(reader.masked() ? Masking.mask(number) : number);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }
}
