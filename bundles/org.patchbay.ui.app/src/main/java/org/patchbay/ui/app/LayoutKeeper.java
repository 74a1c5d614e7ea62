// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.widgets.Widget;
import org.patchbay.ui.kit.Bindings;

/** The layout of now, written to its file when the window closes. */
final class LayoutKeeper {
    private final KeptFile file;
    private final Bindings listeners = new Bindings();
    private Layout layout;

    LayoutKeeper(KeptFile file) {
        this.file = file;
        this.layout = Layout.read(file);
    }

    Layout layout() {
        return layout;
    }

    void change(Layout next) {
        if (!next.equals(layout)) {
            layout = next;
            listeners.run();
        }
    }

    void reset() {
        change(Layout.DEFAULT);
        save();
    }

    void save() {
        layout.write(file);
    }

    /** Called at each change until the widget is disposed. */
    void follow(Widget widget, Runnable changed) {
        listeners.add(widget, changed);
    }
}
