// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** An entry point, as the centre file names it. */
public record EntryPointId(String value) implements Comparable<EntryPointId> {

    public EntryPointId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(EntryPointId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
