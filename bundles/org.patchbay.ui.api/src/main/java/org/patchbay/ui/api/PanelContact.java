// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.api;

import java.util.List;
import java.util.Map;

import org.patchbay.model.CustomerRecord;

/**
 * What a panel may know of a contact.
 *
 * @param id the contact's id
 * @param channel {@code voice}, {@code chat}, …
 * @param title customer's name, or the masked number
 * @param variables shown values by name, secure ones left out
 * @param records what the CRMs found; grows as answers come
 */
public record PanelContact(String id, String channel, String title, Map<String, String> variables,
        List<CustomerRecord> records) {

    public PanelContact {
        variables = Map.copyOf(variables);
        records = List.copyOf(records);
    }
}
