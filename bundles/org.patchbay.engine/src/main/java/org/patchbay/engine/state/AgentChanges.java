// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.engine.event.AgentEvent;
import org.patchbay.model.AgentState;
import org.patchbay.model.desk.Notice;

/** What an event makes of an agent. */
final class AgentChanges {

    private AgentChanges() {
    }

    static Agent apply(Agent agent, AgentEvent event) {
        return switch (event) {
            case AgentEvent.SignedIn e -> signedIn(e);
            case AgentEvent.ProfileChanged e -> agent.withProfile(e.profile());
            case AgentEvent.Leaving _ -> agent.withLeaving();
            case AgentEvent.BecameAvailable _ -> agent.withPresence(Presence.AVAILABLE);
            case AgentEvent.BecameIdle e -> agent.withPresence(Presence.idle(e.reason()));
            case AgentEvent.WentRona e -> agent.withPresence(Presence.rona(e.cause(), e.idleReason()));
            case AgentEvent.DeskLost e -> agent.withDeskGone(Optional.of(e.goneAt()));
            case AgentEvent.DeskFound _ -> agent.withDeskGone(Optional.empty());
            case AgentEvent.LineFreed e -> agent.withLines(Lists.minus(agent.lines(), e.leg()));
            case AgentEvent.Noticed e -> agent.withNotice(new Notice(agent.lastNotice() + 1, e.at(), e.message()));
            case AgentEvent.SignedOut e -> throw new IllegalStateException("signed out agents are removed: " + e);
        };
    }

    private static Agent signedIn(AgentEvent.SignedIn e) {
        Instant at = e.at();
        return new Agent(e.agent(), e.profile(), e.workstation(), Presence.idle(e.idleReason()), Optional.empty(),
                false, AgentState.IDLE, at, List.of(), List.of(), false, List.of(), 0);
    }
}
