// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Label;
import org.patchbay.model.QueueId;
import org.patchbay.model.TeamId;

/**
 * Contacts of a list that are shown to an agent one by one, and called.
 *
 * @param queue the calls count for it
 * @param teams whose agents may join
 * @param agents others who may join
 * @param callerId shown to the customer; empty for the centre's first
 * @param reservationCall whether the agent's phone is rung before contacts are shown; never in {@link Mode#PREVIEW}
 * @param timeout how long a contact is shown before {@code onTimeout} (CAMP-17); not in {@link Mode#PREVIEW}
 * @param retryAfter when a contact that was skipped, or is to be tried again, comes back (CAMP-33)
 * @param maxAttempts calls to one contact
 * @param popover columns of the list that are shown, in order (POP-21)
 * @param message prompt that {@link ProgressAction#PLAY_MESSAGE} plays
 * @param mayCancel whether a call may be given up while it rings (CAMP-30)
 * @param callProgress what each result leads to; empty where nothing is analysed (CAMP-07)
 */
public record Campaign(CampaignId id, Label label, Mode mode, QueueId queue, Set<TeamId> teams, Set<AgentId> agents,
        Optional<String> callerId, boolean reservationCall, Duration timeout, OnTimeout onTimeout, boolean allowSkip,
        boolean allowRemove, Duration retryAfter, int maxAttempts, List<String> popover, Optional<String> message,
        Map<Progress, ProgressAction> callProgress, boolean mayCancel) {

    /** How an agent works through it (CAMP-01). */
    public enum Mode {
        PREVIEW, STANDARD_PREVIEW, DIRECT_PREVIEW
    }

    /** What happens to a contact that was shown long enough (CAMP-18). */
    public enum OnTimeout {
        ACCEPT, SKIP, REMOVE
    }

    /** What became of a call to a contact. */
    public enum Progress {
        LIVE, ANSWERING_MACHINE, FAX, BUSY, NO_ANSWER, INVALID_NUMBER
    }

    /** What follows from it. */
    public enum ProgressAction {
        CONNECT, HANG_UP, PLAY_MESSAGE, RETRY
    }

    public Campaign {
        teams = Set.copyOf(teams);
        agents = Set.copyOf(agents);
        popover = List.copyOf(popover);
        callProgress = Map.copyOf(callProgress);
    }

    /** Whether this agent may join. */
    public boolean isFor(AgentProfile agent) {
        return agents.contains(agent.id()) || teams.contains(agent.team());
    }

    public boolean isAnalysed() {
        return mode == Mode.STANDARD_PREVIEW && !callProgress.isEmpty();
    }

    public ProgressAction action(Progress result) {
        ProgressAction otherwise = switch (result) {
            case LIVE, ANSWERING_MACHINE -> ProgressAction.CONNECT;
            case BUSY, NO_ANSWER -> ProgressAction.RETRY;
            case FAX, INVALID_NUMBER -> ProgressAction.HANG_UP;
        };
        return callProgress.getOrDefault(result, otherwise);
    }
}
