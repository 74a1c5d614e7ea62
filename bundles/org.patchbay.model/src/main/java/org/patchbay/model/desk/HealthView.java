// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

/**
 * The status line.
 *
 * @param switchUp whether the switch is in reach
 * @param noiseRemoval whether background noise is removed for this agent
 * @param phoneOffHook the agent's phone is lifted, or in a call that is none of ours: no call is offered (END-09)
 */
public record HealthView(boolean switchUp, NoiseRemoval noiseRemoval, boolean phoneOffHook) {

    public enum NoiseRemoval {
        ON, OFF,
        /** Wanted, but this switch has no means to do it. */
        NOT_POSSIBLE
    }
}
