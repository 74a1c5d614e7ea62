// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.HashSet;
import java.util.Set;

import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.event.JobEvent;
import org.patchbay.model.JobId;

/** Whether the store of recordings has others than a moment ago: one more, or one that outlived its time or is forgotten. */
final class RecordingChanges {

    /** Jobs at whose end recordings are gone. */
    private final Set<JobId> deleting = new HashSet<>();
    private boolean any;

    void happened(Event event) {
        switch (event) {
            case CentreEvent.RecordingStored _ -> any = true;
            case JobEvent.RecordingExpired e -> deleting.add(e.job());
            case JobEvent.ForgettingBegan e -> deleting.add(e.job());
            case JobEvent.JobEnded e -> any |= deleting.remove(e.job());
            default -> { }
        }
    }

    /** Since this was last asked. */
    boolean drain() {
        boolean was = any;
        any = false;
        return was;
    }

    void forget() {
        deleting.clear();
        any = false;
    }
}
