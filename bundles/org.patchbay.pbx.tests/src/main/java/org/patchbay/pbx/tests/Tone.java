// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Single tones at 8 kHz, made and found. */
final class Tone {

    static final int RATE = 8_000;
    private static final int HEADER = 44;
    private static final int SECONDS = 300;
    /** Eight of them at once still fit into 16 bit. */
    private static final double LOUD = 3_500;
    /** A tone is heard from this share of its loudness on: noise removal takes a steady one for noise and leaves 0.18. */
    private static final double HEARD = 0.1;

    private Tone() {
    }

    /** @param hertz 0 for silence */
    record Beep(int hertz, double seconds) {

        int samples() {
            return (int) Math.round(seconds * RATE);
        }
    }

    /** A file with the tone, long enough for any test. */
    static byte[] wav(int hertz) {
        return wav(List.of(new Beep(hertz, SECONDS)));
    }

    /** A file with these, one after the other. */
    static byte[] wav(List<Beep> beeps) {
        int bytes = 2 * beeps.stream().mapToInt(Beep::samples).sum();
        ByteBuffer wav = ByteBuffer.allocate(HEADER + bytes).order(ByteOrder.LITTLE_ENDIAN);
        wav.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + bytes);
        wav.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(RATE).putInt(2 * RATE).putShort((short) 2).putShort((short) 16);
        wav.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(bytes);
        for (Beep beep : beeps) {
            for (int i = 0; i < beep.samples(); i++) {
                wav.putShort((short) (LOUD * Math.sin(2 * Math.PI * beep.hertz() * i / RATE)));
            }
        }
        return wav.array();
    }

    /** The last so many samples of a file that is being written; fewer when there are not so many. */
    static short[] last(Path file, int samples) {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            long there = Math.max(0, (open.length() - HEADER) / 2);
            int count = (int) Math.min(samples, there);
            byte[] bytes = new byte[2 * count];
            open.seek(HEADER + 2 * (there - count));
            open.readFully(bytes);
            short[] sound = new short[count];
            ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(sound);
            return sound;
        } catch (IOException e) {
            return new short[0];
        }
    }

    static long samples(Path file) {
        return Math.max(0, (file.toFile().length() - HEADER) / 2);
    }

    static boolean isIn(short[] sound, int hertz) {
        return strength(sound, hertz) > HEARD * LOUD;
    }

    /** Goertzel over a Hann window: the amplitude at this frequency. */
    static double strength(short[] sound, int hertz) {
        double coefficient = 2 * Math.cos(2 * Math.PI * hertz / RATE);
        double last = 0;
        double beforeLast = 0;
        for (int i = 0; i < sound.length; i++) {
            double window = 1 - Math.cos(2 * Math.PI * i / sound.length);
            double now = sound[i] * window + coefficient * last - beforeLast;
            beforeLast = last;
            last = now;
        }
        double power = last * last + beforeLast * beforeLast - coefficient * last * beforeLast;
        return sound.length == 0 ? 0 : 2 * Math.sqrt(Math.max(0, power)) / sound.length;
    }
}
