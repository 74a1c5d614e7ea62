// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.AgentState;
import org.patchbay.model.Label;
import org.patchbay.model.Target;

/**
 * One line of a list of targets.
 *
 * @param key of this line in its list; several lines may mean the same target
 * @param order lists stand in ascending order of this text
 * @param target to submit
 * @param label the name of agent, queue, entry point, contact of the address book, or person
 * @param number to show, "" when there is none; an agent's is the extension
 * @param team of an agent
 * @param role of a person, "" when unknown; as the department
 * @param agent of an agent
 * @param presence of a person, where the directory knows it
 */
public record TargetEntry(String key, String order, Target target, Label label, String number, Optional<Label> team,
        String role, String department, Optional<Agent> agent, Optional<Presence> presence) {

    /**
     * What an agent is doing (CONSULT-08, XFER-27).
     *
     * @param since when that state began
     * @param idleReason where the state is Idle
     */
    public record Agent(AgentState state, Instant since, Optional<Label> idleReason) {
    }

    /** What somebody is doing, as far as a directory can tell. */
    public enum Availability {
        AVAILABLE, BUSY, AWAY, OFFLINE,
        /** Only the text says it. */
        OTHER
    }

    /**
     * @param text in the directory's own words, may be ""
     * @param asOf when it was so; its age is shown (DIR-17)
     */
    public record Presence(Availability availability, String text, Instant asOf) {
    }
}
