// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** Work outside the rules: a look-up, a file. It is run at least once. */
public record JobId(String value) implements Comparable<JobId> {

    public JobId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(JobId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
