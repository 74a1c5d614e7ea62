// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.List;

import org.patchbay.model.AgentState;
import org.patchbay.model.ContactId;

/** Works out what an agent is doing: contacts first, then what was chosen. */
final class AgentStates {

    /** What the agent must look at first wins; but who talks to somebody is Engaged, whatever else rings on the screen. */
    private static final List<AgentState> BY_URGENCY = List.of(AgentState.RINGING, AgentState.RESERVED,
            AgentState.ENGAGED, AgentState.WRAP_UP);

    private AgentStates() {
    }

    /** The agent with its state as it is now, and since when. */
    static Agent settle(Agent agent, State state, Instant at) {
        AgentState now = of(agent, state);
        return now == agent.state() ? agent : agent.withState(now, at);
    }

    private static AgentState of(Agent agent, State state) {
        AgentState doing = null;
        for (ContactId id : agent.contacts()) {
            AgentState now = state.stateOf(id, agent.id()).orElse(doing);
            boolean inCall = now == AgentState.ENGAGED && state.contact(id).orElseThrow().origin().channel().isVoice();
            if (inCall) {
                return now;
            }
            doing = doing == null || BY_URGENCY.indexOf(now) < BY_URGENCY.indexOf(doing) ? now : doing;
        }
        return doing == null ? chosen(agent) : doing;
    }

    private static AgentState chosen(Agent agent) {
        return switch (agent.presence().kind()) {
            case AVAILABLE -> AgentState.AVAILABLE;
            case IDLE -> AgentState.IDLE;
            case RONA -> AgentState.RONA;
        };
    }
}
