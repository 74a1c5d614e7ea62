// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** A queue, as the centre file names it. */
public record QueueId(String value) implements Comparable<QueueId> {

    public QueueId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(QueueId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
