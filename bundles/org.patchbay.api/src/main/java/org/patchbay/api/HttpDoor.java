// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.io.IOException;

/**
 * Lets websites and chatbots ask for callbacks over HTTP (CB-03). The centre opens it where its file has the
 * section {@code web}, and anew when that changes.
 */
public interface HttpDoor {

    /**
     * Listen; what was open before is closed.
     *
     * @throws IOException when the address is taken or the key store can't be read
     * @throws IllegalArgumentException when the settings would let strangers listen or guess
     */
    void open(HttpSettings settings, Callbacks callbacks) throws IOException;

    /** Requests under way get their answers first, for a few seconds. */
    void close();
}
