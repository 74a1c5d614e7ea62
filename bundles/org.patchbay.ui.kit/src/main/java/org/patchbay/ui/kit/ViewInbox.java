// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

import org.eclipse.swt.widgets.Display;
import org.patchbay.model.desk.DeskView;

/**
 * Where views cross to the UI thread: the latest one only, at most one a frame. The first view after a
 * quiet time is handed on at once; in a storm the rest of the frame is waited for.
 */
final class ViewInbox {
    private static final int FRAME_MILLIS = 16;

    private final Display display;
    private final Consumer<DeskView> target;
    private final AtomicReference<DeskView> latest = new AtomicReference<>();
    private final AtomicBoolean scheduled = new AtomicBoolean();
    private long lastDelivery = System.nanoTime() - 1_000_000_000L;

    ViewInbox(Display display, Consumer<DeskView> target) {
        this.display = display;
        this.target = target;
    }

    /** From any thread; returns at once. */
    void put(DeskView view) {
        latest.accumulateAndGet(view, (old, fresh) -> old == null || fresh.number() > old.number() ? fresh : old);
        if (scheduled.compareAndSet(false, true)) {
            UiThread.post(display, this::frame);
        }
    }

    private void frame() {
        int sinceLast = (int) Math.min(FRAME_MILLIS, (System.nanoTime() - lastDelivery) / 1_000_000);
        if (sinceLast < FRAME_MILLIS) {
            display.timerExec(FRAME_MILLIS - sinceLast, this::deliver);
        } else {
            deliver();
        }
    }

    private void deliver() {
        // Open the gate first: a view put from now on gets a frame of its own.
        scheduled.set(false);
        DeskView view = latest.getAndSet(null);
        if (view != null) {
            lastDelivery = System.nanoTime();
            target.accept(view);
        }
    }
}
