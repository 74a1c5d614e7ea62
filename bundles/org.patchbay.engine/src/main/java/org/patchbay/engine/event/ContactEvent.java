// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.event;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import org.patchbay.engine.configuration.Campaign;
import org.patchbay.model.AgentId;
import org.patchbay.model.AnnouncementId;
import org.patchbay.model.CampaignId;
import org.patchbay.model.Cause;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.FlowId;
import org.patchbay.model.JobId;
import org.patchbay.model.LegId;
import org.patchbay.model.Monitoring;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.Target;
import org.patchbay.model.Variable;
import org.patchbay.model.desk.PartRole;

/** What happens to one contact. */
public sealed interface ContactEvent extends Event {

    ContactId contact();

    /** How an offer ended without an answer. */
    enum OfferEnd {
        NO_ANSWER, REJECTED, UNREACHABLE, DECLINED, CUSTOMER_GONE, SWITCH_LOST,
        /** Who asked took it back. */
        CANCELLED
    }

    /** How a consult ended. */
    enum ConsultEnd {
        /** By the initiator. */
        ENDED,
        /** By the consulted party. */
        EXITED,
        NOT_ACCEPTED, CUSTOMER_GONE
    }

    /** How a transfer ended. */
    enum TransferEnd {
        COMPLETED, NOT_ACCEPTED, CUSTOMER_GONE
    }

    /** How a callback ended before anybody talked. */
    enum CallbackEnd {
        /** All attempts came to nothing. */
        NOT_REACHED,
        CANCELLED_BY_AGENT, CANCELLED_BY_CUSTOMER
    }

    /**
     * A contact began.
     *
     * @param leg the customer's leg; empty for text channels, and for an outdial until it is dialled
     * @param definitions the flow's variables with their defaults
     * @param values by variable name
     * @param number as the switch or channel gave it
     * @param shownNumber as people write it
     * @param dialled the number that was dialled, or the caller id shown to the customer
     */
    record Arrived(Instant at, ContactId contact, Channel channel, Direction direction, Personal number,
            Personal shownNumber, Personal name, String dialled, Optional<EntryPointId> entryPoint, Optional<FlowId> flow,
            Optional<LegId> leg, QueueId queue, List<Variable> definitions, SortedMap<String, Personal> values)
            implements ContactEvent {
    }

    /** @param fingerprint of the flow's steps */
    record FlowEntered(Instant at, ContactId contact, FlowId flow, String fingerprint) implements ContactEvent {
    }

    /**
     * Something is said to the customer.
     *
     * @param step of the flow, from 0
     * @param until when the flow goes on at the latest
     */
    record Announced(Instant at, ContactId contact, int step, AnnouncementId announcement, List<String> sounds,
            Instant until) implements ContactEvent {
    }

    /** It has been said; the customer is to press keys. */
    record DigitsAwaited(Instant at, ContactId contact, Instant until) implements ContactEvent {
    }

    record DigitHeard(Instant at, ContactId contact, Personal digit, Instant until) implements ContactEvent {
    }

    /** Another system is asked. */
    record LookUpBegan(Instant at, ContactId contact, int step, Personal address, Instant until)
            implements ContactEvent {
    }

    /** By the flow. */
    record VariableSet(Instant at, ContactId contact, String variable, Personal value) implements ContactEvent {
    }

    /**
     * @param rank 0 for the front of the queue, else the flow's priority
     * @param since when it first waited; a contact that comes back keeps its place
     */
    record Queued(Instant at, ContactId contact, QueueId queue, int rank, Instant since) implements ContactEvent {
    }

    /**
     * An agent is asked, or rung for an own outdial.
     *
     * @param leg at the agent's phone; empty for text channels
     * @param until when it ends without an answer
     * @param role what the agent is to become
     * @param caller what the agent's phone shows; empty for the customer
     */
    record Offered(Instant at, ContactId contact, AgentId agent, Optional<LegId> leg, String extension, Instant until,
            boolean denoised, PartRole role, Optional<Caller> caller) implements ContactEvent {
    }

