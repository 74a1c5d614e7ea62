// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** A flow, as the centre file names it. */
public record FlowId(String value) implements Comparable<FlowId> {

    public FlowId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(FlowId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
