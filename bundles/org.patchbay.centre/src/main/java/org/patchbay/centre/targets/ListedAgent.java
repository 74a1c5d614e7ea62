// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.targets;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.patchbay.api.TargetQuery.Purpose;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.state.Agent;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;

/**
 * An agent whom others may consult, as the lists need it.
 *
 * @param order place in the list: by name
 */
record ListedAgent(AgentId id, AgentProfile profile, AgentState state, Instant since, Optional<String> idleReason,
        String order, SearchText text) {

    /**
     * Available and Idle agents are listed (STATE-06, STATE-08), but nobody who can't be offered anything: whose
     * desk is silent, whose phone is not on hook, or who is leaving.
     */
    static Optional<ListedAgent> of(Agent agent, ListedAgent before) {
        boolean listed = agent.state() == AgentState.AVAILABLE || agent.state() == AgentState.IDLE;
        if (!listed || agent.deskGone().isPresent() || agent.leaving() || !agent.isOnHook()) {
            return Optional.empty();
        }
        Optional<String> reason = agent.state() == AgentState.IDLE ? agent.presence().idleReason() : Optional.empty();
        AgentProfile profile = agent.profile();
        boolean sameWords = before != null && before.profile.name().equals(profile.name())
                && before.profile.extension().equals(profile.extension());
        return Optional.of(new ListedAgent(agent.id(), profile, agent.state(), agent.stateSince(), reason,
                sameWords ? before.order : SearchText.fold(profile.name()) + "\0" + agent.id().value(),
                sameWords ? before.text : text(profile)));
    }

    private static SearchText text(AgentProfile profile) {
        List<String> words = new ArrayList<>(SearchText.ofEntry(profile.name(), "").words());
        words.add(profile.extension());
        return new SearchText(List.copyOf(words), "");
    }

    /** Whether the rules list this agent at all, for somebody else (CONSULT-07, XFER-08). */
    boolean isOpenTo(Purpose purpose, AgentId asking) {
        return !id.equals(asking) && switch (purpose) {
            case CONSULT -> true;
            case TRANSFER -> state == AgentState.AVAILABLE;
        };
    }
}
