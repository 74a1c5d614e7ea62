// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.words.Words;

/** What a contact is called. */
final class Titles {
    private Titles() {
    }

    /** Before a campaign has shown anybody, it is the campaign. */
    static String of(ContactView view, Words words) {
        return view.title().isEmpty() ? view.preview().map(p -> words.text(p.campaign())).orElse("") : view.title();
    }
}
