// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.util.List;

/**
 * What a CRM knows about a customer, as far as it may be shown.
 *
 * @param source id of the connector that found it
 * @param key the record's key there
 * @param name as the agent should say it
 * @param fields in the order to show
 */
public record CustomerRecord(String source, String key, String name, List<Field> fields) {

    /** A label and a value. */
    public record Field(Label label, String value) {
    }

    public CustomerRecord {
        fields = List.copyOf(fields);
    }
}