    /** The agent's phone rings; a text request is on the screen. */
    record Rang(Instant at, ContactId contact, AgentId agent) implements ContactEvent {
    }

    /** The agent accepted on the screen; the switch is to answer for the phone. */
    record AnswerRequested(Instant at, ContactId contact, AgentId agent) implements ContactEvent {
    }

    /** @param recording empty where calls are not recorded */
    record Answered(Instant at, ContactId contact, AgentId agent, Optional<RecordingId> recording)
            implements ContactEvent {
    }

    record OfferEnded(Instant at, ContactId contact, AgentId agent, OfferEnd end) implements ContactEvent {
    }

    /** @param until when an unanswered customer is given up */
    record CustomerDialled(Instant at, ContactId contact, LegId leg, Instant until) implements ContactEvent {
    }

    record CustomerRang(Instant at, ContactId contact) implements ContactEvent {
    }

    record CustomerAnswered(Instant at, ContactId contact) implements ContactEvent {
    }

    /** The customer hung up, left, could not be reached, or was released. */
    record CustomerGone(Instant at, ContactId contact, Cause cause) implements ContactEvent {
    }

    /** A customer who waits is called back instead, and keeps the place; the customer's leg is let go (CB-02). */
    record CallbackAccepted(Instant at, ContactId contact, Personal number, Personal shownNumber)
            implements ContactEvent {
    }

    /**
     * The customer could not be reached, or not be called; the agent's part is over (CB-16).
     *
     * @param attempts how many came to nothing until now; one that the limits did not allow is none
     * @param due when the next one is; empty where there is none
     */
    record CallbackFailed(Instant at, ContactId contact, AgentId agent, Cause cause, int attempts,
            Optional<Instant> due) implements ContactEvent {
    }

    /** The next attempt is due. */
    record CallbackDue(Instant at, ContactId contact) implements ContactEvent {
    }

    record CallbackEnded(Instant at, ContactId contact, CallbackEnd end) implements ContactEvent {
    }

    /** @param until when it has failed if the switch does not confirm */
    record HoldRequested(Instant at, ContactId contact, Instant until) implements ContactEvent {
    }

    record Held(Instant at, ContactId contact) implements ContactEvent {
    }

    record HoldFailed(Instant at, ContactId contact) implements ContactEvent {
    }

    /** @param until when it has failed if the switch does not confirm */
    record ResumeRequested(Instant at, ContactId contact, Instant until) implements ContactEvent {
    }

    /** In older journals also when the phone itself took the call back. */
    record Resumed(Instant at, ContactId contact) implements ContactEvent {
    }

    record ResumeFailed(Instant at, ContactId contact) implements ContactEvent {
    }

    /** In older journals only: the phone of the one agent in the call holds it. */
    record HeldAtPhone(Instant at, ContactId contact) implements ContactEvent {
    }

    /** An agent's own phone holds the call, or takes it back. */
    record PhoneHeld(Instant at, ContactId contact, AgentId agent, boolean held) implements ContactEvent {
    }

    /**
     * An agent asks somebody about the contact.
     *
     * @param target id of an agent, a queue or an entry point, or a number
     * @param conferenceGoesOn whether the others talk on meanwhile
     */
    record ConsultRequested(Instant at, ContactId contact, AgentId agent, Target.Kind kind, Personal target,
            Personal name, boolean conferenceGoesOn) implements ContactEvent {
    }

    /** The consult waits for an agent of a queue, without limit. */
    record ConsultQueued(Instant at, ContactId contact, QueueId queue, int rank, Instant since)
            implements ContactEvent {
    }

    /** @param apart whether the initiator is with the consulted party, in a conference that goes on */
    record ConsultSwitched(Instant at, ContactId contact, boolean apart) implements ContactEvent {
    }

    /** The consulted party comes into the call as soon as it accepts. */
    record ConferenceRequested(Instant at, ContactId contact) implements ContactEvent {
    }

