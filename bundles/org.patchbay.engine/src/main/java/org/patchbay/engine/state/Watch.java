// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import org.patchbay.model.AgentId;
import org.patchbay.model.Monitoring;

/**
 * A supervisor's ear on a call. The supervisor has an engagement of its own.
 *
 * @param target the agent listened to
 */
public record Watch(AgentId supervisor, AgentId target, Monitoring mode) {
}
