// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** One attempt to reach one party. It is also the id of the channel at the switch. */
public record LegId(String value) implements Comparable<LegId> {

    public LegId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(LegId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
