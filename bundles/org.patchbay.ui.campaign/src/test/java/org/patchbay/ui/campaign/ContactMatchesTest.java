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
import org.patchbay.api.CampaignMatches;

/** A search in a list of a million lines, stretch by stretch. */
@Tag("CAMP-25")
class ContactMatchesTest {
    private static final int MILLION = 1_000_000;
    private static final int STRETCH = 10_000;

    private final List<Long> asked = new ArrayList<>();
    private final ContactMatches matches = new ContactMatches(asked::add);

    /** One line in {@code each} fits. */
    private void answer(int each) {
        long after = asked.removeFirst();
        long end = Math.min(MILLION, after + STRETCH);
        List<CampaignEntry> found = LongStream.rangeClosed(after + 1, end).filter(key -> key % each == 0).limit(ContactPages.PAGE)
                .mapToObj(key -> new CampaignEntry(key, "Contact " + key, "", CampaignEntry.Standing.OPEN, 0, "", Optional.empty())).toList();
        long last = found.size() == ContactPages.PAGE ? found.getLast().key() : end;
        matches.came(new CampaignMatches(found, last == MILLION ? Optional.empty() : Optional.of(last), (int) (last - after)));
    }

    @Test
    void whatFitsSeldomIsLookedForToTheEnd() {
        int answers = 0;
        while (!asked.isEmpty()) {
            assertTrue(matches.isLooking());
            answer(10_000);
            answers++;
        }
        assertTrue(matches.isComplete());
        assertEquals(List.of(100, MILLION, MILLION / STRETCH), List.of(matches.count(), (int) matches.looked(), answers));
        assertEquals("Contact 1000000", matches.line(99).orElseThrow().name());
    }

    @Test
    void whatFitsOftenIsLookedForAsFarAsOneScrolls() {
        answer(2);
        assertEquals(ContactPages.PAGE, matches.count());
        assertEquals(List.of(), asked, "enough to begin with");
        matches.line(10);
        assertEquals(List.of(), asked);
        matches.line(matches.count() - 1);
        matches.line(matches.count() - 1);
        assertEquals(List.of(1000L), asked, "once");
        while (!matches.isFull()) {
            answer(2);
            matches.line(matches.count() - 1);
        }
        assertEquals(ContactMatches.MOST, matches.count());
        assertEquals(List.of(), asked, "more would help nobody");
        assertFalse(matches.isComplete());
    }

    @Test
    void whatDidNotComeIsAskedForAgain() {
        asked.clear();
        matches.failed();
        assertFalse(matches.isLooking());
        matches.line(0);
        assertEquals(List.of(0L), asked);
    }
}
