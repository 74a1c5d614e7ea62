// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.time.Duration;
import java.time.Instant;

/**
 * Time, real or virtual, and the one thread on which what is due happens. In a rehearsal the centre, the
 * simulated switch and the simulated channels share one virtual timeline, so that a day takes seconds and
 * always goes the same way.
 */
public interface Timeline {

    /** Something still to happen. */
    interface Alarm {
        /** Nothing happens then; harmless when it has happened. */
        void cancel();
    }

    Instant now();

    /**
     * Runs the task on the timeline's thread, not before it is due. Tasks due at the same time run in the
     * order in which they were asked for; one that is due in the past runs as if due now.
     */
    Alarm at(Instant due, Runnable task);

    default Alarm after(Duration delay, Runnable task) {
        return at(now().plus(delay), task);
    }

    /** Runs the task as soon as all that is due before it is done; never inside this call. */
    default void soon(Runnable task) {
        at(now(), task);
    }
}
