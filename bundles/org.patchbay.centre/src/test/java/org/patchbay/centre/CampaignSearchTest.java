// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.api.CampaignEntry;
import org.patchbay.api.CampaignMatches;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Personal;
import org.patchbay.spi.ContactLists.Listed;
import org.patchbay.spi.ContactLists.Standing;

/** What an agent finds in a campaign's list. */
@Tag("CAMP-25")
class CampaignSearchTest {

    private static final int LINES = 24_700;
    private final List<Long> pages = new ArrayList<>();

    private CompletionStage<List<Listed>> page(long after) {
        pages.add(after);
        return CompletableFuture.completedStage(LongStream.rangeClosed(after + 1, Math.min(LINES, after + CampaignSearch.PAGE))
                .mapToObj(CampaignSearchTest::listed).toList());
    }

    private static Listed listed(long key) {
        return new Listed(key, new Personal("+4930231" + (10_000 + key)), new Personal(key % 10_000 == 17 ? "Märia Łukasz" : ""),
                Standing.OPEN, 0, "", Optional.empty());
    }

    private CampaignMatches find(boolean masked, String text, long after, int most) {
        CampaignEntries reader = new CampaignEntries(new CampaignId("spring"), true, masked);
        return new CampaignSearch(reader, this::page, text, most).from(after).toCompletableFuture().join();
    }

    @ParameterizedTest
    @CsvSource({ "false, märia, 1", "false, ŁUK, 1", "false, +49 (30) 231-10017, 1", "false, 0231 10, 999", "false, 3023110017, 1",
        "true, 3023110017, 0", "true, 0017, 1", "true, •••0017, 1", "false, lehmann, 0", "false, 1a, 0" })
    void bothNameAndNumberAsTheyAreShown(boolean masked, String text, int found) {
        List<CampaignEntry> all = find(masked, text, 0, CampaignSearch.PAGE).entries();
        assertEquals(Math.min(found, CampaignSearch.PAGE), all.size());
        assertTrue(all.stream().allMatch(e -> e.number().contains("•") == masked));
    }

    @Test
    void aLongListIsGoneThroughInStretches() {
        CampaignMatches first = find(false, "märia", 0, CampaignSearch.PAGE);
        assertEquals(List.of(CampaignSearch.STRETCH, CampaignSearch.STRETCH / CampaignSearch.PAGE), List.of(first.looked(), pages.size()));
        CampaignMatches second = find(false, "märia", first.next().orElseThrow(), CampaignSearch.PAGE);
        CampaignMatches third = find(false, "märia", second.next().orElseThrow(), CampaignSearch.PAGE);
        assertEquals(Optional.empty(), third.next());
        assertEquals(LINES, first.looked() + second.looked() + third.looked());
        assertEquals(List.of(17L, 10_017L, 20_017L), Stream.of(first, second, third)
                .flatMap(m -> m.entries().stream()).map(CampaignEntry::key).toList());
    }

    @Test
    void noMoreThanIsWantedAndNoneTwice() {
        CampaignMatches first = find(false, "30231", 0, 3);
        assertEquals(List.of(Optional.of(3L), 3), List.of(first.next(), first.looked()));
        assertEquals(List.of(4L, 5L), find(false, "30231", 3, 2).entries().stream().map(CampaignEntry::key).toList());
    }
}
