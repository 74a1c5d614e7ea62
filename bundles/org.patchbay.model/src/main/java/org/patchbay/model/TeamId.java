// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** A team of agents, as the centre file names it. */
public record TeamId(String value) implements Comparable<TeamId> {

    public TeamId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(TeamId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
