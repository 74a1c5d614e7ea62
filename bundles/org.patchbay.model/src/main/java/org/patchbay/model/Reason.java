// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

/**
 * Why a control is disabled or a command was refused. Screens show the words of {@code
 * reason.<name>}; the set only grows.
 */
public enum Reason {
    /** The agent is not signed in. */
    SIGNED_OUT,
    /** Signed in already, at another desk or phone. */
    ALREADY_SIGNED_IN,
    /** The centre file does not know the agent. */
    UNKNOWN_AGENT,
    /** The agent is in that state already. */
    ALREADY_IN_STATE,
    /** The reason is not in the centre's list. */
    UNKNOWN_REASON,
    /** A Connecting or Contact Request popover is open (POP-07). */
    POPOVER_OPEN,
    /** The agent has contacts to finish first. */
    CONTACT_OPEN,
    /** The contact is over, or not this agent's. */
    NO_SUCH_CONTACT,
    /** The call request has not been accepted (HOLD-01, END-03). */
    NOT_ACCEPTED,
    /** Voice is answered at the phone, and this phone can't be answered from here (ANS-06). */
    ANSWER_AT_PHONE,
    /** The offer is over. */
    OFFER_OVER,
    /** The customer is there already, so there is nothing to cancel. */
    ALREADY_ANSWERED,
    /** The centre does not let agents cancel a call that rings at the customer's (CB-11). */
    CANCEL_NOT_ALLOWED,
    /** The customer has not answered yet. */
    NOT_ANSWERED_YET,
    /** The number that was dialled leads to no entry point. */
    NO_ENTRY_POINT,
    /** The call is on hold; resume it first (HOLD-05, END-02). */
    CALL_ON_HOLD,
    /** The call is not on hold. */
    NOT_ON_HOLD,
    /** The phone itself holds the call; take it back there. */
    HELD_AT_PHONE,
    /** A request to the switch is under way. */
    SWITCH_BUSY,
    /** The switch is out of reach; calls go on, controls come back with it. */
    SWITCH_DOWN,
    /** The contact is in wrap-up. */
    IN_WRAP_UP,
    /** The contact is not in wrap-up yet. */
    NOT_IN_WRAP_UP,
    /** There is no countdown, or the team's policy does not let it be stopped. */
    COUNTDOWN_RUNS_ON,
    /** The administrator has not given the permission (ANS-01, OUT-01). */
    NO_PERMISSION,
    /** Outdial is for agents who are Available or Idle. */
    BUSY_WITH_CONTACT,
    /** The agent's own phone is lifted, or in a call that is none of ours (END-09). */
    PHONE_OFF_HOOK,
    /** The agent did not answer; choose Available or Idle first (ANS-03). */
    RONA,
    /** Not 3 to 18 digits with + # * : (DIR-06). */
    INVALID_NUMBER,
    /** Who called did not show a number, or it is not known any more. */
    NO_NUMBER,
    /** The queue is not in the centre file, or not the agent's. */
    UNKNOWN_QUEUE,
    /** The caller id is not in the centre's list. */
    UNKNOWN_CALLER_ID,
    /** Nothing to accept on the screen. */
    NOTHING_TO_ACCEPT,
    /** The maximum of live calls of the data centre is reached (CAP-01). */
    CALL_LIMIT_DATA_CENTRE,
    /** The maximum of live calls of the tenant is reached (CAP-02). */
    CALL_LIMIT_TENANT,
    /** Only calls are held, consulted about and transferred. */
    VOICE_ONLY,
    /** There is one consult at a time in a contact. */
    CONSULT_RUNNING,
    /** There is no consult. */
    NO_CONSULT,
    /** While the agent's own consult exists the customer's call is not ended. */
    END_CONSULT_FIRST,
    /** The consulted party has not accepted yet (CONSULT-28, CONSULT-29). */
    CONSULT_NOT_ACCEPTED,
    /** Not offered in a conference (CONF-10, CONF-18). */
    IN_CONFERENCE,
    /** There is no conference (CONF-01). */
    NOT_IN_CONFERENCE,
    /** Eight participants are in the call already (CONF-03). */
    CONFERENCE_FULL,
    /** The customer has left; nobody can be added any more (CONF-36, CONF-46). */
    POST_CALL,
    /** For the agent who consults, not for the one consulted (CONSULT-66, CONSULT-67). */
    CONSULTED_ONLY,
    /** For the primary agent. */
    PRIMARY_ONLY,
    /** A dialled party has no controls and can't be handed a conference (CONF-37). */
    NOT_AN_AGENT,
    /** The call is on its way to whom it was transferred to. */
    TRANSFER_PENDING,
    /** The agent chosen is not signed in, or not in a state to take it (CONSULT-07, XFER-08, XFER-09). */
    TARGET_NOT_AVAILABLE,
    /** No such target, or not one for this (CONSULT-37). */
    UNKNOWN_TARGET,
    /** Another agent's, or not this supervisor's team. */
    NOT_SUPERVISED,
    /** The agent whom it is about is not signed in. */
    AGENT_SIGNED_OUT,
    /** The agent is in no call that can be monitored. */
    NO_CALL_TO_MONITOR,
    /** It is so already. */
    ALREADY_SO,
    /** A supervisor takes no part in the call itself. */
    SUPERVISING,
    /** Nobody wraps up now. */
    NOBODY_WRAPS_UP,
    /** The campaign is not in the centre file, or not for this agent. */
    UNKNOWN_CAMPAIGN,
    /** The agent is in a campaign already. */
    IN_CAMPAIGN,
    /** The agent is in no campaign. */
    NOT_IN_CAMPAIGN,
    /** Contacts of this campaign come by themselves. */
    CONTACTS_COME_BY_THEMSELVES,
    /** A contact of the campaign is shown or called, or the list is being asked (CAMP-27). */
    CAMPAIGN_CONTACT_OPEN,
    /** No contact of a campaign is shown. */
    NOT_A_PREVIEW,
    /** Campaign calls are for agents who are Available (CAMP-21). */
    NOT_AVAILABLE,
    /** The campaign does not let contacts be skipped (CAMP-19). */
    SKIP_NOT_ALLOWED,
    /** The campaign does not let contacts be removed (CAMP-20). */
    REMOVE_NOT_ALLOWED,
    /** The call is not recorded. */
    NOT_RECORDED,
    /** The recording failed; there is nothing to pause. */
    RECORDING_FAILED,
    /** The recording is paused already. */
    RECORDING_PAUSED,
    /** The recording is not paused. */
    RECORDING_RUNS,
    /** Who is consulted reads the variables; agents in a conference edit them (CONSULT-34). */
    CONSULTED_READS,
    /** The agent's part is over. */
    PART_OVER,
    /** The contact has no variable that agents may change (CAD-02). */
    NOTHING_TO_EDIT,
    /** The contact has no secure variable. */
    NOTHING_SECURE,
    /** The contact has no such variable. */
    UNKNOWN_VARIABLE,
    /** Agents may not change this variable (CAD-02). */
    NOT_EDITABLE,
    /** More than 256 code points (CAD-11). */
    TOO_LONG,
    NOT_AN_INTEGER, NOT_A_DECIMAL, NOT_A_BOOLEAN,
    /** Not a moment of ISO 8601 with its offset from UTC (CAD-15). */
    NOT_A_DATE_TIME,
    /** Not one of the variable's choices. */
    NOT_A_CHOICE
}
