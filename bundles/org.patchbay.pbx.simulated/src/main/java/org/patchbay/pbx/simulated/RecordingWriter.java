// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import org.patchbay.model.RecordingId;
import org.patchbay.spi.Timeline;

/** Writes recordings where nobody waits for it: an hour of talk is a hundred megabytes. */
final class RecordingWriter {

    private final RecordingFiles files;
    private final Executor disk;
    private final Timeline time;

    /** @param disk in virtual time one that writes at once */
    RecordingWriter(RecordingFiles files, Executor disk, Timeline time) {
        this.files = files;
        this.disk = disk;
        this.time = time;
    }

    /** @param done called on the timeline's thread */
    void write(RecordingId recording, Tape tape, Consumer<Optional<IOException>> done) {
        disk.execute(() -> {
            Optional<IOException> failure = write(recording, tape);
            time.soon(() -> done.accept(failure));
        });
    }

    private Optional<IOException> write(RecordingId recording, Tape tape) {
        try {
            files.write(recording, tape);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(e);
        }
    }
}
