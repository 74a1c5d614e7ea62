// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

/**
 * Something wrong in a centre file.
 *
 * @param file its name
 * @param line from 1
 * @param key path of keys, for instance {@code agents.anna.team}; "" for the whole file
 * @param text what is wrong, and what is allowed
 */
public record Problem(String file, int line, String key, String text) implements Comparable<Problem> {

    @Override
    public int compareTo(Problem other) {
        return Integer.compare(line, other.line);
    }

    @Override
    public String toString() {
        return file + ":" + line + ": " + (key.isEmpty() ? "" : key + ": ") + text;
    }
}
