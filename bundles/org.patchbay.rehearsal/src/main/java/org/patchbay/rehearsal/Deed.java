// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a step of a rehearsal is about. */
sealed interface Deed {

    /** What somebody does in it. */
    default List<Act> acts() {
        return switch (this) {
            case Act act -> List.of(act);
            case Together together -> together.acts();
            case Expect _, Until _, Change _, Wait _ -> List.of();
        };
    }

    /**
     * Somebody does something.
     *
     * @param actor an agent, a customer, or {@code switch}
     * @param argument "" where there is none
     * @param options further keys
     * @param refused why the centre is to refuse it; empty where it is to accept it
     */
    record Act(Place place, String actor, Verb verb, String argument, Map<String, Value> options,
            Optional<String> refused) implements Deed {

        @Override
        public String toString() {
            return actor + ": " + verb.words + (argument.isEmpty() ? "" : " " + argument);
        }
    }

    /** Several do something at one instant: all of it is asked for before anybody hears of any of it. */
    record Together(List<Act> acts) implements Deed {
        @Override
        public String toString() {
            return "together: " + String.join("; ", acts.stream().map(Act::toString).toList());
        }
    }

    /** @param who agents' desks and customers' ears */
    record Expect(Map<String, Value> who) implements Deed {
        @Override
        public String toString() {
            return "expect";
        }
    }

    /** Time passes until it is seen. */
    record Until(Expect expect, Duration within) implements Deed {
        @Override
        public String toString() {
            return "until";
        }
    }

    /** The centre file is another one from now on. */
    record Change(CentreText text) implements Deed {
        @Override
        public String toString() {
            return "centre: change";
        }
    }

    /** Only time passes. */
    record Wait() implements Deed {
        @Override
        public String toString() {
            return "wait";
        }
    }
}
