// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/** What an agent is doing, as shown to people; worked out from choice and contacts (STATE). */
public enum AgentState {
    SIGNED_OUT, IDLE, AVAILABLE, RESERVED, RINGING, ENGAGED, WRAP_UP, RONA
}
