// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;

/** Things to do again at each change, each forgotten with its widget. UI thread only. */
public final class Bindings {
    private final Map<Object, Runnable> bound = new LinkedHashMap<>();

    /** Runs now and with every {@link #run()} until the widget is disposed. */
    public void bind(Widget widget, Runnable apply) {
        add(widget, apply);
        apply.run();
    }

    /** As {@link #bind}, but not now. */
    public void add(Widget widget, Runnable apply) {
        Object key = new Object();
        bound.put(key, apply);
        widget.addListener(SWT.Dispose, _ -> bound.remove(key));
    }

    public boolean isEmpty() {
        return bound.isEmpty();
    }

    public int size() {
        return bound.size();
    }

    public void run() {
        round().forEach(Runnable::run);
    }

    /** As {@link #run()}, one by one: a binding may dispose widgets, and so take others away, while we go. */
    List<Runnable> round() {
        return List.copyOf(bound.keySet()).stream().<Runnable>map(key -> () -> {
            Runnable apply = bound.get(key);
            if (apply != null) {
                apply.run();
            }
        }).toList();
    }
}
