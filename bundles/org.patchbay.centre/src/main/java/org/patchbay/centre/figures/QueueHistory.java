// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.figures;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

import org.patchbay.api.QueueEntry;

/** The last {@link QueueEntry#SLOTS} times five minutes of a queue, in a ring. */
final class QueueHistory {

    private static final int SLOTS = QueueEntry.SLOTS;
    private static final long SECONDS = QueueEntry.SLOT.toSeconds();

    private final short[] offered = new short[SLOTS];
    private final short[] answered = new short[SLOTS];
    private final short[] abandoned = new short[SLOTS];
    private final short[] mostWaiting = new short[SLOTS];
    /** Slots since the epoch. */
    private long newest = Long.MIN_VALUE;
    private int waiting;

    /** What follows happened then. A clock that goes back counts for the newest slot. */
    QueueHistory at(Instant time) {
        long slot = Math.floorDiv(time.getEpochSecond(), SECONDS);
        if (slot > newest) {
            long first = Math.max(newest + 1, slot - SLOTS + 1);
            LongStream.rangeClosed(first, slot).forEach(this::begin);
            newest = slot;
        }
        return this;
    }

    private void begin(long slot) {
        int place = place(slot);
        offered[place] = 0;
        answered[place] = 0;
        abandoned[place] = 0;
        mostWaiting[place] = (short) Math.min(waiting, Short.MAX_VALUE);
    }

    private static int place(long slot) {
        return Math.floorMod(slot, SLOTS);
    }

    void offered() {
        offered[place(newest)]++;
    }

    void answered() {
        answered[place(newest)]++;
    }

    void abandoned() {
        abandoned[place(newest)]++;
    }

    void waiting(int now) {
        waiting = now;
        int place = place(newest);
        mostWaiting[place] = (short) Math.clamp(now, mostWaiting[place], Short.MAX_VALUE);
    }

    List<QueueEntry.Slot> slots() {
        return LongStream.rangeClosed(newest - SLOTS + 1, newest).mapToObj(slot -> {
            int place = place(slot);
            return new QueueEntry.Slot(Instant.ofEpochSecond(slot * SECONDS), offered[place], answered[place],
                    abandoned[place], mostWaiting[place]);
        }).toList();
    }
}
