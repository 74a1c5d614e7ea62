// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.time.Duration;

/**
 * How long somebody else is waited for.
 *
 * @param body from the request's head to the end of its body
 * @param connection from a connection's beginning to its end, whatever it is used for
 * @param centre for the centre's answer
 * @param stop for requests under way when the interface is closed
 */
record Patience(Duration body, Duration connection, Duration centre, Duration stop) {

    static final Patience USUAL = new Patience(Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofSeconds(10),
            Duration.ofSeconds(3));
}
