// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

/** Bytes can't be understood, or a value can't be written; the message says what and where. */
public class CodecException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CodecException(String message) {
        super(message);
    }

    public CodecException(String message, Throwable cause) {
        super(message, cause);
    }
}
