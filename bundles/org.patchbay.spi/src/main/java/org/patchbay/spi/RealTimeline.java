// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Real time on one thread. It never goes backwards, also when somebody sets the machine's clock. */
public final class RealTimeline implements Timeline, AutoCloseable {

    private final Instant began = Instant.now();
    private final long origin = System.nanoTime();
    private final Consumer<RuntimeException> trouble;
    private final ScheduledThreadPoolExecutor thread;

    /**
     * @param name of the thread
     * @param trouble is told of tasks that fail; time goes on
     */
    public RealTimeline(String name, Consumer<RuntimeException> trouble) {
        this.trouble = trouble;
        thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().name(name).daemon().factory());
        thread.setRemoveOnCancelPolicy(true);
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    public Instant now() {
        return began.plusNanos(System.nanoTime() - origin);
    }

    @Override
    public Alarm at(Instant due, Runnable task) {
        return schedule(Math.max(0, Duration.between(now(), due).toNanos()), task);
    }

    /** A delay of nothing, so that what is asked for in a row happens in that order. */
    @Override
    public void soon(Runnable task) {
        schedule(0, task);
    }

    private Alarm schedule(long nanos, Runnable task) {
        try {
            ScheduledFuture<?> future = thread.schedule(() -> run(task), nanos, TimeUnit.NANOSECONDS);
            return () -> future.cancel(false);
        } catch (RejectedExecutionException _) {
            // Closed: nothing happens any more.
            return () -> { };
        }
    }

    private void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            trouble.accept(e);
        }
    }

    /** What is still due never happens. */
    @Override
    public void close() {
        thread.shutdown();
    }
}
