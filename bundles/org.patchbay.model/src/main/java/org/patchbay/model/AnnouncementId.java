// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** One playing of prompts to one party; the engine chooses it, the switch tells its end by it. */
public record AnnouncementId(String value) implements Comparable<AnnouncementId> {

    public AnnouncementId {
        Text.requireId(value);
    }

    @Override
    public int compareTo(AnnouncementId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
