// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.timeline;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.patchbay.api.ContactTimeline;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.event.JobEvent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Label;
import org.patchbay.model.QueueId;

/**
 * What happened in contacts and when: out of the events, and so there again after a restart. Each event costs as much
 * as its contact has participants. The centre's thread's own.
 */
public final class Timelines {

    /** Of those that are over, the oldest are forgotten first. */
    private static final int KEPT = 1000;

    private final Map<ContactId, Track> running = new HashMap<>();
    private final Map<ContactId, Track> over = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ContactId, Track> eldest) {
            return size() > KEPT;
        }
    };

    /** @param after the state with this event, or with others that were decided together with it */
    public void happened(Event event, State after) {
        if (event instanceof JobEvent.ForgettingBegan forgetting) {
            over.remove(forgetting.contact()); // who was rung up beside the customer stands in it by name (PRIV-01)
        }
        if (!(event instanceof ContactEvent e)) {
            return;
        }
        Optional<Contact> contact = after.contact(e.contact());
        if (contact.isPresent()) {
            running.computeIfAbsent(e.contact(), _ -> new Track(contact.get().origin().arrived()))
                    .now(e.at(), contact.get(), Doings.of(after, contact.get()));
        } else {
            Optional.ofNullable(running.remove(e.contact())).ifPresent(track -> {
                track.over(e.at());
                over.put(e.contact(), track);
            });
        }
    }

    public void forget() {
        running.clear();
        over.clear();
    }

    /** Empty where the agent had no part in the contact, or it is too long ago. */
    public Optional<ContactTimeline> of(ContactId contact, AgentId agent, Function<QueueId, Label> queues) {
        return Optional.ofNullable(running.get(contact)).or(() -> Optional.ofNullable(over.get(contact)))
                .filter(track -> track.isOf(agent)).map(track -> track.timeline(queues));
    }
}
