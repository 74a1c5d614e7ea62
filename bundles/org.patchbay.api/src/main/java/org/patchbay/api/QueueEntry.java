// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.Label;
import org.patchbay.model.QueueId;

/**
 * A queue on the wallboard. Figures of today begin at midnight of the centre's time zone. A callback counts as offered
 * and answered once, never as abandoned, and not for the service level.
 *
 * @param queue the key
 * @param waiting who waits now, all channels, callbacks and consults too
 * @param longest since when the one who has waited longest waits
 * @param available agents of the queue who could take a contact now
 * @param engaged agents of the queue who are being asked, talk, or wrap up
 * @param history the last {@value #SLOTS} times five minutes, the oldest first; the last one is not over
 */
public record QueueEntry(QueueId queue, Label label, int waiting, Optional<Instant> longest, int available, int engaged,
        Today today, List<Slot> history) {

    public static final Duration SLOT = Duration.ofMinutes(5);
    public static final int SLOTS = 48;

    public QueueEntry {
        history = List.copyOf(history);
    }

    /** Whether somebody waits longer than the service level allows. */
    public boolean isLate(Instant now) {
        return longest.filter(since -> since.plus(today.threshold()).isBefore(now)).isPresent();
    }

    /**
     * @param offered contacts that came to the queue
     * @param answered of these, by an agent
     * @param abandoned of these, given up by the customer before
     * @param inTime answered within {@code threshold}
     * @param measured answered or abandoned, callbacks not among them
     * @param threshold 1 s to 60 min, the queue's {@code service-level} in the centre file
     */
    public record Today(int offered, int answered, int abandoned, int inTime, int measured, Duration threshold) {

        /** In per cent of those answered or abandoned, 0 to 100; empty before the first one. */
        public Optional<Integer> serviceLevel() {
            return measured == 0 ? Optional.empty() : Optional.of(Math.round(100f * inTime / measured));
        }
    }

    /**
     * Five minutes.
     *
     * @param mostWaiting at the same time
     */
    public record Slot(Instant begin, int offered, int answered, int abandoned, int mostWaiting) {
    }
}
