// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.Personal;

/**
 * Customers who want to be called back ask here, through a website or a chatbot (CB-01, CB-03). Nothing
 * blocks. A stage that fails with {@link java.util.concurrent.TimeoutException} or {@link
 * java.util.concurrent.RejectedExecutionException} leaves it unknown what became of it: ask again with the
 * same id.
 */
public interface Callbacks {

    /**
     * What a customer asks for (CB-04).
     *
     * @param number to call: 3 to 18 digits, a + before them or not
     * @param entryPoint whose flow the callback takes
     * @param variables values for the flow's variables, by name
     */
    record Request(Personal name, Personal number, EntryPointId entryPoint, Map<String, Personal> variables) {

        public Request {
            variables = Collections.unmodifiableMap(new TreeMap<>(variables));
        }
    }

    /** How far a callback is. */
    enum State {
        /** In its queue, or until the next attempt. */
        WAITING,
        /** An agent has it; the customer's phone rings, or soon will. */
        CALLING,
        /** Customer and agent talk. */
        CONNECTED,
        /** They have talked. */
        FINISHED,
        /** The customer or the agent did not want it any more. */
        CANCELLED,
        /** The customer did not answer any of the attempts. */
        NOT_REACHED
    }

    /**
     * A field of a request that can't be taken.
     *
     * @param path names from the outside in: {@code number}; {@code variables, order}
     */
    record Fault(List<String> path, Kind kind) {

        public enum Kind {
            /** The centre has nothing of that name. */
            UNKNOWN,
            /** Not a number to call, or not of the variable's type. */
            NOT_VALID,
            /** Longer than 256 characters. */
            TOO_LONG
        }

        public Fault {
            path = List.copyOf(path);
        }
    }

    /**
     * Either the callback, or what is wrong with the request.
     *
     * @param callback the contact it became
     */
    record Answer(Optional<ContactId> callback, List<Fault> faults) {

        public Answer {
            faults = List.copyOf(faults);
        }
    }

    /** What became of the wish to cancel. */
    enum Cancelled {
        /** It is cancelled, now or since before. */
        DONE,
        /** Customer and agent talk, or it is over. */
        TOO_LATE,
        /** There is no such callback, or it is long over. */
        UNKNOWN
    }

    /** Ask for a callback; it is kept when the stage completes (CB-05). A repeated id gets the first answer. */
    CompletionStage<Answer> request(CommandId id, Request request);

    /** How far it is; nothing where there is no such callback, or it is long over. */
    CompletionStage<Optional<State>> state(ContactId callback);

    /** The customer does not want it any more. */
    CompletionStage<Cancelled> cancel(CommandId id, ContactId callback);

    /** Whether requests are kept at present: the journal takes what happens. */
    CompletionStage<Boolean> takesRequests();
}
