// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.pbx.asterisk.Stereo.Mono;
import org.patchbay.pbx.asterisk.Stereo.Segment;

class StereoTest {

    @Test
    @Tag("REC-01")
    void segmentsFollowEachOtherAndAShorterSideEndsInSilence() throws Exception {
        InputStream file = Stereo.of(List.of(new Segment(mono(3, 1_000), mono(5, -7)),
                new Segment(Mono.NONE, mono(2, 9))));
        // the platform's own reader, so that not only we understand it
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file.readAllBytes()))) {
            AudioFormat format = sound.getFormat();
            assertEquals(8_000, format.getSampleRate());
            assertEquals(2, format.getChannels());
            assertEquals(16, format.getSampleSizeInBits());
            ByteBuffer samples = ByteBuffer.wrap(sound.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
            int[][] expected = {{1_000, -7}, {1_000, -7}, {1_000, -7}, {0, -7}, {0, -7}, {0, 9}, {0, 9}};
            assertEquals(expected.length * 4, samples.remaining());
            for (int[] frame : expected) {
                assertEquals(frame[0], samples.getShort());
                assertEquals(frame[1], samples.getShort());
            }
        }
    }

    @Test
    void nothingAtAllIsAFileToo() throws Exception {
        byte[] file = Stereo.of(List.of()).readAllBytes();
        try (AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(file))) {
            assertEquals(0, sound.getFrameLength());
        }
    }

    @Test
    void whatIsNoWavFileIsRefused() {
        assertThrows(IOException.class, () -> Mono.open(new ByteArrayInputStream("404 Not Found".getBytes())));
    }

    @Test
    @Tag("REC-01")
    void whatAKilledAsteriskHasWrittenIsRead() throws Exception {
        Mono side = Mono.open(new ByteArrayInputStream(file(3, 1_000, 0)));
        assertEquals(3 * 2, side.bytes());
        assertEquals(44 + 3 * 4, Stereo.of(List.of(new Segment(side, Mono.NONE))).readAllBytes().length);
    }

    private static Mono mono(int samples, int value) throws IOException {
        return Mono.open(new ByteArrayInputStream(file(samples, value, 2 * samples)));
    }

    /** As Asterisk writes it, with a chunk that nobody asked for before the samples. */
    private static byte[] file(int samples, int value, int size) {
        ByteBuffer file = ByteBuffer.allocate(44 + 12 + 2 * samples).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(48 + 2 * samples).put(ascii("WAVEfmt ")).putInt(16).putShort((short) 1)
                .putShort((short) 1).putInt(8_000).putInt(16_000).putShort((short) 2).putShort((short) 16);
        file.put(ascii("LIST")).putInt(4).put(ascii("INFO")).put(ascii("data")).putInt(size);
        for (int i = 0; i < samples; i++) {
            file.putShort((short) value);
        }
        return file.array();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
