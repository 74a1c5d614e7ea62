// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/**
 * One beat for all timers of the desk. Five a second, because the seconds of two timers seldom turn
 * together; who listens draws only when its text changed. Stands still while nobody listens.
 */
public final class Ticker {
    private static final int BEAT_MILLIS = 200;

    private final Display display;
    private final Bindings listeners = new Bindings();
    private boolean running;

    public Ticker(Display display) {
        this.display = display;
    }

    /** Called now and with every beat until the widget is disposed. */
    public void follow(Widget widget, Runnable beat) {
        listeners.bind(widget, beat);
        if (!running) {
            running = true;
            display.timerExec(BEAT_MILLIS, this::beat);
        }
    }

    private void beat() {
        running = !listeners.isEmpty();
        if (running) {
            listeners.run();
            display.timerExec(BEAT_MILLIS, this::beat);
        }
    }
}
