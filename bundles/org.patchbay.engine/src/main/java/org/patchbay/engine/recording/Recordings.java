// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.recording;

import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.Outcome;
import org.patchbay.model.RecordingId;

/** What became of recordings that are over. */
public final class Recordings {

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
}
