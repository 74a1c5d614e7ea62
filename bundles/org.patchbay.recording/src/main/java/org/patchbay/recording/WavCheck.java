// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Copies a WAV file and makes sure that it is one, and whole: RIFF, WAVE, PCM of 16 bits, as long as it says. */
final class WavCheck {

    private static final int CHUNK_HEADER = 8;
    private static final int PCM = 1;
    private static final int BITS = 16;
    private static final int SMALLEST_FORMAT = 16;
    private static final int LARGEST_FORMAT = 256;

    private WavCheck() {
    }

    /**
     * What a WAV file's head says.
     *
     * @param rate samples a second
     * @param soundAt where the samples begin
     * @param soundBytes of samples
     */
    record Wav(int rate, int channels, long soundAt, long soundBytes) {

        int frameBytes() {
            return channels * BITS / Byte.SIZE;
        }

        long frames() {
            return soundBytes / frameBytes();
        }

        Duration length() {
            return Duration.ofMillis(frames() * 1000 / rate);
        }
    }

    /** Copies all of it. */
    static Wav copy(InputStream in, OutputStream out) throws IOException {
        Wav wav = head(in, out);
        data(in, out, wav.soundBytes());
        return wav;
    }

    /** Copies as far as to where the samples begin. */
    static Wav head(InputStream in, OutputStream out) throws IOException {
        byte[] head = part(in, out, 12);
        if (!text(head, 0).equals("RIFF") || !text(head, 8).equals("WAVE")) {
            throw new IOException("not a WAV file");
        }
        long copied = head.length;
        ByteBuffer format = null;
        while (true) {
            byte[] chunk = part(in, out, CHUNK_HEADER);
            copied += chunk.length;
            long size = Integer.toUnsignedLong(little(chunk).getInt(4));
            if (text(chunk, 0).equals("data")) {
                if (format == null) {
                    throw new IOException("a WAV file without a format");
                }
                return new Wav(format.getInt(4), format.getShort(2), copied, size);
            }
            if (text(chunk, 0).equals("fmt ")) {
                format = little(part(in, out, formatSize(size)));
                checkFormat(format);
            } else {
                skip(in, out, size + size % 2);
            }
            copied += size + size % 2;
        }
    }

    private static int formatSize(long size) throws IOException {
        if (size < SMALLEST_FORMAT || size > LARGEST_FORMAT) {
            throw new IOException("a WAV file with a format of " + size + " bytes");
        }
        return (int) (size + size % 2);
    }

    private static void checkFormat(ByteBuffer format) throws IOException {
        if (format.getShort(0) != PCM || format.getShort(14) != BITS || format.getShort(2) < 1 || format.getInt(4) < 1) {
            throw new IOException("a WAV file of format " + format.getShort(0) + " with " + format.getShort(14)
                    + " bits; wanted is PCM with 16");
        }
    }

    /** The samples, and what may follow them. */
    private static void data(InputStream in, OutputStream out, long size) throws IOException {
        long rest = in.transferTo(out);
        if (rest < size) {
            throw new IOException("the WAV file is cut off: " + rest + " of " + size + " bytes of sound");
        }
    }

    private static void skip(InputStream in, OutputStream out, long size) throws IOException {
        for (long left = size; left > 0;) {
            left -= part(in, out, (int) Math.min(left, LARGEST_FORMAT)).length;
        }
    }

    private static byte[] part(InputStream in, OutputStream out, int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new IOException("the WAV file ends too early");
        }
        out.write(bytes);
        return bytes;
    }

    private static ByteBuffer little(byte[] bytes) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String text(byte[] bytes, int at) {
        return new String(bytes, at, 4, StandardCharsets.US_ASCII);
    }
}
