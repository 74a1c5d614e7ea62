// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.desk;

import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Origin;
import org.patchbay.model.Masking;

/** Customers' numbers as one agent may see them (POP-19). */
public record Numbers(boolean masked) {

    String number(Origin origin) {
        return show(origin.shownNumber().text());
    }

    /** The name, or the number when there is no name. */
    String title(Contact contact) {
        Origin origin = contact.origin();
        return origin.name().isEmpty() ? number(origin) : origin.name().text();
    }

    private String show(String number) {
        return masked ? Masking.mask(number) : number;
    }
}
