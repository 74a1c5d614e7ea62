// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.command;

import org.patchbay.model.AgentId;
import org.patchbay.model.RecordingId;

/** What the centre itself brings about. */
public sealed interface CentreCommand extends Command {

    /** A deadline may be due; whether one is, the engine knows. */
    record TimePassed() implements CentreCommand {
    }

    /** A desk was heard from again, or for the last time. */
    record DeskHeard(AgentId agent, boolean connected) implements CentreCommand {
    }

    /** The contact's recording was fetched, encrypted and deleted at the switch. */
    record RecordingStored(RecordingId recording) implements CentreCommand {
    }

    /**
     * A new centre file was wrong and was not taken over.
     *
     * @param errors how many there are
     */
    record ConfigurationRefused(int errors) implements CentreCommand {
    }
}
