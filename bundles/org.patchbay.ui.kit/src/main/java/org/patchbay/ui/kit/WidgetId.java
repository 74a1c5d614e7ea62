// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.Optional;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Widget;

/** Stable ids of widgets, for tests and the tour. */
public final class WidgetId {
    public static final String KEY = "patchbay.id";

    private WidgetId() {
    }

    public static <W extends Widget> W set(W widget, String id) {
        widget.setData(KEY, id);
        return widget;
    }

    public static Optional<String> of(Widget widget) {
        return Optional.ofNullable((String) widget.getData(KEY));
    }

    /** The first control below {@code root}, or itself, with the id. */
    public static Optional<Control> find(Control root, String id) {
        if (of(root).filter(id::equals).isPresent()) {
            return Optional.of(root);
        }
        if (root instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                Optional<Control> found = find(child, id);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
