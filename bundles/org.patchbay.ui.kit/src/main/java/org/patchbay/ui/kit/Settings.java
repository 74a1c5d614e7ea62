// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import org.eclipse.swt.widgets.Widget;

/** What the agent chose about the desk beside language and look. Whoever keeps it on disk follows. UI thread only. */
public final class Settings {
    public static final int USUAL_NOTICE_SECONDS = 8;

    private final Bindings listeners = new Bindings();
    private boolean sound;
    private String soundDevice = "";
    private int noticeSeconds = USUAL_NOTICE_SECONDS;

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

    /** Name of the device a new request is heard at; "" for the system's usual one. */
    public String soundDevice() {
        return soundDevice;
    }

    public void useSoundDevice(String device) {
        if (!soundDevice.equals(device)) {
            soundDevice = device;
            listeners.run();
        }
    }

    /** How long a notice stays that goes by itself. */
    public int noticeSeconds() {
        return noticeSeconds;
    }

    public void useNoticeSeconds(int seconds) {
        if (noticeSeconds != seconds) {
            noticeSeconds = seconds;
            listeners.run();
        }
    }

    /** Called now and at each change until the widget is disposed. */
    public void follow(Widget widget, Runnable changed) {
        listeners.bind(widget, changed);
    }
}
