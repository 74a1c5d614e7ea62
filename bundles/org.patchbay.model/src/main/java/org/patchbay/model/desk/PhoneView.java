// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;

/**
 * The display of a phone that can be worked from the desk, as the simulated one.
 *
 * @param display who calls or is talked to, "" when idle
 * @param since when the state began
 */
public record PhoneView(String extension, State state, String display, Instant since) {

    public enum State {
        ON_HOOK, RINGING, DIALLING, TALKING, ON_HOLD
    }
}
