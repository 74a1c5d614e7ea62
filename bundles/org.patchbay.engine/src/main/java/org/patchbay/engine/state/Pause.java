// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

/**
 * The agent has paused the recording. It is asked for, and then true or failed: until the switch has confirmed it,
 * what is said may still be recorded.
 *
 * @param until when the recording goes on by itself (REC-05)
 * @param confirmedBy while the switch has not confirmed it: when it has failed
 * @param plan version of the media plan that asks for it
 */
public record Pause(Instant until, Optional<Instant> confirmedBy, long plan) {

    public boolean isConfirmed() {
        return confirmedBy.isEmpty();
    }

    /** When something happens by itself. */
    Instant due() {
        return confirmedBy.filter(at -> at.isBefore(until)).orElse(until);
    }
}
