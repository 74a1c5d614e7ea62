// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.kit;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.swt.widgets.Widget;
import org.patchbay.model.ContactId;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.DeskView;

/** The contact that the agent looks at. UI thread only. */
public final class Selection {
    private final Bindings listeners = new Bindings();
    private final Bindings lookers = new Bindings();
    private Optional<ContactId> contact = Optional.empty();
    private Set<ContactId> active = Set.of();

    public Optional<ContactId> contact() {
        return contact;
    }

    /** The contact looked at, as the view has it. */
    public Optional<ContactView> in(DeskView view) {
        return view.contacts().stream().filter(c -> contact.filter(c.id()::equals).isPresent()).findFirst();
    }

    public void select(ContactId id) {
        set(Optional.of(id)).forEach(Runnable::run);
        lookers.run();
    }

    /** Called when a contact is to be looked at: chosen by hand, or active just now. Until the widget is disposed. */
    public void onLook(Widget widget, Runnable look) {
        lookers.add(widget, look);
    }

    /** Called now and at each change until the widget is disposed. */
    public void follow(Widget widget, Runnable changed) {
        listeners.bind(widget, changed);
    }

    /**
     * A contact that becomes active is looked at; one that is gone gives way to the first that is left.
     *
     * @return what is to be told of it, one by one
     */
    List<Runnable> show(DeskView view) {
        List<ContactId> now = view.contacts().stream().filter(c -> c.status() != ContactView.Status.OFFERED)
                .map(ContactView::id).toList();
        Optional<ContactId> fresh = now.stream().filter(Predicate.not(active::contains)).findFirst();
        active = new HashSet<>(now);
        if (fresh.isPresent()) {
            return Stream.concat(set(fresh).stream(), lookers.round().stream()).toList();
        }
        return in(view).isPresent() ? List.of()
                : set(now.stream().findFirst().or(() -> view.contacts().stream().map(ContactView::id).findFirst()));
    }

    /** @return whom to tell */
    private List<Runnable> set(Optional<ContactId> id) {
        boolean same = contact.equals(id);
        contact = id;
        return same ? List.of() : listeners.round();
    }
}
