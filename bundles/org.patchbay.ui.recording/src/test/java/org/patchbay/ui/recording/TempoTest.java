// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faster and slower at the same pitch. */
class TempoTest {
    private static final int RATE = 8000;
    private static final int TONE = 300;

    private static short[] tone(int from, int frames) {
        short[] both = new short[2 * frames];
        for (int i = 0; i < frames; i++) {
            short value = (short) (12_000 * Math.sin(2 * Math.PI * TONE * (from + i) / RATE));
            both[2 * i] = value;
            both[2 * i + 1] = (short) -value;
        }
        return both;
    }

    @Test
    void atOneItIsAsItWas() {
        assertArrayEquals(tone(0, 800), new Tempo(RATE, 2).play(tone(0, 800), 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0.75, 1.25, 1.5, 2 })
    void theLengthChangesAndThePitchDoesNot(double speed) {
        Tempo tempo = new Tempo(RATE, 2);
        short[] all = new short[0];
        for (int piece = 0; piece < 40; piece++) {
            short[] out = tempo.play(tone(piece * 800, 800), speed);
            int old = all.length;
            all = Arrays.copyOf(all, old + out.length);
            System.arraycopy(out, 0, all, old, out.length);
        }
        double seconds = all.length / 2.0 / RATE;
        assertEquals(4 / speed, seconds, 0.15, "of four seconds");
        int crossings = 0;
        for (int i = 2; i < all.length; i += 2) {
            crossings += all[i - 2] < 0 && all[i] >= 0 ? 1 : 0;
        }
        assertEquals(TONE, crossings / seconds, 12, "the tone");
    }
}
