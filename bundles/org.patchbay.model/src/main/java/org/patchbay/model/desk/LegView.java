// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.List;

import org.patchbay.model.CallStatus;
import org.patchbay.model.LegId;

/**
 * A pane of the interaction control.
 *
 * @param party who is at the other end
 * @param since when the status began; the timer beside it counts from there
 * @param heard whether agent and party hear each other now
 */
public record LegView(LegId id, Role role, String party, CallStatus status, Instant since, boolean heard,
        List<ControlView> controls) {

    public enum Role {
        /** The call with the customer, a conference included. */
        CUSTOMER,
        /** The consult: the consulted party for who asked, who asked for the consulted party. */
        CONSULT
    }

    public LegView {
        controls = List.copyOf(controls);
    }
}
