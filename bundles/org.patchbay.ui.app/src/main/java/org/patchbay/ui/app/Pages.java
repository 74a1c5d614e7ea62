// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.List;
import java.util.Optional;

import org.eclipse.swt.widgets.Widget;
import org.patchbay.ui.kit.Bindings;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskPart;
import org.patchbay.ui.kit.Place;

/** Which page stands in the place of the contact; none while the agent works on contacts. UI thread. */
final class Pages {
    private final Desk desk;
    private final Bindings listeners = new Bindings();
    private List<DeskPart> offered = List.of();
    private Optional<DeskPart> shown = Optional.empty();

    Pages(Widget owner, Desk desk) {
        this.desk = desk;
        desk.parts().follow(owner, this::refresh);
        desk.parts().onReveal(owner, this::reveal);
        desk.follow(owner, _ -> refresh());
        // Who answers, or clicks a task, wants to see the contact.
        desk.selection().onLook(owner, () -> show(Optional.empty()));
    }

    /** Pages that this agent gets, in their order. */
    List<DeskPart> offered() {
        return offered;
    }

    Optional<DeskPart> shown() {
        return shown;
    }

    /** @param page empty for the contacts */
    void show(Optional<DeskPart> page) {
        if (!shown.equals(page)) {
            shown = page;
            listeners.run();
        }
    }

    /** The page after the one shown; after the last the contacts. */
    void next() {
        int next = shown.map(offered::indexOf).orElse(-1) + 1;
        show(next < offered.size() ? Optional.of(offered.get(next)) : Optional.empty());
    }

    /** Called now and at each change until the widget is disposed. */
    void follow(Widget widget, Runnable changed) {
        listeners.bind(widget, changed);
    }

    /** What is no page stands beside the contact. */
    private void reveal(String id) {
        show(offered.stream().filter(page -> page.id().equals(id)).findFirst());
    }

    private void refresh() {
        List<DeskPart> now = desk.view().map(view -> desk.parts().at(Place.PAGE).stream()
                .filter(page -> page.offered(view)).toList()).orElse(List.of());
        if (!now.equals(offered)) {
            offered = now;
            shown = shown.filter(now::contains);
            listeners.run();
        }
    }
}
