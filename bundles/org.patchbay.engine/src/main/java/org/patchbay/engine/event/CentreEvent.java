// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.event;

import java.time.Instant;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.Reason;
import org.patchbay.model.RecordingId;

/** What concerns the centre as a whole. */
public sealed interface CentreEvent extends Event {

    /**
     * @param text the whole centre file
     * @param hash SHA-256 of it, hexadecimal
     */
    record ConfigurationAdopted(Instant at, String text, String hash) implements CentreEvent {
    }

    record SwitchUp(Instant at, boolean answersPhones, boolean removesNoise) implements CentreEvent {
    }

    /** The recording is in the store, and deleted at the switch. */
    record RecordingStored(Instant at, RecordingId recording) implements CentreEvent {
    }

    /** The switch does not have it any more, and the store never got it. */
    record RecordingLost(Instant at, RecordingId recording) implements CentreEvent {
    }

    /** An agent opens a recording to hear it. */
    record RecordingOpened(Instant at, RecordingId recording, ContactId contact, AgentId agent) implements CentreEvent {
    }

    record SwitchDown(Instant at) implements CentreEvent {
    }

    /** An agent's phone is lifted, or in a call that is none of ours; or it is on hook again (END-09). */
    record PhoneOffHook(Instant at, String extension, boolean offHook) implements CentreEvent {
    }

    /** A call that became no contact: over a limit, or dialled a number that leads nowhere. */
    record CallRefused(Instant at, LegId leg, Reason reason) implements CentreEvent {
    }
}
