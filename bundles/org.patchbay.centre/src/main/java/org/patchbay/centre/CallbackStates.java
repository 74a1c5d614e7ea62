// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.patchbay.api.Callbacks.State;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;

/**
 * How far callbacks are, also those that are over: out of the events, and so there again after a restart. It
 * knows their ids and nothing about customers. The centre's thread's own.
 */
final class CallbackStates {

    /** Of those that are over, the oldest are forgotten first. */
    private static final int KEPT = 20_000;

    private final Map<ContactId, State> running = new LinkedHashMap<>();
    private final Map<ContactId, State> over = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContactId, State> eldest) {
            return size() > KEPT;
        }
    };

    Optional<State> of(ContactId id) {
        return Optional.ofNullable(running.get(id)).or(() -> Optional.ofNullable(over.get(id)));
    }

    void happened(Event event) {
        if (event instanceof ContactEvent e) {
            happened(e);
        }
    }

    void forget() {
        running.clear();
        over.clear();
    }

    private void happened(ContactEvent event) {
        switch (event) {
            case ContactEvent.Arrived e when e.direction() == Direction.CALLBACK -> running.put(e.contact(), State.WAITING);
            case ContactEvent.CallbackAccepted e -> running.put(e.contact(), State.WAITING);
            case ContactEvent.Offered e -> move(e.contact(), State.WAITING, State.CALLING);
            case ContactEvent.OfferEnded e -> move(e.contact(), State.CALLING, State.WAITING);
            case ContactEvent.CallbackFailed e -> move(e.contact(), State.CALLING, State.WAITING);
            case ContactEvent.CustomerAnswered e -> move(e.contact(), State.CALLING, State.CONNECTED);
            case ContactEvent.CustomerGone e -> end(e.contact(), State.FINISHED);
            case ContactEvent.CallbackEnded e -> end(e.contact(), switch (e.end()) {
                case NOT_REACHED -> State.NOT_REACHED;
                case CANCELLED_BY_AGENT, CANCELLED_BY_CUSTOMER -> State.CANCELLED;
            });
            default -> { }
        }
    }

    private void move(ContactId id, State from, State to) {
        running.replace(id, from, to);
    }

    private void end(ContactId id, State state) {
        if (running.remove(id) != null) {
            over.put(id, state);
        }
    }
}
