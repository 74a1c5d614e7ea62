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
    private static final int BUFFER = 1 << 16;

    /** @param left Hz, 0 for silence */
    private record Piece(Duration length, int left, int right) {
    }

    private final List<Piece> pieces = new ArrayList<>();

    void add(Duration length, int left, int right) {
        if (!length.isPositive()) {
            return;
        }
        if (!pieces.isEmpty() && pieces.getLast().left() == left && pieces.getLast().right() == right) {
            Piece last = pieces.removeLast();
            pieces.add(new Piece(last.length().plus(length), left, right));
        } else {
            pieces.add(new Piece(length, left, right));
        }
    }

    private static long frames(Duration length) {
        return Math.round(length.toNanos() * (RATE / 1e9));
    }

    void write(OutputStream target) throws IOException {
        Duration total = pieces.stream().map(Piece::length).reduce(Duration.ZERO, Duration::plus);
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(target, BUFFER));
        header(out, Math.toIntExact(frames(total) * FRAME));
        long frame = 0;
        Duration passed = Duration.ZERO;
        for (Piece piece : pieces) {
            passed = passed.plus(piece.length());
            long end = frames(passed);
            write(out, piece, frame, end);
            frame = end;
        }
        out.flush();
    }

    private static void write(OutputStream out, Piece piece, long from, long end) throws IOException {
        byte[] second = new byte[RATE * FRAME];
        // All tones are whole frequencies, so that one second is like the next.
        for (int i = 0; i < RATE; i++) {
            put(second, i * FRAME, piece.left(), i);
            put(second, i * FRAME + 2, piece.right(), i);
        }
        for (long frame = from; frame < end;) {
            int start = (int) (frame % RATE);
            int count = (int) Math.min(RATE - start, end - frame);
            out.write(second, start * FRAME, count * FRAME);
            frame += count;
        }
    }

    private static void put(byte[] second, int at, int hertz, int i) {
        int value = hertz == 0 ? 0 : SINE[i * hertz % RATE];
        second[at] = (byte) value;
        second[at + 1] = (byte) (value >> 8);
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
