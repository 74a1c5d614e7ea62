// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.media;

import org.patchbay.model.LegId;

/**
 * Somebody who listens to a party without being in its bridge.
 *
 * @param listener the supervisor's leg
 * @param target the leg listened to
 * @param mode who hears the supervisor
 */
public record Listening(LegId listener, LegId target, Mode mode) {

    public enum Mode {
        /** Nobody hears the supervisor. */
        MONITOR,
        /** Only the target hears the supervisor. */
        WHISPER
    }
}
