// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Desk;

/**
 * What agents have typed and not saved: kept while another contact is looked at, and forgotten with the contact. UI
 * thread.
 */
final class DraftBook {
    private record Page(Optional<AgentId> agent, ContactId contact) {
    }

    private final Map<Page, Drafts> pages = new HashMap<>();

    Drafts of(Desk desk, ContactId contact) {
        desk.view().ifPresent(this::forgetOthers);
        return pages.computeIfAbsent(new Page(desk.agent(), contact), _ -> new Drafts());
    }

    private void forgetOthers(DeskView view) {
        pages.keySet().removeIf(page -> !page.agent().equals(Optional.of(view.agent().id()))
                || view.contacts().stream().map(ContactView::id).noneMatch(page.contact()::equals));
    }
}
