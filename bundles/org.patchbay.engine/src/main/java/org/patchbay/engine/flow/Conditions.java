// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.flow;

import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.Step.Condition;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.ContactId;
import org.patchbay.model.Variable;

/** Whether what a branch asks is so now. */
final class Conditions {

    private Conditions() {
    }

    static boolean holds(Turn turn, ContactId contact, Flow flow, Condition condition) {
        return switch (condition) {
            case Condition.Closed c -> flow.openingHours().isOpen(turn.at()) != c.closed();
            case Condition.Waiting w -> turn.state().waiting().count(w.queue()) >= w.atLeast();
            case Condition.Equal e -> {
                Variable variable = turn.contact(contact).variables().get(e.variable());
                yield variable != null && variable.value().equals(e.value());
            }
        };
    }
}
