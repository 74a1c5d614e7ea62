// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

/** Hears what events make of agents and contacts, one call for each that changed; for figures of the day. */
public interface Watcher {

    Watcher NONE = new Watcher() {
        @Override
        public void agent(Instant at, Optional<Agent> before, Optional<Agent> after) {
            // nobody looks
        }

        @Override
        public void contact(Instant at, Optional<Contact> before, Optional<Contact> after) {
            // nobody looks
        }
    };

    /**
     * @param before empty when the agent signs in
     * @param after empty when the agent signs out
     */
    void agent(Instant at, Optional<Agent> before, Optional<Agent> after);

    /**
     * @param before empty when the contact begins
     * @param after empty when it is over
     */
    void contact(Instant at, Optional<Contact> before, Optional<Contact> after);
}
