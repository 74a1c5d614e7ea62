// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.time.Duration;
import java.util.List;
import java.util.SortedMap;

import org.patchbay.model.QueueId;

/**
 * One step of a flow. Branches are jumps forward by the time they come here, so that every flow ends; after the
 * last step the contact waits in the flow's queue. Steps with sounds are passed over by contacts without voice.
 */
public sealed interface Step {

    /** @param sounds names of prompts, one after the other */
    record Play(List<String> sounds) implements Step {
    }

    /**
     * Ask for digits; the first one stops the prompt.
     *
     * @param variable where they go; unset when none of the tries was long enough
     * @param most they are complete with so many, 1 to 32
     * @param least fewer are asked for again, 1 to {@code most}
     * @param end ends them before {@code most}; "" for none
     * @param pause 1 to 30 s: so long after the prompt, or a digit, they are complete as they are
     * @param tries 1 to 5
     * @param invalid prompts before the next try; may be empty
     */
    record Collect(List<String> sounds, String variable, int most, int least, String end, Duration pause, int tries,
            List<String> invalid) implements Step {
    }

    /** @param value text of the variable's type; {@code ${name}} stands for another variable's value */
    record Assign(String variable, String value) implements Step {
    }

    /**
     * Ask another system over HTTP; the flow goes on without an answer when it does not come in time.
     *
     * @param address {@code ${name}} stands for a variable's value or {@code ${number}}, URL-encoded
     * @param timeout 100 ms to 10 s
     * @param into variable to field of the JSON object answered; a dot leads into an object inside
     */
    record LookUp(String address, Duration timeout, SortedMap<String, String> into) implements Step {
    }

    /**
     * Ask whether the customer wants to be called back instead of waiting (CB-02).
     *
     * @param key says yes; any other, or none, means no
     * @param pause 1 to 30 s: so long after the prompt a key is waited for
     */
    record OfferCallback(List<String> sounds, String key, Duration pause) implements Step {
    }

    /** On with step {@code to} unless the condition holds. */
    record Unless(Condition condition, int to) implements Step {
    }

    record Jump(int to) implements Step {
    }

    /** @param priority 1 (first) to 9 */
    record Enqueue(QueueId queue, int priority) implements Step {
    }

    /** What a branch asks. */
    sealed interface Condition {

        /** @param closed outside the flow's opening hours, or inside them */
        record Closed(boolean closed) implements Condition {
        }

        /** So many, or more, wait in the queue. */
        record Waiting(QueueId queue, int atLeast) implements Condition {
        }

        record Equal(String variable, String value) implements Condition {
        }
    }
}
