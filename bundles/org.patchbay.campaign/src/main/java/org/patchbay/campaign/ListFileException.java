// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

/** A list can't be read at all; the message says why and, where it can, in which line. */
final class ListFileException extends Exception {

    private static final long serialVersionUID = 1L;

    ListFileException(String message) {
        super(message);
    }
}
