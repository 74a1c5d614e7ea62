// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.eclipse.swt.widgets.Widget;
import org.patchbay.model.ContactId;
import org.patchbay.model.CustomerRecord;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.api.PanelContact;
import org.patchbay.ui.kit.Desk;

/**
 * What the CRMs know of the customers on this desk; asked once per contact and again when a plugin comes,
 * forgotten with it.
 */
final class Customers {
    private final Desk desk;
    private final Widget life;
    private final Runnable found;
    private final Map<ContactId, List<CustomerRecord>> records = new HashMap<>();

    Customers(Desk desk, Widget life, Runnable found) {
        this.desk = desk;
        this.life = life;
        this.found = found;
        desk.follow(life, this::forget);
    }

    /** What a panel may know now; what the CRMs say comes later. */
    PanelContact panelContact(ContactView view) {
        Map<String, String> values = view.variables().stream().filter(v -> !v.secure())
                .collect(Collectors.toMap(Variable::name, Variable::value, (a, _) -> a));
        return new PanelContact(view.id().value(), view.channel().name(), view.title(), values, of(view.id()));
    }

    private List<CustomerRecord> of(ContactId contact) {
        if (!records.containsKey(contact)) {
            records.put(contact, List.of());
            desk.session().ifPresent(session -> desk.onUi(session.customer(contact), (known, failure) -> {
                if (!life.isDisposed() && failure == null && !known.isEmpty() && records.containsKey(contact)) {
                    records.put(contact, known);
                    found.run();
                }
            }));
        }
        return records.get(contact);
    }

    /** A plugin came: it may know whom nobody knew. */
    void askAgain() {
        records.values().removeIf(List::isEmpty);
    }

    private void forget(DeskView view) {
        records.keySet().retainAll(view.contacts().stream().map(ContactView::id).toList());
    }
}
