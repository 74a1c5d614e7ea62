// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.limits;

import java.util.Optional;

import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.Reason;

/** How many customer calls may be live at a time; the data centre is checked first. */
public final class Limits {

    private Limits() {
    }

    /** Why one more call can't be. */
    public static Optional<Reason> refusal(Turn turn) {
        Policies policies = turn.configuration().policies();
        int live = turn.state().liveCalls();
        if (live >= policies.dataCentreLimit()) {
            return Optional.of(Reason.CALL_LIMIT_DATA_CENTRE);
        }
        return live >= policies.tenantLimit() ? Optional.of(Reason.CALL_LIMIT_TENANT) : Optional.empty();
    }
}
