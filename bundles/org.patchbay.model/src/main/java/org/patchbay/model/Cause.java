// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** Why a leg ended, as the switch tells it. Adapters map their own codes to these. */
public enum Cause {
    /** The party hung up. */
    HUNG_UP,
    /** We ended it. */
    ENDED,
    NO_ANSWER,
    BUSY,
    /** Rejected at the phone. */
    REJECTED,
    /** No such number. */
    INVALID_NUMBER,
    /** The phone is not registered or the network does not reach it. */
    UNREACHABLE,
    /** The switch has no room. */
    CONGESTION,
    /** The switch lost it, for instance by a restart. */
    LOST,
    /** A failure the switch does not explain. */
    FAILED
}
