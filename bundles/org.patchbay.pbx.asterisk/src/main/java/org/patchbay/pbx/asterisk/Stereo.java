// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * One stereo WAV file from the mono files of both sides, segment after segment, while it is read: an hour of
 * talk never lies in memory. Where one side of a segment is shorter it is silent at its end.
 */
final class Stereo {

    private static final int RATE = 8_000;
    private static final int SAMPLE_BYTES = 2;
    private static final int FRAME_BYTES = 2 * SAMPLE_BYTES;
    private static final int CHUNK_HEADER = 8;

    /** A mono WAV file, read up to its first sample. */
    record Mono(InputStream samples, long bytes) {

        /** Its stream can be closed again and again: this one is shared. */
        static final Mono NONE = new Mono(new ByteArrayInputStream(new byte[0]), 0);

        /** @throws IOException when it is no PCM WAV file of 16 bit, 8 kHz, mono */
        static Mono open(InputStream file) throws IOException {
            DataInputStream in = new DataInputStream(file);
            byte[] head = in.readNBytes(12);
            if (head.length < 12 || !text(head, 0).equals("RIFF") || !text(head, 8).equals("WAVE")) {
                throw new IOException("not a WAV file");
            }
            while (true) {
                byte[] chunk = in.readNBytes(CHUNK_HEADER);
                if (chunk.length < CHUNK_HEADER) {
                    throw new EOFException("a WAV file without samples");
                }
                long size = Integer.toUnsignedLong(little(chunk).getInt(4));
                if (text(chunk, 0).equals("data")) {
                    if (size == 0) {
                        return unfinished(in);
                    }
                    return new Mono(in, size - size % SAMPLE_BYTES);
                }
                byte[] content = in.readNBytes((int) size);
                if (text(chunk, 0).equals("fmt ")) {
                    check(little(content));
                }
            }
        }

        /** Asterisk writes the size when it closes the file; one that was killed left what it had written. */
        private static Mono unfinished(InputStream in) throws IOException {
            byte[] samples = in.readAllBytes();
            return new Mono(new ByteArrayInputStream(samples), samples.length - samples.length % SAMPLE_BYTES);
        }

        private static void check(ByteBuffer format) throws IOException {
            if (format.getShort(0) != 1 || format.getShort(2) != 1 || format.getInt(4) != RATE
                    || format.getShort(14) != 8 * SAMPLE_BYTES) {
                throw new IOException("not 16 bit, 8 kHz, mono");
            }
        }

        private static ByteBuffer little(byte[] bytes) {
            return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        }

        private static String text(byte[] bytes, int offset) {
            return new String(bytes, offset, 4, StandardCharsets.US_ASCII);
        }
    }

    /** What was said between two pauses. */
    record Segment(Mono left, Mono right) {
        /** Its other side. */
        Segment with(Segment other) {
            return new Segment(left == Mono.NONE ? other.left : left, right == Mono.NONE ? other.right : right);
        }

        long frames() {
            return Math.max(left.bytes(), right.bytes()) / SAMPLE_BYTES;
        }
    }

    private Stereo() {
    }

    /** @return the whole file; closing it closes all that it is made of */
    static InputStream of(List<Segment> segments) {
        long frames = segments.stream().mapToLong(Segment::frames).sum();
        List<InputStream> parts = new ArrayList<>();
        parts.add(new ByteArrayInputStream(header(frames * FRAME_BYTES)));
        segments.forEach(segment -> parts.add(new Woven(segment)));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static byte[] header(long bytes) {
        ByteBuffer header = ByteBuffer.allocate(44).order(ByteOrder.LITTLE_ENDIAN);
        header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt((int) (36 + bytes));
        header.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16).putShort((short) 1).putShort((short) 2);
        header.putInt(RATE).putInt(RATE * FRAME_BYTES).putShort((short) FRAME_BYTES).putShort((short) (8 * SAMPLE_BYTES));
        header.put("data".getBytes(StandardCharsets.US_ASCII)).putInt((int) bytes);
        return header.array();
    }

    /** Left and right, sample by sample. */
    private static final class Woven extends InputStream {
        private static final int FRAMES_AT_ONCE = 4_000;
        private final Segment segment;
        private long framesLeft;
        private long leftBytes;
        private long rightBytes;
        private byte[] buffer = new byte[0];
        private int position;

        Woven(Segment segment) {
            this.segment = segment;
            framesLeft = segment.frames();
            leftBytes = segment.left().bytes();
            rightBytes = segment.right().bytes();
        }

        @Override
        public int read() throws IOException {
            return fill() ? buffer[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int count = Math.min(length, buffer.length - position);
            System.arraycopy(buffer, position, target, offset, count);
            position += count;
            return count;
        }

        private boolean fill() throws IOException {
            if (position < buffer.length) {
                return true;
            }
            if (framesLeft == 0) {
                return false;
            }
            int frames = (int) Math.min(FRAMES_AT_ONCE, framesLeft);
            byte[] left = samples(segment.left(), Math.min(leftBytes, (long) frames * SAMPLE_BYTES), frames);
            byte[] right = samples(segment.right(), Math.min(rightBytes, (long) frames * SAMPLE_BYTES), frames);
            leftBytes = Math.max(0, leftBytes - left.length);
            rightBytes = Math.max(0, rightBytes - right.length);
            framesLeft -= frames;
            ByteArrayOutputStream woven = new ByteArrayOutputStream(frames * FRAME_BYTES);
            for (int i = 0; i < frames * SAMPLE_BYTES; i += SAMPLE_BYTES) {
                woven.write(left, i, SAMPLE_BYTES);
                woven.write(right, i, SAMPLE_BYTES);
            }
            buffer = woven.toByteArray();
            position = 0;
            return true;
        }

        /** As many as there are, silence after that. */
        private static byte[] samples(Mono side, long there, int frames) throws IOException {
            byte[] samples = new byte[frames * SAMPLE_BYTES];
            side.samples().readNBytes(samples, 0, (int) there);
            return samples;
        }

        @Override
        public void close() throws IOException {
            try (InputStream left = segment.left().samples(); InputStream right = segment.right().samples()) {
                framesLeft = 0;
                buffer = new byte[0];
                position = 0;
            }
        }
    }
}
