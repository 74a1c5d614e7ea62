// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Origin;
import org.patchbay.model.Masking;
import org.patchbay.model.desk.PreviewView.Stage;

/** Numbers as one agent may see them: customers' are masked where the agent's protection says so (POP-19). */
public record Numbers(boolean masked, Dialled dialled) {

    String number(Origin origin) {
        return show(origin.shownNumber().text());
    }

    String dialled(Origin origin) {
        return dialled.shown(origin.dialled());
    }

    /** Of a campaign's contact nothing is told before it is shown. */
    String number(Contact contact) {
        return isUntold(contact) ? "" : number(contact.origin());
    }

    private static boolean isUntold(Contact contact) {
        return contact.campaign().filter(c -> c.stage() == Stage.RESERVING || c.stage() == Stage.SEEKING).isPresent();
    }

    /** The name, or the number when there is no name. */
    String title(Contact contact) {
        Origin origin = contact.origin();
        if (isUntold(contact)) {
            return "";
        }
        return origin.name().isEmpty() ? number(origin) : origin.name().text();
    }

    private String show(String number) {
        return masked ? Masking.mask(number) : number;
    }
}
