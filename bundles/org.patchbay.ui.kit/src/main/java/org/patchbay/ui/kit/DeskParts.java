// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Widget;

/** What capabilities bring to the screen. Filled from any thread, read on the UI thread. */
public final class DeskParts {
    private final List<DeskPart> parts = new CopyOnWriteArrayList<>();
    private final List<DeskCompanion> companions = new CopyOnWriteArrayList<>();
    private final List<ContactCard> cards = new CopyOnWriteArrayList<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public void add(DeskPart part) {
        change(() -> parts.add(part));
    }

    public void remove(DeskPart part) {
        change(() -> parts.remove(part));
    }

    public void add(DeskCompanion companion) {
        change(() -> companions.add(companion));
    }

    public void remove(DeskCompanion companion) {
        change(() -> companions.remove(companion));
    }

    public void add(ContactCard card) {
        change(() -> cards.add(card));
    }

    public void remove(ContactCard card) {
        change(() -> cards.remove(card));
    }

    public List<DeskPart> at(Place place) {
        return parts.stream().filter(p -> p.place() == place)
                .sorted(Comparator.comparingInt(DeskPart::rank).thenComparing(DeskPart::id)).toList();
    }

    public List<DeskCompanion> companions() {
        return List.copyOf(companions);
    }

    public List<ContactCard> cards() {
        return cards.stream().sorted(Comparator.comparingInt(ContactCard::rank).thenComparing(ContactCard::id)).toList();
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

    private void change(Runnable change) {
        change.run();
        listeners.forEach(Runnable::run);
    }
}
