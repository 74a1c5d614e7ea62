// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.widgets.Widget;

/** The notices that stand on the desk, the newest last. UI thread only. */
public final class Notices {
    private static final int MOST = 3;

    private final List<Notice> open = new ArrayList<>();
    private final Bindings listeners = new Bindings();

    /** The same sentence twice is one notice. */
    public void show(Notice notice) {
        open.removeIf(n -> n.message().equals(notice.message()));
        open.add(notice);
        if (open.size() > MOST) {
            open.removeFirst();
        }
        listeners.run();
    }

    public void close(Notice notice) {
        if (open.remove(notice)) {
            listeners.run();
        }
    }

    public List<Notice> open() {
        return List.copyOf(open);
    }

    /** Called now and at each change until the widget is disposed. */
    public void follow(Widget widget, Runnable changed) {
        listeners.bind(widget, changed);
    }
}
