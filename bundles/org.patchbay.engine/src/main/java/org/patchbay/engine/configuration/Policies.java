// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.configuration;

import java.time.Duration;

/**
 * Settings of the whole centre; ranges are the centre file's schema.
 *
 * @param ringTimeout 5 to 120 s, default 18 s: unanswered after this an offer goes back
 * @param ronaAfterNoAnswer whether no answer leads to the state RONA, or to Idle
 * @param switchTimeout 1 to 30 s, default 5 s: a hold or resume not confirmed by then has failed
 * @param dialTimeout 10 to 180 s, default 60 s: a customer who does not answer an outdial is given up
 * @param deskLostAfter 5 to 120 s, default 15 s: a desk silent for so long gets no new offers
 * @param deskGoneAfter 1 to 60 min, default 5 min: then an agent without a contact is signed out
 * @param recording whether calls are recorded from the start (REC-01)
 * @param recordingPausable whether agents may pause it (REC-02)
 * @param recordingPause 5 to 600 s, default 30 s
 * @param noiseRemoval whether background noise is removed for entitled agents
 * @param dataCentreLimit most live customer calls of the data centre, from 1
 * @param tenantLimit most live customer calls of the tenant, from 1
 * @param transferNotAccepted default {@link NotAccepted#DISCONNECT}; blind transfers and numbers (XFER-10)
 * @param consultActionsWhileRinging whether Transfer and Conference are offered as soon as a consult rings
 * @param requeueOnHangUpInConsult whether a customer on hold goes back to the queue, or is disconnected, when the
 *        primary agent hangs up the phone during a consult (CONSULT-63)
 * @param entryPointsInDialNumbers whether a dial number that is an entry point's means that entry point
 * @param monitoringFollowsCall whether monitoring goes on with another agent when the agent monitored leaves (SUP-05)
 * @param callbacks how customers are called back
 */
public record Policies(Duration ringTimeout, boolean ronaAfterNoAnswer, Duration switchTimeout,
        Duration dialTimeout,
        Duration deskLostAfter, Duration deskGoneAfter, boolean recording, boolean recordingPausable, Duration recordingPause,
        boolean noiseRemoval, int dataCentreLimit, int tenantLimit,
        NotAccepted transferNotAccepted, boolean consultActionsWhileRinging, boolean requeueOnHangUpInConsult,
        boolean entryPointsInDialNumbers, boolean monitoringFollowsCall, Callbacks callbacks) {

    /**
     * How customers are called back.
     *
     * @param cancel whether agents may cancel while the customer's phone rings (CB-11)
     * @param attempts 1 to 10, default 3
     * @param interval 1 min to 24 h, default 10 min, between two attempts
     */
    public record Callbacks(boolean cancel, int attempts, Duration interval) {
    }

    /** What becomes of a customer whose transfer nobody accepts. */
    public enum NotAccepted {
        DISCONNECT,
        /** Back to the front of the queue. */
        REQUEUE,
        /** Back to who transferred. */
        RETURN
    }
}
