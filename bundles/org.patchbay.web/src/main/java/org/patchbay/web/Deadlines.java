// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * A connection serves one request and has one deadline for all of it. An idle time-out alone would let
 * somebody hold a connection for ever who sends a byte now and then.
 */
final class Deadlines implements Connection.Listener {

    private final Scheduler scheduler;
    private final Duration most;
    private final Map<Connection, Scheduler.Task> running = new ConcurrentHashMap<>();

    Deadlines(Scheduler scheduler, Duration most) {
        this.scheduler = scheduler;
        this.most = most;
    }

    @Override
    public void onOpened(Connection connection) {
        running.put(connection, scheduler.schedule(() -> connection.getEndPoint().close(), most.toMillis(),
                TimeUnit.MILLISECONDS));
    }

    @Override
    public void onClosed(Connection connection) {
        Scheduler.Task task = running.remove(connection);
        if (task != null) {
            task.cancel();
        }
    }
}
