// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Widget;
import org.patchbay.model.desk.Control;

/** What capabilities bring to the screen. Filled from any thread, followed on the UI thread. */
public final class DeskParts {
    private final LiveList<DeskPart> parts = new LiveList<>();
    private final LiveList<DeskCompanion> companions = new LiveList<>();
    private final LiveList<ContactCard> cards = new LiveList<>();
    private final LiveList<ControlAction> controlActions = new LiveList<>();
    private final List<Consumer<String>> revealers = new CopyOnWriteArrayList<>();
    private final List<Consumer<String>> suggesters = new CopyOnWriteArrayList<>();

    public void add(DeskPart part) {
        parts.add(part);
    }

    public void remove(DeskPart part) {
        parts.remove(part);
    }

    public void add(DeskCompanion companion) {
        companions.add(companion);
    }

    public void remove(DeskCompanion companion) {
        companions.remove(companion);
    }

    public void add(ContactCard card) {
        cards.add(card);
    }

    public void remove(ContactCard card) {
        cards.remove(card);
    }

    public void add(ControlAction action) {
        controlActions.add(action);
    }

    public void remove(ControlAction action) {
        controlActions.remove(action);
    }

    public List<DeskPart> at(Place place) {
        return parts.now().stream().filter(p -> p.place() == place)
                .sorted(Comparator.comparingInt(DeskPart::rank).thenComparing(DeskPart::id)).toList();
    }

    public List<DeskCompanion> companions() {
        return companions.now();
    }

    public List<ContactCard> cards() {
        return cards.now().stream()
                .sorted(Comparator.comparingInt(ContactCard::rank).thenComparing(ContactCard::id)).toList();
    }

    /** What the press of a button starts, where a capability brought it. */
    public Optional<ControlAction> action(Control control) {
        return controlActions.now().stream().filter(action -> action.controls().contains(control)).findFirst();
    }

    /** Bring a part to sight where parts share a place; UI thread. */
    public void reveal(String partId) {
        revealers.forEach(r -> r.accept(partId));
    }

    /** Bring a part to sight where it stands beside what the agent works with; UI thread. */
    public void suggest(String partId) {
        suggesters.forEach(s -> s.accept(partId));
    }

    /** Told which part is better to be seen now, until the widget is disposed; UI thread. */
    public void onSuggest(Widget widget, Consumer<String> suggest) {
        suggesters.add(suggest);
        widget.addListener(SWT.Dispose, _ -> suggesters.remove(suggest));
    }

    /** Told which part is to be brought to sight, until the widget is disposed; UI thread. */
    public void onReveal(Widget widget, Consumer<String> reveal) {
        revealers.add(reveal);
        widget.addListener(SWT.Dispose, _ -> revealers.remove(reveal));
    }

    /** Called on the UI thread now and after each change, until the widget is disposed. */
    public void follow(Widget widget, Runnable changed) {
        parts.follow(widget, changed);
        companions.follow(widget, changed);
        cards.follow(widget, changed);
        controlActions.follow(widget, changed);
    }
}
