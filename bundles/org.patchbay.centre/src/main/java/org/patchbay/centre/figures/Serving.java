// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.figures;

import java.util.List;
import java.util.Optional;

import org.patchbay.engine.state.Agent;
import org.patchbay.model.QueueId;

/** What an agent is for the queues served. */
record Serving(Kind kind, List<QueueId> queues) {

    enum Kind {
        NOT, AVAILABLE, ENGAGED
    }

    static Serving of(Optional<Agent> agent) {
        Kind kind = agent.map(Serving::kind).orElse(Kind.NOT);
        return new Serving(kind, kind == Kind.NOT ? List.of() : agent.orElseThrow().profile().queues());
    }

    private static Kind kind(Agent agent) {
        return switch (agent.state()) {
            case AVAILABLE -> agent.takesOffers() ? Kind.AVAILABLE : Kind.NOT;
            case RESERVED, RINGING, ENGAGED, WRAP_UP -> Kind.ENGAGED;
            case SIGNED_OUT, IDLE, RONA -> Kind.NOT;
        };
    }
}
