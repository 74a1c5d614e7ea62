// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.time.Duration;
import java.util.Optional;

/**
 * How recordings are kept.
 *
 * @param keep how long after the call began; empty for ever
 * @param newKey how old the key may become that new recordings get
 */
public record RecordingRules(Optional<Duration> keep, Duration newKey) {

    static RecordingRules of(Section recording) {
        return new RecordingRules(recording.field("keep-days").map(_ -> Duration.ofDays(recording.integer("keep-days"))),
                Duration.ofDays(recording.integer("new-key-days")));
    }
}
