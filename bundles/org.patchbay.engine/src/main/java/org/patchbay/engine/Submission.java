// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.time.Instant;

import org.patchbay.model.CommandId;
import org.patchbay.model.command.Command;

/**
 * A command on its way to be decided.
 *
 * @param at the centre's time, never before an earlier one's
 */
public record Submission(CommandId id, Instant at, Command command) {
}
