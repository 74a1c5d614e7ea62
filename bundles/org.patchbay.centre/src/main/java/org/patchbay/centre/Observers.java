// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import org.patchbay.centre.timeline.Timelines;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.state.State;

/** All that the centre makes of its events beside the state. */
record Observers(CallbackStates callbacks, Timelines timelines) implements CentreLoop.Observer {

    Observers() {
        this(new CallbackStates(), new Timelines());
    }

    @Override
    public void happened(Event event, State after) {
        callbacks.happened(event);
        timelines.happened(event, after);
    }

    @Override
    public void forget() {
        callbacks.forget();
        timelines.forget();
    }
}
