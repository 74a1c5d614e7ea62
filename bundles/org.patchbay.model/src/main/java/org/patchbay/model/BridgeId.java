// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** A bridge at the switch. */
public record BridgeId(String value) implements Comparable<BridgeId> {

    public BridgeId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(BridgeId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
