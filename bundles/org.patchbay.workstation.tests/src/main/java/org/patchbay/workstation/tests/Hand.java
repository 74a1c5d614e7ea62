// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Mouse and keys as events of the X server itself: what SWT posts never leaves its process. */
final class Hand {
    private static final int PATIENCE_SECONDS = Integer.getInteger("patchbay.patience.outside.seconds", 90);
    private static final int LOOK_AGAIN_MILLIS = 100;

    private Hand() {
    }

    interface Look {
        boolean now() throws IOException;
    }

    /** Wait for something outside of this process, where nobody tells us. */
    static void until(String what, Look condition) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        CountDownLatch never = new CountDownLatch(1);
        try {
            while (!condition.now()) {
                if (System.nanoTime() > deadline) {
                    throw new AssertionError("not within " + PATIENCE_SECONDS + " s: " + what);
                }
                never.await(LOOK_AGAIN_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (IOException e) {
            throw new AssertionError(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(what, e);
        }
    }

    /** As the arguments of xdotool. */
    static void does(String... arguments) {
        run(true, arguments);
    }

    /** What xdotool says to them; "" where it finds nothing. */
    static String answer(String... arguments) {
        return run(false, arguments);
    }

    private static String run(boolean must, String... arguments) {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addFirst("xdotool");
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String said = String.join("\n", process.inputReader().lines().toList());
            if (process.waitFor() == 0) {
                return said;
            }
            if (must) {
                throw new AssertionError(String.join(" ", command) + ": " + said);
            }
            return "";
        } catch (IOException e) {
            throw new AssertionError("xdotool can't be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
