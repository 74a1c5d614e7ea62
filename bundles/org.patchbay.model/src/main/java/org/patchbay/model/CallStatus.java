// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** What stands beside the timer of a leg (STATE-11). */
public enum CallStatus {
    /** Waiting in a queue, or on its way to an agent. */
    WAITING,
    /** A campaign's contact is shown and not called yet (CAMP-24). */
    PREVIEW,
    /** Being assigned to the agent; the phone does not ring yet (POP-03). */
    CONNECTING,
    RINGING,
    TALKING,
    /** Asked of the switch, not yet confirmed. */
    HOLDING,
    ON_HOLD,
    /** Asked of the switch, not yet confirmed. */
    RESUMING,
    /** Nobody has accepted the consult yet (CONSULT-12). */
    CONSULT_REQUESTED,
    CONSULTING,
    /** The consulted party waits while the customer is talked to (CONSULT-20). */
    CONSULT_ON_HOLD,
    CONFERENCE,
    /** On its way to whom it was transferred to. */
    TRANSFERRING,
    /** The customer has left, the others go on (CONF-44). */
    POST_CALL,
    WRAP_UP
}
