// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;

import org.patchbay.ui.kit.SoundDevices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Two short soft tones for a new request, made here so that no sound file is shipped. Plays off the UI
 * thread; a machine without sound stays silent and says so once in the log.
 */
final class Chime implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Chime.class);
    private static final float RATE = 22_050f;
    private static final AudioFormat FORMAT = new AudioFormat(RATE, 16, 1, true, false);
    private static final double[] TONES_HZ = {659.25, 880.0};
    private static final double TONE_SECONDS = 0.11;
    private static final double LOUDNESS = 0.25;

    private final ExecutorService player = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("popover chime").factory());
    private final AtomicReference<String> device = new AtomicReference<>("");
    private final AtomicBoolean playing = new AtomicBoolean();
    private final AtomicBoolean complained = new AtomicBoolean();

    /** @param name of the device to sound at from now on; "" for the system's usual one */
    void use(String name) {
        device.set(name);
    }

    /** Requests that come while it sounds do not sound again. */
    @Override
    public void run() {
        if (playing.compareAndSet(false, true)) {
            player.execute(this::play);
        }
    }

    @Override
    public void close() {
        player.shutdownNow();
    }

    private void play() {
        byte[] samples = samples();
        try (SourceDataLine line = SoundDevices.line(device.get(), FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException e) {
            if (complained.compareAndSet(false, true)) {
                LOG.info("no sound for popovers: {}", e.toString());
            }
        } finally {
            playing.set(false);
        }
    }

    /** 16 bit little endian; each tone fades in and out, for a step in the signal clicks. */
    static byte[] samples() {
        int each = (int) (RATE * TONE_SECONDS);
        byte[] samples = new byte[TONES_HZ.length * each * 2];
        for (int i = 0; i < samples.length / 2; i++) {
            double t = (i % each) / (double) each;
            double envelope = Math.sin(Math.PI * t);
            double wave = Math.sin(2 * Math.PI * TONES_HZ[i / each] * (i % each) / RATE);
            short value = (short) (Short.MAX_VALUE * LOUDNESS * envelope * wave);
            samples[2 * i] = (byte) value;
            samples[2 * i + 1] = (byte) (value >> 8);
        }
        return samples;
    }
}
