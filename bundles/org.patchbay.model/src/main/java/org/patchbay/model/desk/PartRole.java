// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

/** An agent's role in a contact. */
public enum PartRole {
    /** Has the customer, and wraps up (CONSULT-45, CONF-15). */
    PRIMARY,
    /** Asked by a colleague, not in the customer's call (CONSULT-46). */
    CONSULTED,
    /** In the conference, not the primary agent (CONF-16). */
    CONFERENCED,
    /** Listens, advises or joins as a supervisor; no participant (SUP-01 to SUP-05). */
    SUPERVISOR
}
