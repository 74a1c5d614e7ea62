// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import org.patchbay.spi.ContactLists.Standing;

/** How standings are written in the store: numbers that stay for ever. */
final class Standings {

    static final int OPEN = 0;
    static final int RESERVED = 1;
    static final int DONE = 2;
    static final int REMOVED = 3;
    static final int WITHDRAWN = 4;

    private Standings() {
    }

    static Standing of(int written) {
        return switch (written) {
            case OPEN -> Standing.OPEN;
            case RESERVED -> Standing.RESERVED;
            case DONE -> Standing.DONE;
            case REMOVED -> Standing.REMOVED;
            case WITHDRAWN -> Standing.WITHDRAWN;
            default -> throw new IllegalStateException("a contact's standing is " + written);
        };
    }
}
