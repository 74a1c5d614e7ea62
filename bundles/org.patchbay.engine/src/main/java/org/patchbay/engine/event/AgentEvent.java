// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.event;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.model.AgentId;
import org.patchbay.model.LegId;
import org.patchbay.model.Message;

/** What concerns one agent apart from contacts. */
public sealed interface AgentEvent extends Event {

    AgentId agent();

    /** Why an agent is in RONA. */
    enum RonaCause {
        NO_ANSWER, REJECTED, UNREACHABLE, DECLINED
    }

    /** Why an agent was signed out. */
    enum SignOutCause {
        ASKED, DESK_GONE, NO_LONGER_AN_AGENT
    }

    record SignedIn(Instant at, AgentId agent, AgentProfile profile, boolean workstation, String idleReason)
            implements AgentEvent {
    }

    /** The centre file says something else about a signed-in agent; running contacts keep what they have. */
    record ProfileChanged(Instant at, AgentId agent, AgentProfile profile) implements AgentEvent {
    }

    /** The agent is no longer in the centre file: no offers, and signed out when the contacts are over. */
    record Leaving(Instant at, AgentId agent) implements AgentEvent {
    }

    record SignedOut(Instant at, AgentId agent, SignOutCause cause) implements AgentEvent {
    }

    record BecameAvailable(Instant at, AgentId agent) implements AgentEvent {
    }

    record BecameIdle(Instant at, AgentId agent, String reason) implements AgentEvent {
    }

    /** @param idleReason where the centre's policy is Idle after no answer, with the same popover */
    record WentRona(Instant at, AgentId agent, RonaCause cause, Optional<String> idleReason) implements AgentEvent {
    }

    /** @param goneAt when the agent is signed out, unless a contact runs */
    record DeskLost(Instant at, AgentId agent, Instant goneAt) implements AgentEvent {
    }

    record DeskFound(Instant at, AgentId agent) implements AgentEvent {
    }

    /** The agent's phone is on hook again for this leg (END-09). */
    record LineFreed(Instant at, AgentId agent, LegId leg) implements AgentEvent {
    }

    record Noticed(Instant at, AgentId agent, Message message) implements AgentEvent {
    }
}
