// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.patchbay.model.CommandId;
import org.patchbay.model.Outcome;

/** What the last commands got for an answer: a repeated one gets it again. */
final class Answers {

    /** More than ten thousand desks send in the 15 seconds in which a desk that is gone is waited for. */
    private static final int KEPT = 4_000;

    private final Map<CommandId, Outcome> outcomes = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<CommandId, Outcome> eldest) {
            return size() > KEPT;
        }
    };

    Optional<Outcome> of(CommandId id) {
        return Optional.ofNullable(outcomes.get(id));
    }

    void keep(CommandId id, Outcome outcome) {
        outcomes.putIfAbsent(id, outcome);
    }
}
