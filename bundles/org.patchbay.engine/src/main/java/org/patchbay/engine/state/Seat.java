// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

/** Which conversation of a contact a party is in. */
public enum Seat {
    /** The customer's call. */
    CALL,
    /** Initiator and consulted party. */
    CONSULT,
    /** Alone, with music or a tone. */
    APART
}
