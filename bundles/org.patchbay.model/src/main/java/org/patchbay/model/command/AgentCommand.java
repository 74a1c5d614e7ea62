// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.command;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Personal;
import org.patchbay.model.Target;

/** What an agent asks for, at a desk or by feature code at a phone. */
public sealed interface AgentCommand extends Command {

    AgentId agent();

    /**
     * Sign in; the agent is Idle then.
     *
     * @param workstation false for an agent who works by phone only
     */
    record SignIn(AgentId agent, boolean workstation) implements AgentCommand {
    }

    record SignOut(AgentId agent) implements AgentCommand {
    }

    record GoAvailable(AgentId agent) implements AgentCommand {
    }

    /**
     * Idle now, or when the running contacts are over.
     *
     * @param reason id of an idle reason of the centre file
     */
    record GoIdle(AgentId agent, String reason) implements AgentCommand {
    }

    /** Take an offer on the screen. Calls only where the switch can answer for the phone. */
    record Accept(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** Take all offers that can be accepted on the screen, calls not among them (POP-11). */
    record AcceptAll(AgentId agent) implements AgentCommand {
    }

    record Decline(AgentId agent, ContactId contact) implements AgentCommand {
    }

    record Hold(AgentId agent, ContactId contact) implements AgentCommand {
    }

    record Resume(AgentId agent, ContactId contact) implements AgentCommand {
    }

    record End(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /**
     * Call the customer no more: a callback, or a campaign's call, that was not answered yet is cancelled (CB-14,
     * CAMP-30). While a campaign's contact is shown: leave the campaign (CAMP-10).
     */
    record Cancel(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /**
     * Ask somebody about the contact; the customer is put on hold (HOLD-07).
     *
     * @param conferenceGoesOn in a conference: whether the others go on talking meanwhile, or hear music
     */
    record Consult(AgentId agent, ContactId contact, Target target, boolean conferenceGoesOn)
            implements AgentCommand {
    }

    /** On the consult's pane: the consulted party waits, the customer is talked to. */
    record HoldConsult(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** On the consult's pane: the consulted party is talked to, the customer waits. */
    record ResumeConsult(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** From customer to consulted party, or back. */
    record SwitchLegs(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** The consult is over, or taken back before anybody accepted it. */
    record EndConsult(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** The consulted agent leaves. */
    record ExitConsult(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** Agent, customer and consulted party talk to each other. */
    record Conference(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** Leave the call; the others go on. */
    record ExitConference(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** Hand the conference to the agent consulted from it, and leave. */
    record TransferConference(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** Hand the call over without a consult. */
    record Transfer(AgentId agent, ContactId contact, Target target) implements AgentCommand {
    }

    /** Hand the customer to the consulted party. */
    record TransferToConsulted(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /**
     * Call a customer.
     *
     * @param number as typed; other signs than digits and + # * : are stripped
     * @param queue the queue the call counts for; empty for the agent's first one
     * @param callerId one of the centre's caller ids; empty for the first one
     */
    record Outdial(AgentId agent, String number, Optional<String> queue, Optional<String> callerId)
            implements AgentCommand {
    }

    /**
     * Call the customer of a contact that the agent had, without knowing the number. Refused as {@link Outdial} is;
     * the call counts for the contact's queue, where the agent has it.
     *
     * @param since when the agent's part in the contact began, as the list of recent contacts says
     */
    record CallBack(AgentId agent, ContactId contact, Instant since) implements AgentCommand {
    }

    /** From now on contacts of the campaign come to the agent. */
    record JoinCampaign(AgentId agent, CampaignId campaign) implements AgentCommand {
    }

    /** No more contacts of a campaign; the agent stays as available as before (CAMP-16). */
    record LeaveCampaign(AgentId agent) implements AgentCommand {
    }

    /** The next contact of a campaign in the mode Preview (CAMP-02). */
    record NextContact(AgentId agent) implements AgentCommand {
    }

    /** Not this contact of the campaign now, but another one. {@link Accept} calls it. */
    record Skip(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** Never this contact of the campaign, but another one. */
    record Remove(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** @param reason id of a wrap-up reason of the centre file */
    record WrapUp(AgentId agent, ContactId contact, String reason) implements AgentCommand {
    }

    /**
     * A supervisor listens to an agent's call; the own phone rings first.
     *
     * @param target the agent whose call it is
     */
    record Monitor(AgentId agent, AgentId target, Monitoring mode) implements AgentCommand {
    }

    record ChangeMonitoring(AgentId agent, ContactId contact, Monitoring mode) implements AgentCommand {
    }

    record StopMonitoring(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /**
     * A supervisor changes what an agent of the own teams has chosen.
     *
     * @param idleReason id of an idle reason; empty for Available
     */
    record ChangeAgentState(AgentId agent, AgentId target, Optional<String> idleReason) implements AgentCommand {
    }

    /**
     * Suggest a reason to who wraps up.
     *
     * @param reason id of a wrap-up reason of the centre file
     * @param note "" for none
     */
    record SuggestWrapUp(AgentId agent, ContactId contact, String reason, String note) implements AgentCommand {
    }

    record StopWrapUpCountdown(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** What is said is in no file until the pause is over (REC-02). */
    record PauseRecording(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** End the pause early (REC-10). */
    record ResumeRecording(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /**
     * Save variables. Refused whole where one value does not fit its type; a variable that somebody else saved
     * meanwhile keeps that value, and the agent's text stays in the view (CAD-06 to CAD-08).
     *
     * @param edits at most one per variable
     */
    record EditVariables(AgentId agent, ContactId contact, List<Edit> edits) implements AgentCommand {
        public EditVariables {
            edits = List.copyOf(edits);
        }
    }

    /**
     * @param value as typed, "" to unset; kept in the canonical form of the variable's type
     * @param basedOn revision of the value that the agent had before
     */
    record Edit(String variable, Personal value, long basedOn) {
    }

    /** Forget the agent's texts that were not saved; the fields show what is (CAD-20). */
    record RevertVariables(AgentId agent, ContactId contact) implements AgentCommand {
    }

    /** Show a secure value to this agent for a moment; it is written down who saw it (CAD-16). */
    record RevealVariable(AgentId agent, ContactId contact, String variable) implements AgentCommand {
    }
}
