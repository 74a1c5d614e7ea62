// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** A recording; the switch and the recording store know it by this id. */
public record RecordingId(String value) implements Comparable<RecordingId> {

    public RecordingId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(RecordingId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
