// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.FlowId;
import org.patchbay.model.Personal;
import org.patchbay.model.media.Announcement;

/**
 * Where a customer is in a flow.
 *
 * @param fingerprint of the steps the customer entered; others by now lead to the queue
 * @param step the one under way
 * @param announcement what is being said to the customer
 * @param digits pressed so far
 * @param attempt of asking for digits, from 1
 * @param lookUp the address asked
 * @param until when the step is over by itself
 */
public record FlowRun(FlowId flow, String fingerprint, int step, Optional<Announcement> announcement, String digits,
        int attempt, Optional<Personal> lookUp, Optional<Instant> until) {

    static FlowRun entered(FlowId flow, String fingerprint) {
        return new FlowRun(flow, fingerprint, 0, Optional.empty(), "", 0, Optional.empty(), Optional.empty());
    }

    FlowRun at(int newStep) {
        return new FlowRun(flow, fingerprint, newStep, Optional.empty(), "", 0, Optional.empty(), Optional.empty());
    }

    FlowRun announcing(Announcement what, Instant newUntil) {
        return new FlowRun(flow, fingerprint, step, Optional.of(what), "", attempt + 1, Optional.empty(),
                Optional.of(newUntil));
    }

    FlowRun quiet(Instant newUntil) {
        return new FlowRun(flow, fingerprint, step, Optional.empty(), digits, attempt, Optional.empty(),
                Optional.of(newUntil));
    }

    FlowRun hearing(String digit, Instant newUntil) {
        return new FlowRun(flow, fingerprint, step, Optional.empty(), digits + digit, attempt, Optional.empty(),
                Optional.of(newUntil));
    }

    FlowRun asking(Personal address, Instant newUntil) {
        return new FlowRun(flow, fingerprint, step, Optional.empty(), "", attempt, Optional.of(address),
                Optional.of(newUntil));
    }
}