    /** The consulted party is in the customer's call now (CONF-07). */
    record ConferenceJoined(Instant at, ContactId contact) implements ContactEvent {
    }

    record ConsultEnded(Instant at, ContactId contact, ConsultEnd end) implements ContactEvent {
    }

    /**
     * A party that is no agent is called, for a consult or a transfer.
     *
     * @param extension whether the number is an extension of the centre
     * @param until when it is given up unanswered
     */
    record GuestDialled(Instant at, ContactId contact, LegId leg, Personal number, Personal shownNumber, Personal name,
            boolean extension, Caller caller, Instant until) implements ContactEvent {
    }

    record GuestRang(Instant at, ContactId contact, LegId leg) implements ContactEvent {
    }

    record GuestAnswered(Instant at, ContactId contact, LegId leg) implements ContactEvent {
    }

    record GuestGone(Instant at, ContactId contact, LegId leg, Cause cause) implements ContactEvent {
    }

    /** @param recording of the new primary agent and the customer; empty where nothing is recorded */
    record ControlPassed(Instant at, ContactId contact, AgentId agent, Optional<RecordingId> recording)
            implements ContactEvent {
    }

    /** @param returns whether the customer comes back when nobody accepts */
    record TransferRequested(Instant at, ContactId contact, AgentId agent, boolean returns) implements ContactEvent {
    }

    record TransferEnded(Instant at, ContactId contact, TransferEnd end) implements ContactEvent {
    }

    /** The contact is not routed to this agent any more (XFER-20). */
    record Barred(Instant at, ContactId contact, AgentId agent) implements ContactEvent {
    }

    /** Transferred to another entry point: its flow's variables (XFER-15 to XFER-17). */
    record Rerouted(Instant at, ContactId contact, EntryPointId entryPoint, FlowId flow, List<Variable> definitions,
            SortedMap<String, Personal> values) implements ContactEvent {
    }

    /** The customer is gone; everybody who is left is in one conversation (CONF-44). */
    record PostCallBegan(Instant at, ContactId contact) implements ContactEvent {
    }

    record RecordingBegan(Instant at, ContactId contact, RecordingId recording) implements ContactEvent {
    }

    record RecordingFailed(Instant at, ContactId contact, RecordingId recording) implements ContactEvent {
    }

    /** The agent's part in the conversation is over; the phone is hung up. */
    record AgentReleased(Instant at, ContactId contact, AgentId agent) implements ContactEvent {
    }

    /**
     * @param until when the default reason is taken; empty where wrap-up waits for the agent
     * @param defaultReason taken then
     */
    record WrapUpBegan(Instant at, ContactId contact, AgentId agent, Optional<Instant> until, String defaultReason,
            boolean mayStop) implements ContactEvent {
    }

    /** A supervisor is to hear the call of {@code target}; also when the mode or the agent heard changes. */
    record MonitoringSet(Instant at, ContactId contact, AgentId supervisor, AgentId target, Monitoring mode)
            implements ContactEvent {
    }

    /** The agent's part is over, without wrap-up: the agent was not the primary one. */
    record PartOver(Instant at, ContactId contact, AgentId agent) implements ContactEvent {
    }

    /** A reason submitted before the part is over; it counts when it is (XFER-29). */
    record WrapUpChosen(Instant at, ContactId contact, AgentId agent, String reason) implements ContactEvent {
    }

    /** An agent who took part helps who wraps up (END-06). */
    record WrapUpSuggested(Instant at, ContactId contact, AgentId agent, String reason, Personal note)
            implements ContactEvent {
    }

    record CountdownStopped(Instant at, ContactId contact, AgentId agent) implements ContactEvent {
    }

    /** @param byAgent false when the clock, or a phone-only agent's policy, chose the reason */
    record WrappedUp(Instant at, ContactId contact, AgentId agent, String reason, boolean byAgent)
            implements ContactEvent {
    }

