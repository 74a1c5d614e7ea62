// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.recording;

import java.time.Instant;

import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.state.Pause;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;

/**
 * What is said in a pause is in no file. A pause is the call's: it lasts as long as it lasts, through a consult or a
 * conference that begins meanwhile (REC-06).
 */
public final class Pauses {

    private Pauses() {
    }

    public static Outcome begin(Turn turn, ContactId contact, AgentId agent) {
        Policies policies = turn.configuration().policies();
        turn.emit(new ContactEvent.RecordingPauseRequested(turn.at(), contact, agent,
                turn.at().plus(policies.recordingPause()), turn.at().plus(policies.switchTimeout())));
        return Outcome.done(contact);
    }

    /** By the agent, before the time is up (REC-10). */
    public static Outcome end(Turn turn, ContactId contact) {
        turn.emit(new ContactEvent.RecordingResumed(turn.at(), contact, true));
        return Outcome.done(contact);
    }

    /** The switch has made a plan true. */
    public static void realised(Turn turn, ContactId id, long version) {
        turn.state().contact(id).flatMap(c -> c.call().pause())
                .filter(pause -> !pause.isConfirmed() && version >= pause.plan())
                .ifPresent(_ -> turn.emit(new ContactEvent.RecordingPaused(turn.at(), id)));
    }

    /** The switch could not; the agent must know that what is said is recorded. */
    public static void planFailed(Turn turn, ContactId id, long version) {
        turn.state().contact(id).filter(c -> c.call().pause().filter(p -> !p.isConfirmed() && version >= p.plan())
                .isPresent()).ifPresent(c -> failed(turn, c));
    }

    private static void failed(Turn turn, Contact contact) {
        turn.emit(new ContactEvent.RecordingPauseFailed(turn.at(), contact.id()));
        contact.primary().map(Engagement::agent).ifPresent(agent -> turn.notify(agent, "notice.pause-failed"));
    }

    /** The time is up, or the switch was silent too long. */
    public static void due(Turn turn, Contact contact) {
        Pause pause = contact.call().pause().orElseThrow();
        boolean unconfirmed = pause.confirmedBy().filter(at -> isPast(turn, at)).isPresent();
        if (unconfirmed) {
            failed(turn, contact);
        } else {
            turn.emit(new ContactEvent.RecordingResumed(turn.at(), contact.id(), false));
        }
    }

    private static boolean isPast(Turn turn, Instant at) {
        return !at.isAfter(turn.at());
    }
}
