// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.time.Duration;
import java.util.Optional;

import org.patchbay.model.Label;
import org.patchbay.model.TeamId;

/**
 * A team of agents.
 *
 * @param autoWrapUp 1 s to 60 min: wrap-up ends by itself after this; empty for never
 * @param defaultWrapUpReason taken when it ends by itself, and for agents who work by phone only
 * @param mayStopCountdown whether the agent may stop that countdown
 */
public record Team(TeamId id, Label label, Optional<Duration> autoWrapUp, String defaultWrapUpReason,
        boolean mayStopCountdown) {
}
