// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;

import org.patchbay.spi.Timeline;

/** Virtual time: everything happens on the timeline, in one order. */
final class TimelinePulse implements Pulse {

    private static final Timeline.Alarm NONE = () -> { };

    private final Timeline timeline;
    private Runnable work = () -> { };
    private boolean soon;
    private boolean closed;
    private Timeline.Alarm alarm = NONE;

    TimelinePulse(Timeline timeline) {
        this.timeline = timeline;
    }

    @Override
    public Instant now() {
        return timeline.now();
    }

    @Override
    public void start(Runnable newWork) {
        work = newWork;
        wake();
    }

    @Override
    public void wake() {
        if (!soon) {
            soon = true;
            timeline.soon(this::run);
        }
    }

    private void run() {
        soon = false;
        if (!closed) {
            work.run();
        }
    }

    @Override
    public void wakeAt(Instant time) {
        alarm.cancel();
        alarm = time.equals(Instant.MAX) ? NONE : timeline.at(time, this::wake);
    }

    @Override
    public void close() {
        closed = true;
        alarm.cancel();
    }
}
