// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** A command, chosen by its sender. A repeated id gets the first outcome again. */
public record CommandId(String value) implements Comparable<CommandId> {

    public CommandId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(CommandId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
