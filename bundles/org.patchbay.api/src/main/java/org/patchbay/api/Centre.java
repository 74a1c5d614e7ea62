// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.util.List;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.AgentId;

/** The contact centre, as a desk sees it: embedded in the workstation or far away. */
public interface Centre {

    /** An agent who may sign in here. */
    record AgentEntry(AgentId id, String name, String extension) {
    }

    /** Agents of the centre, by name; for a sign-in screen. */
    CompletionStage<List<AgentEntry>> agents();

    /**
     * Open an agent's desk. The listener gets the present view at once. A second desk of the same agent
     * takes over, the first is told {@link DeskListener#closed()}.
     */
    CompletionStage<DeskSession> open(AgentId agent, DeskListener listener);
}
