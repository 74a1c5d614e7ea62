// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** How a supervisor takes part in a call. */
public enum Monitoring {
    /** Hears everybody, nobody hears the supervisor. */
    MONITOR,
    /** Only the agent monitored hears the supervisor. */
    WHISPER,
    /** Talks with everybody. */
    BARGE_IN
}
