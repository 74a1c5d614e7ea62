// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;

import org.patchbay.model.LegId;

/**
 * Somebody who is in the call.
 *
 * @param name as people say it; a number, masked where the agent's protection says so, when there is no name
 * @param onHold whether the party hears music
 * @param since when the party came into the call
 * @param self whether it is the agent who looks
 */
public record ParticipantView(LegId leg, Role role, String name, boolean onHold, Instant since, boolean self) {

    public enum Role {
        CUSTOMER, PRIMARY, CONSULTED, CONFERENCED,
        /** A dialled party, without controls (CONF-37). */
        GUEST,
        /** A supervisor, in the call or listening. */
        SUPERVISOR
    }
}
