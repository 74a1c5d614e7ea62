// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import org.patchbay.api.RecordedSound;

/** How loud each channel is from place to place, 0 to 1; filled while the sound is read. UI thread. */
final class Peaks {
    static final int BUCKETS = 2000;
    private static final double LOUDEST = 32_768;

    private final long frames;
    private final int channels;
    private final float[][] loud;
    private long read;

    Peaks(RecordedSound sound) {
        frames = sound.frames();
        channels = sound.channels();
        loud = new float[channels][BUCKETS];
    }

    /** @param bytes whole frames that follow those before */
    void add(byte[] bytes) {
        int frameBytes = channels * Short.BYTES;
        for (int i = 0; i + frameBytes <= bytes.length; i += frameBytes, read++) {
            int bucket = (int) Math.min(BUCKETS - 1, read * BUCKETS / Math.max(1, frames));
            for (int c = 0; c < channels; c++) {
                int at = i + c * Short.BYTES;
                float value = (float) (Math.abs((short) (bytes[at] & 0xFF | bytes[at + 1] << Byte.SIZE)) / LOUDEST);
                loud[c][bucket] = Math.max(loud[c][bucket], value);
            }
        }
    }

    boolean isWhole() {
        return read >= frames;
    }

    /** The loudest between two places of the sound, from 0 to 1; both channels' where there is only one. */
    float of(int channel, double from, double to) {
        float[] values = loud[Math.min(channel, channels - 1)];
        int first = Math.clamp((int) (from * BUCKETS), 0, BUCKETS - 1);
        int last = Math.clamp((int) Math.ceil(to * BUCKETS) - 1, first, BUCKETS - 1);
        float most = 0;
        for (int i = first; i <= last; i++) {
            most = Math.max(most, values[i]);
        }
        return most;
    }
}
