// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

/**
 * What an agent may do beyond the own contacts.
 *
 * @param recordings whose recordings the agent may hear
 * @param forgetCustomers whether the agent may have customers forgotten
 */
public record Rights(Hearing recordings, boolean forgetCustomers) {

    public static final Rights NONE = new Rights(Hearing.NONE, false);

    /** Whose recordings. */
    public enum Hearing {
        NONE, OWN,
        /** Of the own team, and of the teams the agent supervises. */
        TEAM, ALL
    }
}