    /**
     * How an agent works through a campaign, as it was when a reservation began.
     *
     * @param reserved whether the agent's line is held while contacts are shown
     * @param analysed whether the switch finds out who or what answers
     * @param maySkip whether Skip is offered
     * @param mayRemove whether Remove is offered
     * @param mayCancel whether a call may be given up while it rings
     */
    record PreviewRules(Campaign.Mode mode, boolean reserved, boolean analysed, boolean maySkip, boolean mayRemove,
            boolean mayCancel) {
    }

    /** A campaign's list gave a contact to the agent; the contact's number and variables are of that one. */
    record CampaignContactBegan(Instant at, ContactId contact, AgentId agent, CampaignId campaign, PreviewRules rules,
            JobId reservation, long key, int attempts) implements ContactEvent {
    }

    /** The next contact of the list in the same reservation. */
    record CustomerChanged(Instant at, ContactId contact, Personal number, Personal shownNumber, Personal name,
            List<Variable> definitions, SortedMap<String, Personal> values) implements ContactEvent {
    }

    /**
     * The agent reads and chooses.
     *
     * @param extension of the agent's phone
     * @param until when the campaign's action at time-out is taken
     */
    record PreviewShown(Instant at, ContactId contact, AgentId agent, String extension, boolean denoised,
            Optional<Instant> until) implements ContactEvent {
    }

    /** The agent does not take this contact, or its call failed: the list is asked for another one. */
    record PreviewPassed(Instant at, ContactId contact, AgentId agent) implements ContactEvent {
    }

    /** The agent takes it, on the line that was held for it. */
    record PreviewAccepted(Instant at, ContactId contact, AgentId agent, Optional<RecordingId> recording)
            implements ContactEvent {
    }

    /** No contact is shown any more; the agent's line is let go. */
    record PreviewOver(Instant at, ContactId contact, AgentId agent) implements ContactEvent {
    }

    /** Somebody or something answered; nobody is connected before it is known what. */
    record CustomerListenedTo(Instant at, ContactId contact, Instant until) implements ContactEvent {
    }

    /** The customer is told something instead of talking to the agent. */
    record MessageBegan(Instant at, ContactId contact, AnnouncementId announcement, String sound, Instant until)
            implements ContactEvent {
    }

    /** Saved by an agent; only variables that have another value now (CAD-17). */
    record VariablesSaved(Instant at, ContactId contact, AgentId agent, SortedMap<String, Personal> values)
            implements ContactEvent {
    }

    /** Somebody else had saved the variable meanwhile; the agent's text is kept to be applied again (CAD-08). */
    record EditKeptAside(Instant at, ContactId contact, AgentId agent, String variable, Personal text)
            implements ContactEvent {
    }

    /** The agent's own text is not wanted any more. */
    record EditDropped(Instant at, ContactId contact, AgentId agent, String variable) implements ContactEvent {
    }

    /** A secure value is shown to one agent; a line of the audit trail (CAD-16). */
    record VariableRevealed(Instant at, ContactId contact, AgentId agent, String variable, Instant until)
            implements ContactEvent {
    }

    record VariableHidden(Instant at, ContactId contact, AgentId agent, String variable) implements ContactEvent {
    }

    /**
     * @param until when the recording goes on by itself
     * @param confirmedBy when it has failed if the switch does not confirm
     */
    record RecordingPauseRequested(Instant at, ContactId contact, AgentId agent, Instant until, Instant confirmedBy)
            implements ContactEvent {
    }

    /** Nothing reaches the file any more. */
    record RecordingPaused(Instant at, ContactId contact) implements ContactEvent {
    }

    record RecordingPauseFailed(Instant at, ContactId contact) implements ContactEvent {
    }

    /** @param byAgent false when the time was up (REC-05) */
    record RecordingResumed(Instant at, ContactId contact, boolean byAgent) implements ContactEvent {
    }

    record Closed(Instant at, ContactId contact) implements ContactEvent {
    }
}
