// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

/** A password or token. It never prints itself, so that no log shows it. */
public record Secret(String text) {

    @Override
    public String toString() {
        return "•••";
    }
}
