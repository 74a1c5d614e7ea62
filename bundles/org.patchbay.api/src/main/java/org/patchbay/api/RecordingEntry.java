// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.patchbay.model.ContactId;
import org.patchbay.model.Named;
import org.patchbay.model.RecordingId;

/**
 * A recording of a call between one agent and the customer.
 *
 * @param name of the customer, "" where nobody knows it
 * @param number formatted, masked where the agent's protection says so; "" where there is none
 * @param agent id and name
 * @param queue id and label
 * @param began when the recording began
 * @param length of the sound, which has the recorded spans only, one after the other
 * @param spans of the call from its recording's beginning to the end, without a hole
 */
public record RecordingEntry(RecordingId id, ContactId contact, String name, String number, Named agent, Named queue,
        Instant began, Duration length, List<Span> spans) {

    /** A time in which something was recorded, or not. */
    public record Span(Kind kind, Instant from, Duration length) {

        /** Whether it was recorded, and why not. */
        public enum Kind {
            RECORDED,
            /** Somebody paused it. */
            PAUSED,
            /** The customer was on hold, or the agent in a consult (REC-11). */
            APART
        }
    }

    public RecordingEntry {
        spans = List.copyOf(spans);
    }
}
