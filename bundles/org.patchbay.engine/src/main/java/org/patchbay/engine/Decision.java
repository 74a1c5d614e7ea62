// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.util.List;

import org.patchbay.engine.event.Event;
import org.patchbay.model.Outcome;

/**
 * What a command led to.
 *
 * @param events in order, applied to the state already; none when it was refused
 */
public record Decision(List<Event> events, Outcome outcome) {

    public Decision {
        events = List.copyOf(events);
    }
}
