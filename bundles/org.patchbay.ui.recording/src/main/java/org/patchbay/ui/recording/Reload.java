// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.patchbay.api.RecordingEntry;
import org.patchbay.api.RecordingPage;
import org.patchbay.api.RecordingQuery;
import org.patchbay.api.Recordings;

/** Asks anew for as much as a list has already; nobody sees anything of it before all is there. */
final class Reload {
    private final Recordings recordings;
    private final Instant down;
    private final List<RecordingEntry> entries = new ArrayList<>();

    private Reload(Recordings recordings, Instant down) {
        this.recordings = recordings;
        this.down = down;
    }

    /**
     * @param first for the first page
     * @param down when the call of the list's last entry began
     * @return one page with all of it
     */
    static CompletionStage<RecordingPage> of(Recordings recordings, RecordingQuery first, Instant down) {
        return new Reload(recordings, down).ask(first);
    }

    private CompletionStage<RecordingPage> ask(RecordingQuery query) {
        return recordings.find(query).thenCompose(page -> {
            entries.addAll(page.entries());
            Optional<RecordingPage.Place> deeper = page.next().filter(place -> !place.began().isBefore(down));
            return deeper.isPresent() ? ask(after(query, deeper)) : CompletableFuture.completedStage(
                    new RecordingPage(entries, page.next(), page.agents(), page.queues()));
        });
    }

    private static RecordingQuery after(RecordingQuery query, Optional<RecordingPage.Place> place) {
        return new RecordingQuery(query.agent(), query.queue(), query.from(), query.until(), query.text(), place, query.most());
    }
}
