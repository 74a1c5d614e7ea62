// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

import org.patchbay.api.LiveListener;
import org.patchbay.model.AgentId;
import org.patchbay.model.QueueId;
import org.patchbay.model.Reason;
import org.patchbay.model.RecordingId;

/** A list of recordings that a desk has open; it asks again for what it looks at (REC-12). */
final class OpenRecordings extends OpenLive<RecordingId> {

    private boolean begun;
    private boolean changed;

    OpenRecordings(CentreLoop loop, Object owner, AgentId agent, Consumer<Runnable> desks, Runnable listener) {
        super(loop, owner, agent, desks, new Told(listener));
    }

    /** Another configuration may let the agent hear others. */
    @Override
    void begin() {
        if (begun) {
            Instant now = loop.now();
            say(listener -> listener.whole(List.of(), now));
        }
        begun = true;
    }

    @Override
    boolean changed(List<AgentId> agents, List<QueueId> queues) {
        return false;
    }

    @Override
    boolean recordingsChanged() {
        changed = true;
        return true;
    }

    @Override
    void tell() {
        if (changed) {
            changed = false;
            Instant now = loop.now();
            say(listener -> listener.changed(List.of(), now));
        }
    }

    @Override
    boolean timePassed() {
        return false;
    }

    private record Told(Runnable listener) implements LiveListener<RecordingId> {
        @Override
        public void refused(Reason reason) {
            throw new IllegalStateException("everybody may ask: " + reason);
        }

        @Override
        public void whole(List<RecordingId> entries, Instant at) {
            listener.run();
        }

        @Override
        public void changed(List<RecordingId> entries, Instant at) {
            listener.run();
        }
    }
}
