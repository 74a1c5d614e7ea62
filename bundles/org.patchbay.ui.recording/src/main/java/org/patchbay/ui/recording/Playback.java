// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.patchbay.api.RecordedSound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays a sound on a thread of its own; told what to do from the UI thread. */
final class Playback implements AutoCloseable {
    /** What is heard. */
    enum Status {
        STILL, PLAYING,
        /** The end was heard. */
        OVER,
        /** This computer has no device that plays it. */
        NO_DEVICE,
        /** The sound can't be read any further. */
        DAMAGED
    }

    private static final Logger LOG = LoggerFactory.getLogger(Playback.class);
    private static final int PIECES_A_SECOND = 10;
    private static final int PATIENCE_SECONDS = 10;

    private final RecordedSound sound;
    private final Speaker speaker;
    private final Consumer<Status> told;
    private final Tempo tempo;
    private Thread thread;
    private volatile double speed = 1;
    /* The playing thread's own: whether and where this stretch began, and the frame to read next. */
    private boolean began;
    private long from;
    private long read;
    /* Guarded by this object. */
    private boolean wanted;
    private boolean closed;
    private boolean moved;
    private long next;
    private volatile long position;

    /** @param told of each change, from the playing thread */
    Playback(RecordedSound sound, Speaker speaker, Consumer<Status> told) {
        this.sound = sound;
        this.speaker = speaker;
        this.told = told;
        this.tempo = new Tempo(sound.rate(), sound.channels());
    }

    synchronized void play() {
        wanted = true;
        if (next >= sound.frames()) {
            seek(0);
        }
        if (thread == null) {
            thread = Thread.ofPlatform().daemon().name("recording player").start(this::run);
        }
        notifyAll();
    }

    synchronized void pause() {
        wanted = false;
        seek(position);
    }

    /** @param frame where to go on */
    synchronized void seek(long frame) {
        next = Math.clamp(frame, 0, sound.frames());
        position = next;
        moved = true;
        notifyAll();
    }

    synchronized void speed(double times) {
        if (speed != times) {
            seek(position);
            speed = times;
        }
    }

    /** The frame that is heard now. */
    long position() {
        return position;
    }

    private void run() {
        try (Speaker.Line line = speaker.open(sound.rate(), sound.channels())) {
            while (waitUntilWanted()) {
                told.accept(Status.PLAYING);
                Status end = stretch(line);
                told.accept(end);
            }
        } catch (IOException e) {
            LOG.info("a recording can't be heard: {}", e.getMessage());
            silence(Status.NO_DEVICE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void silence(Status why) {
        synchronized (this) {
            wanted = false;
            thread = null;
        }
        told.accept(why);
    }

    /** @return false when it is over for good */
    private synchronized boolean waitUntilWanted() throws InterruptedException {
        while (!wanted && !closed) {
            wait();
        }
        return !closed;
    }

    /** Until the end, a pause or a fault. */
    private Status stretch(Speaker.Line line) throws InterruptedException {
        began = false;
        while (goesOn(line)) {
            byte[] piece;
            try {
                piece = sound.read(read, sound.rate() / PIECES_A_SECOND).toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException e) {
                LOG.warn("a recording can't be read", e);
                stop();
                return Status.DAMAGED;
            }
            if (piece.length > 0) {
                hear(piece, line);
            } else {
                line.drain();
                if (ended()) {
                    return Status.OVER;
                }
            }
        }
        return Status.STILL;
    }

    /** From where somebody moved it to, where that is elsewhere. */
    private synchronized boolean goesOn(Speaker.Line line) {
        boolean wants = wanted && !closed;
        if (moved || !began || !wants) {
            line.clear();
        }
        if (moved || !began) {
            moved = false;
            began = true;
            from = next;
            read = next;
            tempo.forget();
        }
        return wants;
    }

    private void hear(byte[] piece, Speaker.Line line) {
        read += piece.length / (sound.channels() * Short.BYTES);
        double now = speed;
        line.write(bytes(tempo.play(shorts(piece), now)));
        told((long) (line.heard() * now));
    }

    /** Where it is heard, unless somebody has just moved it. */
    private synchronized void told(long heard) {
        if (!moved) {
            position = Math.min(from + heard, read);
            next = read;
        }
    }

    private synchronized void stop() {
        wanted = false;
    }

    private synchronized boolean ended() {
        if (moved) {
            return false;
        }
        wanted = false;
        position = sound.frames();
        next = position;
        return true;
    }

    private static short[] shorts(byte[] bytes) {
        short[] samples = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return samples;
    }

    private static byte[] bytes(short[] samples) {
        byte[] bytes = new byte[samples.length * Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().put(samples);
        return bytes;
    }

    /** Returns at once. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        sound.close();
    }
}
