// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.patchbay.model.RecordingId;

/** A switch that is a folder of recordings; it says how far it has come. */
final class FolderSwitch extends SwitchOfFiles {

    /** What of a recording's way is just happening at the switch. */
    enum Step {
        ASKED, HALF_READ, READ, TO_DELETE, DELETED
    }

    private final Path folder;
    private final Consumer<Step> told;

    FolderSwitch(Path folder, Consumer<Step> told) {
        this.folder = folder;
        this.told = told;
    }

    private Path file(RecordingId recording) {
        return folder.resolve(recording.value());
    }

    @Override
    public CompletionStage<InputStream> fetch(RecordingId recording) {
        told.accept(Step.ASKED);
        try {
            long half = Files.size(file(recording)) / 2;
            return CompletableFuture.completedFuture(new FilterInputStream(Files.newInputStream(file(recording))) {
                private long read;

                @Override
                public int read(byte[] target, int from, int length) throws IOException {
                    int part = super.read(target, from, Math.min(length, 8192));
                    boolean before = read < half;
                    read += Math.max(0, part);
                    if (part < 0) {
                        told.accept(Step.READ);
                    } else if (before && read >= half) {
                        told.accept(Step.HALF_READ);
                    }
                    return part;
                }
            });
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletionStage<Void> delete(RecordingId recording) {
        told.accept(Step.TO_DELETE);
        try {
            Files.deleteIfExists(file(recording));
            told.accept(Step.DELETED);
            return CompletableFuture.completedFuture(null);
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletionStage<Collection<RecordingId>> recordings() {
        try (Stream<Path> files = Files.list(folder)) {
            return CompletableFuture.completedFuture(files.map(f -> new RecordingId(f.getFileName().toString())).sorted().toList());
        } catch (IOException e) {
            return CompletableFuture.failedFuture(e);
        }
    }
}
