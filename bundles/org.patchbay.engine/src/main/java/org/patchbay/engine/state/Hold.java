// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether the customer hears the agent. Holding is asked for, then true or failed.
 *
 * @param until while a request is under way: when it has failed
 * @param plan version of the media plan that asks for it; realised, the request has come true
 */
public record Hold(Phase phase, Instant since, Optional<Instant> until, long plan) {

    public enum Phase {
        TALKING, HOLDING, ON_HOLD, RESUMING,
        /** The agent's phone holds; only the phone takes it back. */
        HELD_AT_PHONE
    }

    public static Hold talking(Instant since) {
        return settled(Phase.TALKING, since);
    }

    public static Hold settled(Phase phase, Instant since) {
        return new Hold(phase, since, Optional.empty(), 0);
    }

    /** Whether a request to the switch is under way. */
    public boolean isPending() {
        return phase == Phase.HOLDING || phase == Phase.RESUMING;
    }
}
