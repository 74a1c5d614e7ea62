// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk.ari;

import java.io.IOException;

/** The link went while a request was under way: nobody knows whether it was done. */
public final class LinkLostException extends IOException {

    private static final long serialVersionUID = 1L;

    public LinkLostException(String message) {
        super(message);
    }
}
