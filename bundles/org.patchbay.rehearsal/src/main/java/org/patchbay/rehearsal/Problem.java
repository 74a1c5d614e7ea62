// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

/**
 * Something wrong in a rehearsal, or something that was not as expected.
 *
 * @param key the path of keys to it, for instance {@code steps[3].anna}; "" for the whole file
 * @param message what is wrong and what is allowed
 */
public record Problem(Place place, String key, String message) {

    @Override
    public String toString() {
        return place + ":" + place.column() + ": " + (key.isEmpty() ? "" : key + ": ") + message;
    }
}
