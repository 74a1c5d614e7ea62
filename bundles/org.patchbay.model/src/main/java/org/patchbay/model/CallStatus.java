// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** What stands beside the timer of a leg (STATE-11). */
public enum CallStatus {
    /** Waiting in a queue, or on its way to an agent. */
    WAITING,
    /** Being assigned to the agent; the phone does not ring yet (POP-03). */
    CONNECTING,
    RINGING,
    TALKING,
    /** Asked of the switch, not yet confirmed. */
    HOLDING,
    ON_HOLD,
    /** Asked of the switch, not yet confirmed. */
    RESUMING,
    WRAP_UP
}
