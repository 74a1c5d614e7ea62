// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/**
 * Where a consult or a transfer goes (CONSULT-02, XFER-06).
 *
 * @param id of the agent, queue or entry point; the number to dial for {@link Kind#DIAL_NUMBER} and
 *        {@link Kind#ORGANIZATION}
 */
public record Target(Kind kind, String id) {

    public enum Kind {
        AGENT, QUEUE, DIAL_NUMBER, ENTRY_POINT, ORGANIZATION
    }
}
