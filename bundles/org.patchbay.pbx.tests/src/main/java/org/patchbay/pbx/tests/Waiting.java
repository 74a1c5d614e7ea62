// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waiting for a named condition in real time. */
final class Waiting {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);
    private static final Object LOCK = new Object();

    private Waiting() {
    }

    static void until(String what, Duration most, BooleanSupplier condition) {
        until(() -> what, most, condition);
    }

    /** @param what asked for only when it did not come true: it may tell how things are then */
    static void until(Supplier<String> what, Duration most, BooleanSupplier condition) {
        long end = System.nanoTime() + most.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what.get());
            }
            lookAgain();
        }
    }

    private static void lookAgain() {
        synchronized (LOCK) {
            try {
                LOCK.wait(LOOK_AGAIN.toMillis());
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
