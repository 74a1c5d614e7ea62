// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

/**
 * Where something stands.
 *
 * @param line from 1
 * @param column from 1
 */
record Place(String file, int line, int column) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
