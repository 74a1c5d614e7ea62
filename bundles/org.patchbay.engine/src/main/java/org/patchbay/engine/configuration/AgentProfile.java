// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.util.List;
import java.util.Map;

import org.patchbay.model.AgentId;
import org.patchbay.model.QueueId;
import org.patchbay.model.TeamId;

/**
 * An agent of the centre file.
 *
 * @param extension the agent's phone
 * @param queues served, in the order of the file
 * @param mayOutdial whether the agent may call customers (OUT-01)
 * @param protectedData whether customers' numbers are masked (POP-19)
 * @param noiseRemoval whether the agent is entitled to noise removal (NOISE-02)
 * @param capacity contacts at a time by channel name; voice is always 1
 * @param supervises teams whose calls the agent may monitor and whose states it may change
 */
public record AgentProfile(AgentId id, String name, String extension, TeamId team, List<QueueId> queues,
        boolean mayOutdial, boolean protectedData, boolean noiseRemoval, Map<String, Integer> capacity,
        List<TeamId> supervises) {

    public static final int VOICE_CAPACITY = 1;
    public static final int DEFAULT_TEXT_CAPACITY = 3;
}
