// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.command;

import java.util.SortedMap;

import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.Personal;
import org.patchbay.model.RecordingId;

/** What the centre itself brings about. */
public sealed interface CentreCommand extends Command {

    /** A deadline may be due; whether one is, the engine knows. */
    record TimePassed() implements CentreCommand {
    }

    /** A desk was heard from again, or for the last time. */
    record DeskHeard(AgentId agent, boolean connected) implements CentreCommand {
    }

    /**
     * A customer wants to be called back (CB-03, CB-04).
     *
     * @param number to call, 3 to 18 digits
     * @param entryPoint whose flow it takes
     * @param variables values for the flow's variables, by name
     */
    record CallbackRequested(Personal name, Personal number, EntryPointId entryPoint,
            SortedMap<String, Personal> variables) implements CentreCommand {
    }

    /** The customer does not want the callback any more. */
    record CallbackWithdrawn(ContactId contact) implements CentreCommand {
    }

    /** The contact's recording was fetched, encrypted and deleted at the switch. */
    record RecordingStored(RecordingId recording) implements CentreCommand {
    }

    /** The switch does not have a recording that is over; it was never fetched. */
    record RecordingLost(RecordingId recording) implements CentreCommand {
    }

    /** A recording was kept as long as the centre file says. */
    record RecordingOutlived(RecordingId recording) implements CentreCommand {
    }

    /**
     * An agent wants to hear a recording.
     *
     * @param of whose it is
     */
    record RecordingOpened(AgentId agent, RecordingId recording, ContactId contact, AgentId of) implements CentreCommand {
    }

    /** An agent wants all that tells about a contact's customer thrown away. */
    record ForgetCustomer(AgentId agent, ContactId contact) implements CentreCommand {
    }

    /**
     * A new centre file was wrong and was not taken over.
     *
     * @param errors how many there are
     */
    record ConfigurationRefused(int errors) implements CentreCommand {
    }

    /** A campaign's list has contacts that it did not have before. */
    record ListRead(CampaignId campaign) implements CentreCommand {
    }

    /**
     * What another system said to a flow's question.
     *
     * @param step of the flow that asked
     * @param values of variables; empty where nothing was found, or nobody answered
     */
    record LookUpEnded(ContactId contact, int step, SortedMap<String, String> values) implements CentreCommand {
    }
}
