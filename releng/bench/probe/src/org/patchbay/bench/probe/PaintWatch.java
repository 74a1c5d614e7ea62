// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.util.concurrent.CompletableFuture;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/**
 * When the painting of a window is finished: the end of the last paint of any of its controls before the UI thread
 * goes on to something else. UI thread, but for {@link #next}.
 */
final class PaintWatch {
    private static final String HOOKED = "patchbay.bench.hooked";

    private volatile CompletableFuture<Long> next = new CompletableFuture<>();
    private long last;
    private boolean closing;

    /** The time of the next finished paint, as of {@link System#nanoTime}. */
    CompletableFuture<Long> next() {
        next = new CompletableFuture<>();
        return next;
    }

    /** Our listeners come after those that paint. */
    void hook(Control root) {
        for (Control control : Ui.controls(root)) {
            if (control.getData(HOOKED) == null) {
                control.setData(HOOKED, true);
                control.addListener(SWT.Paint, this::painted);
            }
        }
    }

    private void painted(Event event) {
        last = System.nanoTime();
        if (!closing) {
            closing = true;
            // A timer comes before anything that is posted: what is drawn again after that does not count.
            event.display.timerExec(0, () -> {
                closing = false;
                next.complete(last);
            });
        }
    }
}
