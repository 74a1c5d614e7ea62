// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What two sides said, piece by piece; written as WAV, stereo, 16 bit, 8 kHz. A side that says nothing is
 * silent zeros, one that speaks is its tone.
 */
final class Tape {

    static final int RATE = 8000;
    private static final int LOUDNESS = 9000;
    private static final int HEADER = 44;
    private static final int FRAME = 4;

    /** @param left Hz, 0 for silence */
    private record Piece(Duration length, int left, int right) {
    }

    private final List<Piece> pieces = new ArrayList<>();

    void add(Duration length, int left, int right) {
        if (length.isPositive()) {
            pieces.add(new Piece(length, left, right));
        }
    }

    private static long frames(Duration length) {
        return Math.round(length.toNanos() * (RATE / 1e9));
    }

    void write(OutputStream target) throws IOException {
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(target, 1 << 16));
        Duration total = pieces.stream().map(Piece::length).reduce(Duration.ZERO, Duration::plus);
        header(out, Math.toIntExact(frames(total) * FRAME));
        long frame = 0;
        Duration passed = Duration.ZERO;
        for (Piece piece : pieces) {
            passed = passed.plus(piece.length());
            for (long end = frames(passed); frame < end; frame++) {
                sample(out, piece.left(), frame);
                sample(out, piece.right(), frame);
            }
        }
        out.flush();
    }

    private static void sample(DataOutputStream out, int hertz, long frame) throws IOException {
        int value = hertz == 0 ? 0 : SINE[(int) (frame % RATE * hertz % RATE)];
        out.writeShort(Short.reverseBytes((short) value));
    }

    /** One second of 1 Hz: all whole frequencies are steps through it. */
    private static final int[] SINE = new int[RATE];

    static {
        for (int i = 0; i < RATE; i++) {
            SINE[i] = (int) Math.round(LOUDNESS * Math.sin(2 * Math.PI * i / RATE));
        }
    }

    private static void header(DataOutputStream out, int bytes) throws IOException {
        out.writeBytes("RIFF");
        out.writeInt(Integer.reverseBytes(bytes + HEADER - 8));
        out.writeBytes("WAVEfmt ");
        out.writeInt(Integer.reverseBytes(16));
        out.writeShort(Short.reverseBytes((short) 1));
        out.writeShort(Short.reverseBytes((short) 2));
        out.writeInt(Integer.reverseBytes(RATE));
        out.writeInt(Integer.reverseBytes(RATE * FRAME));
        out.writeShort(Short.reverseBytes((short) FRAME));
        out.writeShort(Short.reverseBytes((short) 16));
        out.writeBytes("data");
        out.writeInt(Integer.reverseBytes(bytes));
    }
}
