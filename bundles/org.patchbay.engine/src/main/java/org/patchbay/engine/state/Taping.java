// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

/** Whether what is said now is recorded: the one rule behind media plans, desks and the index of recordings. */
public final class Taping {

    private Taping() {
    }

    /** Only what agent and customer say to each other: nothing on hold, in a consult or while paused (REC-11). */
    public static boolean isRunning(Contact contact, Engagement part, Seats seats) {
        return seats.customer() == Seat.CALL && seats.of(part) == Seat.CALL && !contact.isHeldAtPhone()
                && contact.call().pause().isEmpty();
    }
}
