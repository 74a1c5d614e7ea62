// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** Checks that ids share. */
final class Text {

    private Text() {
    }

    static void requireId(String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("an id is never blank");
        }
    }
}
