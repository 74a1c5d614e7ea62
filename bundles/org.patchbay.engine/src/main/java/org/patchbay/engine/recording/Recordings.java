// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.recording;

import java.time.Duration;

import org.patchbay.engine.configuration.Hearers;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.JobEvent;
import org.patchbay.engine.state.Job;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.Outcome;
import org.patchbay.model.Reason;
import org.patchbay.model.RecordingId;
import org.patchbay.model.command.CentreCommand;

/** What becomes of recordings that are over. */
public final class Recordings {

    private static final Duration PATIENCE = Duration.ofDays(1);

    private Recordings() {
    }

    public static Outcome stored(Turn turn, RecordingId recording) {
        turn.state().ledger().find(recording)
                .ifPresent(_ -> turn.emit(new CentreEvent.RecordingStored(turn.at(), recording)));
        return Outcome.DONE;
    }

    public static Outcome lost(Turn turn, RecordingId recording) {
        turn.state().ledger().find(recording)
                .ifPresent(_ -> turn.emit(new CentreEvent.RecordingLost(turn.at(), recording)));
        return Outcome.DONE;
    }

    /** Deleted as a job; one that is under way already is not begun twice. */
    public static Outcome outlived(Turn turn, RecordingId recording) {
        boolean begun = turn.state().work().jobs().stream()
                .anyMatch(job -> job instanceof Job.DeleteRecording d && d.recording().equals(recording));
        if (!begun) {
            turn.emit(new JobEvent.RecordingExpired(turn.at(), turn.newJob(), recording, turn.at().plus(PATIENCE)));
        }
        return Outcome.DONE;
    }

    public static Outcome open(Turn turn, CentreCommand.RecordingOpened command) {
        if (!new Hearers(turn.configuration()).mayHear(command.agent(), command.of())) {
            return Outcome.refused(Reason.NO_PERMISSION);
        }
        turn.emit(new CentreEvent.RecordingOpened(turn.at(), command.recording(), command.contact(),
                command.agent()));
        return Outcome.DONE;
    }
}
