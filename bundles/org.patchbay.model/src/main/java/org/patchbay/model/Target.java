// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/**
 * Whom an agent consults or hands a call to.
 *
 * @param id agent, queue or entry point; for {@link Kind#DIAL_NUMBER} and {@link Kind#ORGANIZATION} the number
 *        as typed or listed, stripped by the rules of {@link DialNumber}
 * @param name as it was listed, "" when a number was typed
 */
public record Target(Kind kind, String id, String name) {

    public enum Kind {
        AGENT, QUEUE, DIAL_NUMBER, ENTRY_POINT,
        /** Somebody of a directory, by the business number. */
        ORGANIZATION
    }

    public Target(Kind kind, String id) {
        this(kind, id, "");
    }

    public static Target agent(AgentId agent) {
        return new Target(Kind.AGENT, agent.value());
    }

    /** Whether it is a number to dial, not somebody the centre routes to. */
    public boolean isNumber() {
        return kind == Kind.DIAL_NUMBER || kind == Kind.ORGANIZATION;
    }
}
