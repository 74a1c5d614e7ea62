// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** A contact: it lives from the first ring to the last wrap-up, through queues, consults and transfers. */
public record ContactId(String value) implements Comparable<ContactId> {

    public ContactId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(ContactId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
