// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class TurnsTest {
    private final Queue<Runnable> posted = new ArrayDeque<>();
    private final List<Integer> done = new ArrayList<>();
    private final List<Runnable> parts = new ArrayList<>(IntStream.range(0, 3).<Runnable>mapToObj(n -> () -> done.add(n)).toList());
    private final Turns turns = new Turns(posted::add, () -> List.copyOf(parts).iterator());

    private void turn() {
        posted.remove().run();
    }

    private void all() {
        while (!posted.isEmpty()) {
            turn();
        }
    }

    private static void longWork() {
        for (long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(9); System.nanoTime() - end < 0;) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whatIsShortIsDoneInOneTurnInItsOrder() {
        turns.want();
        turns.want();
        all();

        assertEquals(List.of(0, 1, 2), done);
    }

    @Test
    void whatIsLongEndsItsTurn() {
        parts.add(1, TurnsTest::longWork);
        turns.want();
        turn();
        assertEquals(List.of(0), done);

        turn();
        assertEquals(List.of(0, 1, 2), done);
        assertEquals(0, posted.size());
    }

    @Test
    void whatIsWantedMeanwhileIsDoneOnceMoreAfterwards() {
        parts.add(1, TurnsTest::longWork);
        turns.want();
        turn();
        turns.want();
        turns.want();
        all();

        assertEquals(List.of(0, 1, 2, 0, 1, 2), done);
    }

    @Test
    void whatFailsDoesNotKeepTheOthersFromTheirTurn() {
        parts.add(1, () -> {
            throw new IllegalStateException("on purpose");
        });
        turns.want();
        assertThrows(IllegalStateException.class, this::turn);
        all();

        assertEquals(List.of(0, 1, 2), done);
    }
}
