// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Optional;

import org.patchbay.engine.event.Caller;
import org.patchbay.model.AgentId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.desk.PartRole;

/**
 * One agent's part in a contact.
 *
 * @param began when the agent's part began
 * @param since when the phase began
 * @param until when the offer, or the wrap-up, ends by itself
 */
public record Engagement(AgentId agent, PartRole role, Phase phase, Instant began, Instant since, Line line,
        Optional<Instant> until, Finish finish, Tape tape) {

    public enum Phase {
        CONNECTING, REQUESTED,
        /** A campaign's contact is shown, or the next one looked for; with a line that is held, or without. */
        PREVIEW,
        ACTIVE, WRAP_UP,
        /** The part is over; the agent may still help who wraps up (END-06). */
        ASSIST
    }

    /**
     * The agent's phone.
     *
     * @param leg while there is one
     * @param answerRequested the switch is to answer for the phone
     * @param caller what the phone shows; empty for the customer
     * @param held since when the phone itself holds the call (HOLD-03)
     */
    public record Line(Optional<LegId> leg, String extension, boolean denoised, boolean answerRequested,
            Optional<Caller> caller, Optional<Instant> held) {

        static Line hungUp(String extension, boolean denoised) {
            return new Line(Optional.empty(), extension, denoised, false, Optional.empty(), Optional.empty());
        }

        Line answering() {
            return new Line(leg, extension, denoised, true, caller, held);
        }

        Line held(Optional<Instant> since) {
            return new Line(leg, extension, denoised, answerRequested, caller, since);
        }

        Line hungUp() {
            return hungUp(extension, denoised);
        }
    }

    /**
     * How the part is wrapped up.
     *
     * @param defaultReason taken when nobody chooses
     * @param mayStop whether the agent may stop the countdown
     * @param chosen a reason submitted while a transfer was still under way (XFER-29)
     */
    public record Finish(String defaultReason, boolean mayStop, Optional<String> chosen) {

        static final Finish NONE = new Finish("", false, Optional.empty());
    }

    /** The recording of what this agent and the customer say. */
    public record Tape(Optional<RecordingId> id, Status status) {

        public enum Status {
            NONE, REQUESTED, RUNNING, FAILED
        }

        static final Tape NONE = new Tape(Optional.empty(), Status.NONE);

        static Tape requested(Optional<RecordingId> id) {
            return new Tape(id, id.isPresent() ? Status.REQUESTED : Status.NONE);
        }
    }

    public static Engagement offered(AgentId agent, PartRole role, Line line, Instant at, Instant until) {
        return new Engagement(agent, role, Phase.CONNECTING, at, at, line, Optional.of(until), Finish.NONE, Tape.NONE);
    }

    static Engagement previewing(AgentId agent, String extension, boolean denoised, Instant at) {
        return new Engagement(agent, PartRole.PRIMARY, Phase.PREVIEW, at, at, Line.hungUp(extension, denoised),
                Optional.empty(), Finish.NONE, Tape.NONE);
    }

    public Optional<LegId> leg() {
        return line.leg();
    }

    public boolean isOffer() {
        return phase == Phase.CONNECTING || phase == Phase.REQUESTED;
    }

    public boolean isPreview() {
        return phase == Phase.PREVIEW;
    }

    public boolean isActive() {
        return phase == Phase.ACTIVE;
    }

    public boolean isAssist() {
        return phase == Phase.ASSIST;
    }

    /** Whether the agent is in the customer's call, as primary agent or in a conference. */
    public boolean isInCall() {
        return isActive() && (role == PartRole.PRIMARY || role == PartRole.CONFERENCED);
    }

    /** Since when the agent's own phone holds the call. */
    public Optional<Instant> heldAtPhone() {
        return line.held();
    }

    Engagement rang(Instant at) {
        return new Engagement(agent, role, Phase.REQUESTED, began, at, line, until, finish, tape);
    }

    Engagement answering() {
        return new Engagement(agent, role, phase, began, since, line.answering(), until, finish, tape);
    }

    Engagement active(Instant at, Optional<RecordingId> recording) {
        return new Engagement(agent, role, Phase.ACTIVE, began, at, line, Optional.empty(), finish,
                Tape.requested(recording));
    }

    Engagement previewing(Instant at, boolean onLine) {
        return new Engagement(agent, role, Phase.PREVIEW, began, at, onLine ? line : line.hungUp(), Optional.empty(),
                finish, Tape.NONE);
    }

    Engagement heldAtPhone(Optional<Instant> held) {
        return new Engagement(agent, role, phase, began, since, line.held(held), until, finish, tape);
    }

    Engagement withRole(PartRole newRole) {
        return new Engagement(agent, newRole, phase, began, since, line, until, finish, tape);
    }

    Engagement withTape(Tape newTape) {
        return new Engagement(agent, role, phase, began, since, line, until, finish, newTape);
    }

    Engagement withChosen(Optional<String> reason) {
        return new Engagement(agent, role, phase, began, since, line, until,
                new Finish(finish.defaultReason(), finish.mayStop(), reason), tape);
    }

    Engagement released() {
        return new Engagement(agent, role, phase, began, since, line.hungUp(), until, finish, Tape.NONE);
    }

    Engagement assisting(Instant at) {
        return new Engagement(agent, role, Phase.ASSIST, began, at, line.hungUp(), Optional.empty(), Finish.NONE,
                Tape.NONE);
    }

    Engagement wrappingUp(Instant at, Optional<Instant> newUntil, String reason, boolean stoppable) {
        return new Engagement(agent, role, Phase.WRAP_UP, began, at, line.hungUp(), newUntil,
                new Finish(reason, stoppable, finish.chosen()), Tape.NONE);
    }

    Engagement withoutCountdown() {
        return new Engagement(agent, role, phase, began, since, line, Optional.empty(),
                new Finish(finish.defaultReason(), false, finish.chosen()), tape);
    }
}
