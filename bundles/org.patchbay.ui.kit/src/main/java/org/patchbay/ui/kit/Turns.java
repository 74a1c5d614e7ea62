// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.Collections;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Work of many small parts, done on the UI thread a few parts at a time, so that it answers keys and paints in between.
 * Where it is wanted again while it goes on, it is done once more afterwards. UI thread only.
 */
final class Turns {
    /** Half a frame: a part that is longer ends its turn. */
    private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(8);

    private final Consumer<Runnable> post;
    private final Supplier<Iterator<Runnable>> work;
    private Iterator<Runnable> left = Collections.emptyIterator();
    private boolean wanted;
    private boolean posted;

    /**
     * @param post runs a turn soon, after what is to be painted
     * @param work its parts, asked for as it begins
     */
    Turns(Consumer<Runnable> post, Supplier<Iterator<Runnable>> work) {
        this.post = post;
        this.work = work;
    }

    void want() {
        wanted = true;
        post();
    }

    private void post() {
        if (!posted) {
            posted = true;
            post.accept(this::turn);
        }
    }

    private void turn() {
        posted = false;
        long end = System.nanoTime() + MOST_NANOS;
        try {
            begin();
            while (left.hasNext()) {
                left.next().run();
                if (System.nanoTime() - end > 0) {
                    break;
                }
            }
        } finally {
            if (wanted || left.hasNext()) {
                post();
            }
        }
    }

    private void begin() {
        if (wanted && !left.hasNext()) {
            wanted = false;
            left = work.get();
        }
    }
}
