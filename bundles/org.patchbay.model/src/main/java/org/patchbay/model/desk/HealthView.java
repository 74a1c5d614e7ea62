// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

/**
 * The status line.
 *
 * @param switchUp whether the switch is in reach
 * @param noiseRemoval whether background noise is removed for this agent
 * @param waiting contacts waiting in the agent's queues
 */
public record HealthView(boolean switchUp, NoiseRemoval noiseRemoval, int waiting) {

    public enum NoiseRemoval {
        ON, OFF,
        /** Wanted, but this switch has no means to do it. */
        NOT_POSSIBLE
    }
}
