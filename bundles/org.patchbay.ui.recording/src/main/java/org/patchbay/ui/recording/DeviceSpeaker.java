// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.io.IOException;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.patchbay.ui.kit.SoundDevices;

/** The device of that name, which the agent chose; the usual one where the name is "". */
final class DeviceSpeaker implements Speaker {
    private static final int BITS = 16;
    /** Short, so that pausing and moving are heard at once. */
    private static final int BUFFERS_A_SECOND = 5;

    private final String device;

    DeviceSpeaker(String device) {
        this.device = device;
    }

    @Override
    public Line open(int rate, int channels) throws IOException {
        AudioFormat format = new AudioFormat(rate, BITS, channels, true, false);
        try {
            SourceDataLine line = SoundDevices.line(device, format);
            line.open(format, rate / BUFFERS_A_SECOND * format.getFrameSize());
            line.start();
            return new Open(line);
        } catch (LineUnavailableException | IllegalArgumentException e) {
            throw new IOException("no device plays it: " + e.getMessage(), e);
        }
    }

    private static final class Open implements Line {
        private final SourceDataLine line;
        private long before;

        Open(SourceDataLine line) {
            this.line = line;
        }

        @Override
        public void write(byte[] sound) {
            line.write(sound, 0, sound.length);
        }

        @Override
        public long heard() {
            return line.getLongFramePosition() - before;
        }

        @Override
        public void drain() {
            line.drain();
        }

        @Override
        public void clear() {
            line.stop();
            line.flush();
            before = line.getLongFramePosition();
            line.start();
        }

        @Override
        public void close() {
            line.close();
        }
    }
}
