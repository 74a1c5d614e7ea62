// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.util.Arrays;

/**
 * Speech faster or slower at its own pitch: pieces of the sound are laid over each other where they fit best (waveform
 * similarity overlap-add, Verhelst and Roelands 1993).
 */
final class Tempo {
    private static final double PIECE_SECONDS = 0.03;
    private static final double SEARCH_SECONDS = 0.008;
    private static final int COARSE = 2;

    private final int channels;
    private final int hop;
    private final int search;
    private short[] waiting = new short[0];
    private double at;
    private short[] tail;

    Tempo(int rate, int channels) {
        this.channels = channels;
        hop = (int) (rate * PIECE_SECONDS / 2);
        search = (int) (rate * SEARCH_SECONDS);
    }

    /** Begin anew, at another place of the sound. */
    void forget() {
        waiting = new short[0];
        at = 0;
        tail = null;
    }

    /**
     * @param sound frames that follow those before
     * @param speed 0.5 to 2; at 1 they come back as they are
     */
    short[] play(short[] sound, double speed) {
        if (speed == 1) {
            forget();
            return sound;
        }
        int old = waiting.length;
        waiting = Arrays.copyOf(waiting, old + sound.length);
        System.arraycopy(sound, 0, waiting, old, sound.length);
        short[] out = new short[(int) (waiting.length / speed) + 4 * hop * channels];
        int written = 0;
        int frames = waiting.length / channels;
        while ((int) at + search + 2 * hop <= frames && written + hop * channels <= out.length) {
            int from = tail == null ? (int) at : best((int) at);
            for (int i = 0; i < hop * channels; i++) {
                double in = (double) (i / channels) / hop;
                double before = tail == null ? waiting[from * channels + i] : tail[i];
                out[written + i] = (short) Math.round(before * (1 - in) + waiting[from * channels + i] * in);
            }
            written += hop * channels;
            tail = Arrays.copyOfRange(waiting, (from + hop) * channels, (from + 2 * hop) * channels);
            at += hop * speed;
        }
        int used = Math.max(0, Math.min((int) at - search, frames));
        waiting = Arrays.copyOfRange(waiting, used * channels, waiting.length);
        at -= used;
        return Arrays.copyOf(out, written);
    }

    private int best(int around) {
        int best = around;
        double most = Double.NEGATIVE_INFINITY;
        for (int from = Math.max(0, around - search); from <= around + search; from += COARSE) {
            double fit = fit(from);
            if (fit > most) {
                most = fit;
                best = from;
            }
        }
        return best;
    }

    /** How alike the sound there and the end of what was written are. */
    private double fit(int from) {
        double product = 0;
        double energy = 1;
        for (int i = 0; i < hop * channels; i += COARSE * channels) {
            double one = waiting[from * channels + i];
            product += one * tail[i];
            energy += one * one;
            if (channels > 1) {
                double other = waiting[from * channels + i + 1];
                product += other * tail[i + 1];
                energy += other * other;
            }
        }
        return product / Math.sqrt(energy);
    }
}
