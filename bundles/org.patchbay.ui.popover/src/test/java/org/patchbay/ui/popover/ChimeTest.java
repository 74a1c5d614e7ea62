// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;

import org.junit.jupiter.api.Test;

class ChimeTest {

    @Test
    void isShortSoftAndWithoutAClick() {
        ShortBuffer wave = ByteBuffer.wrap(Chime.samples()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        double seconds = wave.limit() / 22_050.0;
        assertEquals(0.22, seconds, 0.01);
        int loudest = 0;
        int widestStep = 0;
        for (int i = 1; i < wave.limit(); i++) {
            loudest = Math.max(loudest, Math.abs(wave.get(i)));
            widestStep = Math.max(widestStep, Math.abs(wave.get(i) - wave.get(i - 1)));
        }
        assertTrue(loudest > Short.MAX_VALUE / 8 && loudest < Short.MAX_VALUE / 3, "loudest " + loudest);
        assertTrue(widestStep < loudest / 2, "a step of " + widestStep + " clicks");
        assertTrue(Math.abs(wave.get(wave.limit() - 1)) < 100, "fades out");
    }

    @Test
    void aMachineWithoutSoundIsNoTrouble() {
        try (Chime chime = new Chime()) {
            chime.run();
            chime.run();
        }
    }
}
