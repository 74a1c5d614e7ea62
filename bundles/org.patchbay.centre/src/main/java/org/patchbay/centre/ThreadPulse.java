// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Real time, and a thread. */
final class ThreadPulse implements Pulse {

    /** A clock may be set while we wait: look at it again after this at the latest. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);

    private final Clock clock;
    private final Thread thread;
    private final Object lock = new Object();
    private boolean woken;
    private boolean closed;
    private Runnable work = () -> { };
    /** The thread's own. */
    private Instant wanted = Instant.MAX;

    ThreadPulse(Clock clock, String name) {
        this.clock = clock;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    @Override
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public void start(Runnable newWork) {
        work = newWork;
        wake();
        thread.start();
    }

    private void run() {
        try {
            while (await()) {
                wanted = Instant.MAX;
                work.run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean await() throws InterruptedException {
        synchronized (lock) {
            for (Instant now = now(); !woken && !closed && now.isBefore(wanted); now = now()) {
                Duration left = Duration.between(now, wanted.isAfter(now.plus(LONGEST_WAIT)) ? now.plus(LONGEST_WAIT) : wanted);
                lock.wait(Math.max(1, left.toMillis()));
            }
            woken = false;
            return !closed;
        }
    }

    @Override
    public void wake() {
        synchronized (lock) {
            woken = true;
            lock.notifyAll();
        }
    }

    @Override
    public void wakeAt(Instant time) {
        wanted = time;
    }

    @Override
    public void close() {
        synchronized (lock) {
            closed = true;
            lock.notifyAll();
        }
        if (thread.isAlive() && thread != Thread.currentThread()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
