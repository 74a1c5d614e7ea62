// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.desk;

/** A button of the desk, of a contact, or of one of its legs. */
public enum Control {
    SIGN_OUT, GO_AVAILABLE, GO_IDLE, OUTDIAL, JOIN_CAMPAIGN, LEAVE_CAMPAIGN,
    /** The next contact of a campaign, in the mode Preview. */
    NEXT_CONTACT,
    ACCEPT_ALL,
    ACCEPT, DECLINE, HOLD, RESUME, END,
    /**
     * Call the customer no more, in place of the status Ringing (CB-11, CB-14, CAMP-30); while a campaign's contact is
     * shown: leave the campaign (CAMP-10).
     */
    CANCEL,
    CONSULT, TRANSFER, CONFERENCE,
    /** Change between customer and consulted party. */
    SWITCH,
    /** The initiator's: the consult is over, or taken back. */
    END_CONSULT,
    /** The consulted agent's: leave the consult. */
    EXIT_CONSULT,
    /** Leave a conference that goes on. */
    EXIT_CONFERENCE,
    /** Hand a conference to the consulted agent. */
    TRANSFER_CONFERENCE,
    /** A campaign's contact: another one now, this one later (CAMP-08). */
    SKIP,
    /** A campaign's contact: never again (CAMP-09). */
    REMOVE,
    WRAP_UP, STOP_COUNTDOWN,
    /** Suggest a reason and a note to the agent who wraps up (END-06). */
    SUGGEST_WRAP_UP,
    /** A supervisor hears the call, and nobody hears the supervisor. */
    MONITOR,
    /** Only the agent hears the supervisor. */
    WHISPER,
    /** Everybody hears the supervisor. */
    BARGE_IN, STOP_MONITORING,
    /** A supervisor sends an agent to Available or Idle. */
    CHANGE_AGENT_STATE,
    PAUSE_RECORDING, RESUME_RECORDING,
    /** Change variables of the contact. */
    EDIT_DATA,
    /** See the value of a secure variable for a moment. */
    REVEAL_DATA
}
