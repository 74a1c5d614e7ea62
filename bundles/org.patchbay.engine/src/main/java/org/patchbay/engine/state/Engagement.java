// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;

/**
 * One agent's part in a contact.
 *
 * @param began when the agent's part began
 * @param since when the phase began
 * @param leg at the agent's phone, while there is one
 * @param answerRequested the switch is to answer for the phone
 * @param until when the offer, or the wrap-up, ends by itself
 * @param defaultReason of the wrap-up
 * @param mayStop whether the agent may stop the countdown
 */
public record Engagement(AgentId agent, Phase phase, Instant began, Instant since, Optional<LegId> leg,
        String extension, boolean denoised, boolean answerRequested, Optional<Instant> until, String defaultReason,
        boolean mayStop, Optional<RecordingId> recording, RecordingStatus recordingStatus) {

    public enum Phase {
        CONNECTING, REQUESTED, ACTIVE, WRAP_UP
    }

    public enum RecordingStatus {
        NONE, REQUESTED, RUNNING, FAILED
    }

    public static Engagement offered(AgentId agent, Optional<LegId> leg, String extension, boolean denoised,
            Instant at, Instant until) {
        return new Engagement(agent, Phase.CONNECTING, at, at, leg, extension, denoised, false, Optional.of(until), "",
                false, Optional.empty(), RecordingStatus.NONE);
    }

    public boolean isOffer() {
        return phase == Phase.CONNECTING || phase == Phase.REQUESTED;
    }

    public boolean isActive() {
        return phase == Phase.ACTIVE;
    }

    public Engagement rang(Instant at) {
        return new Engagement(agent, Phase.REQUESTED, began, at, leg, extension, denoised, answerRequested, until,
                defaultReason, mayStop, recording, recordingStatus);
    }

    public Engagement withAnswerRequested() {
        return new Engagement(agent, phase, began, since, leg, extension, denoised, true, until, defaultReason,
                mayStop, recording, recordingStatus);
    }

    public Engagement active(Instant at, Optional<RecordingId> newRecording) {
        return new Engagement(agent, Phase.ACTIVE, began, at, leg, extension, denoised, answerRequested,
                Optional.empty(), defaultReason, mayStop, newRecording,
                newRecording.isPresent() ? RecordingStatus.REQUESTED : RecordingStatus.NONE);
    }

    public Engagement withRecordingStatus(RecordingStatus status) {
        return new Engagement(agent, phase, began, since, leg, extension, denoised, answerRequested, until,
                defaultReason, mayStop, recording, status);
    }

    public Engagement released() {
        return new Engagement(agent, phase, began, since, Optional.empty(), extension, denoised, false, until,
                defaultReason, mayStop, Optional.empty(), RecordingStatus.NONE);
    }

    public Engagement wrappingUp(Instant at, Optional<Instant> newUntil, String reason, boolean stoppable) {
        return new Engagement(agent, Phase.WRAP_UP, began, at, Optional.empty(), extension, denoised, false, newUntil,
                reason, stoppable, Optional.empty(), RecordingStatus.NONE);
    }

    public Engagement withoutCountdown() {
        return new Engagement(agent, phase, began, since, leg, extension, denoised, answerRequested, Optional.empty(),
                defaultReason, false, recording, recordingStatus);
    }
}
