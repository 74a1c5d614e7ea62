// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import org.eclipse.swt.widgets.Widget;

/** What the agent chose about the desk beside language and look. Whoever keeps it on disk follows. UI thread only. */
public final class Settings {
    private final Bindings listeners = new Bindings();
    private boolean sound;

    /** Whether a new request may be heard; off until chosen. */
    public boolean sound() {
        return sound;
    }

    public void useSound(boolean on) {
        if (sound != on) {
            sound = on;
            listeners.run();
        }
    }

    /** Called now and at each change until the widget is disposed. */
    public void follow(Widget widget, Runnable changed) {
        listeners.bind(widget, changed);
    }
}
