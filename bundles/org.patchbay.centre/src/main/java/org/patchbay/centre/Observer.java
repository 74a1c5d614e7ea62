// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.List;

import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.State;
import org.patchbay.engine.state.Watcher;
import org.patchbay.model.AgentId;

/** Makes something of its own of the events: of the journal's at the start, then of each once it is decided. */
interface Observer extends Watcher {
    /** @param after the state with this event, or with others that were decided together with it */
    void happened(Event event, State after);

    /** All events come again. */
    void forget();

    /** A batch is decided, and not durable yet: what it tells goes out {@link CentreLoop#after}. */
    void settled(List<AgentId> touched);
}
