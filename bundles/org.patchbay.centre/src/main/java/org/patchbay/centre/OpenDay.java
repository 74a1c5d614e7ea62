// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.patchbay.api.LiveListener;
import org.patchbay.api.MyDay;
import org.patchbay.centre.figures.Figures;
import org.patchbay.model.AgentId;
import org.patchbay.model.QueueId;

/** An agent's own figures. */
final class OpenDay extends OpenLive<MyDay> {

    private final Figures figures;
    private boolean changed;

    OpenDay(CentreLoop loop, Figures figures, Object owner, AgentId agent, Consumer<Runnable> desks,
            LiveListener<MyDay> listener) {
        super(loop, owner, agent, desks, listener);
        this.figures = figures;
    }

    @Override
    void begin() {
        changed = true;
        tell();
    }

    @Override
    boolean changed(List<AgentId> agents, List<QueueId> queues) {
        changed |= agents.contains(agent);
        return changed;
    }

    @Override
    void tell() {
        if (changed) {
            changed = false;
            Instant now = loop.now();
            MyDay day = figures.agent(agent, loop.state().agent(agent), now);
            say(listener -> listener.whole(List.of(day), now));
        }
    }

    /** The state that lasts, and what is being worked on, count on. */
    @Override
    boolean timePassed() {
        changed = true;
        return true;
    }
}
