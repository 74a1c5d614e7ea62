// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;

import org.patchbay.model.Message;

/**
 * Something the agent should know that is not visible otherwise, for instance that hold failed.
 *
 * @param number grows with each notice of this agent
 */
public record Notice(long number, Instant at, Message message) {
}
