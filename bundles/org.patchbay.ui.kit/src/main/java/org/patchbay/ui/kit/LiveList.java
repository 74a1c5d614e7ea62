// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** Services that come and go: filled from any thread, followed on the UI thread. */
public final class LiveList<T> {
    private final List<T> elements = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void add(T element) {
        elements.add(element);
        listeners.forEach(Runnable::run);
    }

    public void remove(T element) {
        elements.remove(element);
        listeners.forEach(Runnable::run);
    }

    public List<T> now() {
        return List.copyOf(elements);
    }

    public Optional<T> first() {
        return elements.stream().findFirst();
    }

    /** Called on the UI thread now and after each change, until the widget is disposed. */
    public void follow(Widget widget, Runnable changed) {
        Display display = widget.getDisplay();
        Runnable listener = () -> UiThread.post(display, () -> {
            if (!widget.isDisposed()) {
                changed.run();
            }
        });
        listeners.add(listener);
        widget.addListener(SWT.Dispose, _ -> listeners.remove(listener));
        changed.run();
    }
}
