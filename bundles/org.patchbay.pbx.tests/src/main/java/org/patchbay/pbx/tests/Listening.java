// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;

/** What one party hears from a moment on. */
final class Listening {

    private static final int WINDOW = Tone.RATE / 5;

    private final Path file;
    private final long from;
    private final long began = System.nanoTime();

    Listening(Path file) {
        this.file = file;
        this.from = Tone.samples(file);
    }

    /** For how long in all the tone was not heard until now; where nothing was heard at all counts as well. */
    Duration without(int hertz) {
        Duration passed = Duration.ofNanos(System.nanoTime() - began);
        short[] sound = Tone.last(file, (int) (Tone.samples(file) - from));
        long heard = 0;
        for (int at = 0; at + WINDOW <= sound.length; at += WINDOW) {
            heard += Tone.isIn(Arrays.copyOfRange(sound, at, at + WINDOW), hertz) ? WINDOW : 0;
        }
        return passed.minus(Duration.ofMillis(heard * 1000 / Tone.RATE));
    }
}
