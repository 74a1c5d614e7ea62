// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.time.Duration;
import java.util.Optional;

import org.patchbay.model.Label;
import org.patchbay.model.QueueId;

/**
 * A queue.
 *
 * @param ringTimeout 5 to 120 s; empty for the centre's
 * @param consult whether agents may consult it
 * @param transfer whether agents may transfer to it
 */
public record Queue(QueueId id, Label label, Optional<Duration> ringTimeout, boolean consult, boolean transfer) {
}
