// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

/**
 * The status line.
 *
 * @param switchUp whether the switch is in reach
 * @param noiseRemoval whether background noise is removed for this agent
 */
public record HealthView(boolean switchUp, NoiseRemoval noiseRemoval) {

    public enum NoiseRemoval {
        ON, OFF,
        /** Wanted, but this switch has no means to do it. */
        NOT_POSSIBLE
    }
}
