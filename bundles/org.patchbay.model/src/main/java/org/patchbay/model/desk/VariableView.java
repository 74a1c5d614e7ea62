// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.Variable;

/**
 * A variable as one agent sees it.
 *
 * @param variable with its saved value; asterisks when secure, unless it is shown to this agent now
 * @param revision grows with each save of another value; a save names the one it is based on
 * @param saved who saved the value, and when; empty while it is as the contact brought it
 * @param own this agent's text that was not saved, because somebody was first; kept to be applied again (CAD-08)
 * @param shownUntil while a secure value is shown: when it is asterisks again (CAD-16)
 */
public record VariableView(Variable variable, long revision, Optional<Saved> saved, Optional<String> own,
        Optional<Instant> shownUntil) {

    /** @param by name of the agent */
    public record Saved(String by, Instant at) {
    }
}
