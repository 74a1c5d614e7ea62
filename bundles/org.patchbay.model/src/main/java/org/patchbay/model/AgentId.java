// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** An agent, as the centre file names it. */
public record AgentId(String value) implements Comparable<AgentId> {

    public AgentId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(AgentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
