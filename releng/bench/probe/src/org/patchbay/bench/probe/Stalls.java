// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.widgets.Display;

/**
 * How long the UI thread lets a task wait, beyond what a thread with nothing to do lets the same task wait at the
 * same moment: what is left is ours and not the machine's.
 */
final class Stalls implements AutoCloseable {
    private static final int EVERY_MILLIS = 20;
    private static final int PATIENCE_SECONDS = 10;

    private final Display display;
    private final ExecutorService control = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("bench control").factory());
    /** Of its full size from the start: what the looks from inside count must not grow by them. */
    private final long[] stalls;
    private int measured;
    private int told;
    private final Thread sampler;

    /** @param seconds how long it measures at most */
    Stalls(Display display, int seconds) {
        this.display = display;
        stalls = new long[seconds * 1000 / EVERY_MILLIS];
        sampler = Thread.ofPlatform().daemon().name("bench stalls").start(this::sample);
    }

    private void sample() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                TimeUnit.MILLISECONDS.sleep(EVERY_MILLIS);
                long[] ends = new long[2];
                CountDownLatch both = new CountDownLatch(2);
                long start = System.nanoTime();
                display.asyncExec(() -> end(ends, 0, both));
                control.execute(() -> end(ends, 1, both));
                if (!both.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    ends[0] = ends[0] == 0 ? System.nanoTime() : ends[0];
                    ends[1] = ends[1] == 0 ? start : ends[1];
                }
                add(Math.max(0, ends[0] - ends[1]));
            }
        } catch (InterruptedException _) {
            // It is over.
        }
    }

    private static void end(long[] ends, int which, CountDownLatch both) {
        ends[which] = System.nanoTime();
        both.countDown();
    }

    private synchronized void add(long stall) {
        if (measured < stalls.length) {
            stalls[measured++] = stall;
        }
    }

    /** Those since the last time. */
    synchronized Samples taken() {
        Samples taken = samples(told);
        told = measured;
        return taken;
    }

    synchronized Samples all() {
        return samples(0);
    }

    private Samples samples(int from) {
        return new Samples("stalls", Arrays.copyOfRange(stalls, from, measured));
    }

    @Override
    public void close() {
        sampler.interrupt();
        control.shutdownNow();
    }
}
