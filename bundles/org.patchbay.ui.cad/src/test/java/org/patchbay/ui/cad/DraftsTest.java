// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.ui.cad.Drafts.Draft;
import org.patchbay.ui.cad.Drafts.Saving;

class DraftsTest {
    private final Drafts drafts = new Drafts();

    @Test
    void theSavedTextAgainIsNoDraft() {
        drafts.type("case", "A-2", "A-1", 3);
        drafts.type("case", "A-1", "A-1", 3);
        assertEquals(Map.of(), drafts.all());
    }

    @Test
    @Tag("CAD-07")
    void aDraftIsBasedOnTheValueThatWasThereWhenItBegan() {
        drafts.type("case", "A-2", "A-1", 3);
        drafts.type("case", "A-23", "A-9", 4);
        assertEquals(Optional.of(new Draft("A-23", 3)), drafts.of("case"));
    }

    @Test
    @Tag("CAD-18")
    void whatWasTypedWhileSavingStaysOnTopOfWhatWasSaved() {
        drafts.type("case", "A-2", "A-1", 3);
        drafts.type("budget", "5", "4", 0);
        SortedMap<String, Draft> sent = new TreeMap<>(drafts.all());
        drafts.asked(sent.keySet());
        assertTrue(drafts.isUnderWay("case"));
        drafts.type("case", "A-23", "A-1", 3);
        drafts.saved(sent, _ -> 7);
        assertEquals(Map.of("case", new Draft("A-23", 7)), drafts.all());
        assertEquals(Saving.DONE, drafts.saving());
    }

    @Test
    @Tag("CAD-19")
    void aFailureLosesNothing() {
        drafts.type("case", "A-2", "A-1", 3);
        drafts.asked(drafts.all().keySet());
        drafts.failed("reason.TOO_LONG", Optional.of("case"));
        assertEquals(Saving.FAILED, drafts.saving());
        assertEquals("A-2", drafts.of("case").orElseThrow().text());
        assertTrue(drafts.isLeft("case"));
        drafts.type("case", "A-25", "A-1", 3);
        assertTrue(drafts.refusal().isEmpty(), "another text was not refused yet");
        drafts.drop("case");
        assertFalse(drafts.saving() == Saving.FAILED, "nothing is left to be tried again");
    }
}
