// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.patchbay.api.RecordingEntry;
import org.patchbay.api.RecordingEntry.Span.Kind;
import org.patchbay.model.Label;
import org.patchbay.model.Named;

/** Where in the call a place of the sound belongs, and back. */
@Tag("REC-12")
class CallTapeTest {
    private static final Named ANYBODY = new Named("x", Label.of("x"));

    private static RecordingEntry entry(Object... spans) {
        return Samples.entry(1, "", "", ANYBODY, ANYBODY, 0, spans);
    }

    private static CallTape tape() {
        return new CallTape(entry(Kind.RECORDED, 10, Kind.PAUSED, 30, Kind.RECORDED, 20, Kind.APART, 5, Kind.RECORDED, 10), 40_000);
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "9999, 9999", "10000, 10000", "25000, 10000", "40000, 10000", "50000, 20000", "62000, 30000", "65000, 30000",
            "75000, 40000", "99000, 40000" })
    void aMomentOfTheCallIsAPlaceOfTheSound(long call, long sound) {
        assertEquals(sound, tape().soundAt(call));
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "9999, 9999", "10000, 40000", "20000, 50000", "30000, 65000", "39999, 74999", "40000, 75000" })
    void aPlaceOfTheSoundIsAMomentOfTheCall(long sound, long call) {
        assertEquals(call, tape().callAt(sound));
    }

    @ParameterizedTest
    @CsvSource({ "0, true, 40000", "40000, true, 65000", "65000, true, 75000", "75000, true, 75000", "41000, false, 0",
            "50000, false, 40000", "66000, false, 40000", "70000, false, 65000", "10, false, 0" })
    void marksAreWhereItGoesOn(long from, boolean forward, long to) {
        assertEquals(to, tape().mark(from, forward));
    }

    @Test
    void aSoundALittleLongerThanWhatWasNotedIsStretchedToIt() {
        CallTape tape = new CallTape(entry(Kind.RECORDED, 10, Kind.PAUSED, 30, Kind.RECORDED, 10), 20_400);
        assertEquals(10_200, tape.soundAt(10_000));
        assertEquals(20_400, tape.soundAt(50_000));
        assertEquals(50_000, tape.callAt(20_400));
        assertEquals(50_000, tape.length());
    }

    @Test
    void whereNobodyKnowsWhatWasRecordedItIsAll() {
        CallTape tape = new CallTape(entry(), 7_000);
        assertEquals(7_000, tape.length());
        assertEquals(List.of(), tape.gaps());
        assertTrue(tape.soundAt(3_000) == 3_000 && tape.callAt(3_000) == 3_000);
    }
}
