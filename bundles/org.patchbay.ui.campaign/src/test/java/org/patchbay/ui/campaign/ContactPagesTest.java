// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.api.CampaignEntry;

/** A list of a million lines, of which a few pages are here. */
class ContactPagesTest {
    private static final int MILLION = 1_000_000;

    private final List<Long> asked = new ArrayList<>();
    private final ContactPages pages = new ContactPages(asked::add);
    private int size = MILLION;

    private void answer() {
        List<Long> open = List.copyOf(asked);
        asked.clear();
        open.forEach(after -> pages.came(after, LongStream.rangeClosed(after + 1, Math.min(size, after + ContactPages.PAGE))
                .mapToObj(ContactPagesTest::entry).toList()));
    }

    private static CampaignEntry entry(long key) {
        return new CampaignEntry(key, "Contact " + key, "", CampaignEntry.Standing.OPEN, 0, "", Optional.empty());
    }

    @Test
    @Tag("CAMP-25")
    void goesThroughAMillionLinesWithAFewPagesInMemory() {
        pages.refresh(0, 0);
        answer();
        while (!pages.isComplete()) {
            pages.line(pages.count() - 1);
            answer();
        }
        assertEquals(MILLION, pages.count());
        assertTrue(pages.kept() <= ContactPages.KEPT, pages.kept() + " pages");

        assertEquals(Optional.empty(), pages.line(3), "not here any more");
        answer();
        assertEquals("Contact 4", pages.line(3).orElseThrow().name());
        assertEquals("Contact " + MILLION, pages.line(MILLION - 1).orElseThrow().name());
    }

    @Test
    void aPageIsAskedForOnce() {
        pages.refresh(0, 0);
        pages.line(0);
        pages.line(1);
        assertEquals(List.of(0L), asked);
    }

    @Test
    @Tag("CAMP-25")
    void aListThatIsLoadedGrowsAtItsEnd() {
        size = 20;
        pages.refresh(0, 0);
        answer();
        assertTrue(pages.isComplete());
        size = 700;
        pages.refresh(0, 19);
        answer();
        assertEquals(ContactPages.PAGE, pages.count());
        assertFalse(pages.isComplete());
        pages.line(pages.count() - 1);
        answer();
        assertEquals(700, pages.count());
        assertTrue(pages.isComplete());
    }

    @Test
    void whatDidNotComeIsAskedForAgain() {
        pages.refresh(0, 0);
        asked.clear();
        pages.failed(0);
        pages.refresh(0, 0);
        assertEquals(List.of(0L), asked);
    }
}
