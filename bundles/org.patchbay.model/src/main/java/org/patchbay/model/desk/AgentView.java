// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.Label;
import org.patchbay.model.Named;

/**
 * The agent's own state and what may be chosen.
 *
 * @param since when the state began
 * @param idleReason the reason of the idle state
 * @param next the idle reason chosen for after the running contacts, if one was
 * @param idleReasons what may be chosen for Idle
 */
public record AgentView(AgentId id, String name, String extension, Label team, AgentState state, Instant since,
        Optional<Label> idleReason, Optional<Label> next, List<Named> idleReasons, ControlView goAvailable,
        ControlView goIdle, ControlView signOut, Rights rights) {

    /**
     * What the agent may do beyond the own contacts.
     *
     * @param hearRecordings whether there are recordings the agent may hear
     * @param forgetCustomers whether the agent may have customers forgotten
     */
    public record Rights(boolean hearRecordings, boolean forgetCustomers) {

        public static final Rights NONE = new Rights(false, false);
    }

    public AgentView {
        idleReasons = List.copyOf(idleReasons);
    }
}
