// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordingId;

/**
 * A recording's line in the index.
 *
 * @param call empty where nobody knows what it is of
 * @param began of the call, or where nobody knows it of the recording's file
 * @param wrapping the name of the key that it needs
 */
record Entry(RecordingId id, Optional<RecordedCall> call, Instant began, Duration length, long wrapping) {
}
