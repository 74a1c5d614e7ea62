// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** A recording, read as anybody would: WAV, stereo, 16 bit; and an ear for single tones. */
final class Wav {

    /** As long as what a phone sends at once: one that is missing or late costs no more than itself. */
    private static final double WINDOW_SECONDS = 0.02;
    /** Share of a window's energy that must lie in one frequency for it to be that tone. */
    private static final double PURE = 0.5;
    /** One that broke off or was put together anew in the window is this much of it at least. */
    private static final double HEARD = 0.1;
    private static final double SILENT = 50;

    private final int rate;
    private final short[][] sides;

    private Wav(int rate, short[][] sides) {
        this.rate = rate;
        this.sides = sides;
    }

    static Wav read(InputStream file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(file.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        if (!text(bytes).equals("RIFF") || bytes.getInt() <= 0 || !text(bytes).equals("WAVE")) {
            throw new IOException("not a WAV file");
        }
        int rate = 0;
        while (bytes.hasRemaining()) {
            String chunk = text(bytes);
            int length = bytes.getInt();
            if (chunk.equals("data")) {
                return new Wav(rate, samples(bytes, length));
            }
            if (chunk.equals("fmt ")) {
                rate = format(bytes.slice(bytes.position(), length).order(ByteOrder.LITTLE_ENDIAN));
            }
            bytes.position(bytes.position() + length);
        }
        throw new IOException("no sound in the file");
    }

    private static String text(ByteBuffer bytes) {
        byte[] four = new byte[4];
        bytes.get(four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    private static int format(ByteBuffer format) throws IOException {
        boolean ours = format.getShort(0) == 1 && format.getShort(2) == 2 && format.getShort(14) == 16;
        if (!ours) {
            throw new IOException("not stereo of 16 bit");
        }
        return format.getInt(4);
    }

    private static short[][] samples(ByteBuffer bytes, int length) {
        int frames = length / 4;
        short[][] sides = new short[2][frames];
        for (int i = 0; i < frames; i++) {
            sides[0][i] = bytes.getShort();
            sides[1][i] = bytes.getShort();
        }
        return sides;
    }

    Duration length() {
        return Duration.ofNanos(Math.round(sides[0].length * 1e9 / rate));
    }

    /** A side in brief: {@code #} where it is the tone, {@code ~} a piece of it, {@code ?} another sound, {@code .} silence. */
    String strip(int side, int hertz) {
        StringBuilder strip = new StringBuilder();
        for (double share : shares(side, hertz)) {
            strip.append(share > PURE ? '#' : share > HEARD ? '~' : share > 0 ? '?' : '.');
        }
        return strip.toString();
    }

    /** Seconds in which the tone is heard on this side, be it in pieces. */
    double seconds(int side, int hertz) {
        return DoubleStream.of(shares(side, hertz)).filter(share -> share > HEARD).count() * WINDOW_SECONDS;
    }

    /** Seconds in which this side is the tone and nothing else. */
    double clear(int side, int hertz) {
        return DoubleStream.of(shares(side, hertz)).filter(share -> share > PURE).count() * WINDOW_SECONDS;
    }

    private double[] shares(int side, int hertz) {
        int size = (int) (rate * WINDOW_SECONDS);
        return IntStream.range(0, sides[side].length / size)
                .mapToDouble(window -> share(side, window * size, size, hertz)).toArray();
    }

    /** Goertzel: the share of a window's energy at one frequency; 0 in silence. */
    private double share(int side, int from, int size, int hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / rate);
        double last = 0;
        double beforeLast = 0;
        double energy = 0;
        for (int i = from; i < from + size; i++) {
            double sample = sides[side][i];
            double now = sample + coefficient * last - beforeLast;
            beforeLast = last;
            last = now;
            energy += sample * sample;
        }
        if (energy / size < SILENT * SILENT) {
            return 0;
        }
        double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
        return power / (energy * size / 2);
    }
}
