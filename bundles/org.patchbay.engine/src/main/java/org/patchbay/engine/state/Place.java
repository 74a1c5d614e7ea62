// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;

import org.patchbay.model.QueueId;

/**
 * A place in a queue.
 *
 * @param rank 0 for the front, else the flow's priority 1 to 9
 * @param since when it first waited
 */
public record Place(QueueId queue, int rank, Instant since) {

    public static final int FRONT = 0;
}
