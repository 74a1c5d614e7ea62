// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.media;

import java.util.List;

import org.patchbay.model.ContactId;

/**
 * How a contact's media should be, under ids the engine chose. A switch makes it so by comparing it with
 * what it has; repeating it is harmless. A leg is created once: when it is gone or refused, the switch
 * reports it ended, and only the engine may plan a new one. What the plan does not name is ended.
 *
 * @param version grows with every change of this contact's plan
 */
public record MediaPlan(ContactId contact, long version, List<Party> parties, List<Recording> recordings,
        List<Listening> listeners) {

    public MediaPlan {
        parties = List.copyOf(parties);
        recordings = List.copyOf(recordings);
        listeners = List.copyOf(listeners);
    }

    public boolean isEmpty() {
        return parties.isEmpty();
    }
}
