// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import org.patchbay.model.AgentId;
import org.patchbay.model.Personal;

/**
 * What an agent who took part suggests to who wraps up (END-06).
 *
 * @param reason id of a wrap-up reason
 */
public record Suggestion(AgentId agent, String reason, Personal note) {
}
