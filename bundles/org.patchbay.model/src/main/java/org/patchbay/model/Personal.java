// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/**
 * Text that tells about a person. The journal keeps it encrypted under a key per contact; it never
 * prints itself, so that no log shows it.
 */
public record Personal(String text) {

    public static final Personal NONE = new Personal("");

    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public String toString() {
        return isEmpty() ? "" : "•••";
    }
}
