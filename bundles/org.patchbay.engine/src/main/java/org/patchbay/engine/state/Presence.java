// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.util.Optional;

import org.patchbay.engine.event.AgentEvent.RonaCause;

/**
 * What an agent chose, apart from what the contacts are doing: it applies when they are over.
 *
 * @param idleReason for {@link Kind#IDLE}
 * @param ronaCause while the agent has not seen to an offer that was not answered (ANS-12)
 */
public record Presence(Kind kind, Optional<String> idleReason, Optional<RonaCause> ronaCause) {

    public static final Presence AVAILABLE = new Presence(Kind.AVAILABLE, Optional.empty(), Optional.empty());

    public enum Kind {
        AVAILABLE, IDLE, RONA
    }

    public static Presence idle(String reason) {
        return new Presence(Kind.IDLE, Optional.of(reason), Optional.empty());
    }

    /** @param idle the reason, where the policy is Idle after no answer */
    public static Presence rona(RonaCause cause, Optional<String> idle) {
        return new Presence(idle.isPresent() ? Kind.IDLE : Kind.RONA, idle, Optional.of(cause));
    }
}
