// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.CallStatus;
import org.patchbay.model.Label;
import org.patchbay.model.LegId;

/**
 * A pane of the interaction control.
 *
 * @param party who is at the other end
 * @param since when the status began; the timer beside it counts from there
 * @param heard whether agent and party hear each other now
 * @param waitsIn the queue in which a consult waits until somebody is asked
 */
public record LegView(LegId id, Role role, String party, CallStatus status, Instant since, boolean heard,
        Optional<Label> waitsIn, List<ControlView> controls) {

    public enum Role {
        /** The call with the customer, a conference included. */
        CUSTOMER,
        /** The consult: the consulted party for who asked, who asked for the consulted party. */
        CONSULT
    }

    public LegView {
        controls = List.copyOf(controls);
    }

    /** A leg that waits in no queue. */
    public LegView(LegId id, Role role, String party, CallStatus status, Instant since, boolean heard,
            List<ControlView> controls) {
        this(id, role, party, status, since, heard, Optional.empty(), controls);
    }
}
