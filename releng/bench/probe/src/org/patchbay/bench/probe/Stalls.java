// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.util.ArrayList;
import java.util.List;
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
    private final List<Long> stalls = new ArrayList<>();
    private int told;
    private final Thread sampler;

    Stalls(Display display) {
        this.display = display;
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
        stalls.add(stall);
    }

    /** Those since the last time. */
    synchronized Samples taken() {
        Samples taken = samples(stalls.subList(told, stalls.size()));
        told = stalls.size();
        return taken;
    }

    synchronized Samples all() {
        return samples(stalls);
    }

    private static Samples samples(List<Long> some) {
        return new Samples("stalls", some.stream().mapToLong(Long::longValue).toArray());
    }

    @Override
    public void close() {
        sampler.interrupt();
        control.shutdownNow();
    }
}
