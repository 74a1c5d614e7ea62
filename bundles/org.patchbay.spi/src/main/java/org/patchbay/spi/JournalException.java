// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

/** The journal can't be read or written; the message says which and why. */
public class JournalException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public JournalException(String message, Throwable cause) {
        super(message, cause);
    }
}
