// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.model.ContactId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordingId;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.RecordingStore;
import org.patchbay.spi.files.DataFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recordings in a folder, each encrypted under a key of its own (REC-01), and an index. What changes the folder happens
 * one after the other on a thread of its own; what reads, on another.
 *
 * <p>The folder is {@code recordings} below the framework property {@code patchbay.data}.
 */
@Component(service = RecordingStore.class)
public final class EncryptedRecordings implements RecordingStore {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptedRecordings.class);

    private final Archive archive;
    private final ExecutorService writer = thread("recordings");
    private final ExecutorService reader = thread("recordings-read");

    @Activate
    public EncryptedRecordings(BundleContext context) {
        this(DataFolder.of(context::getProperty).resolve("recordings"));
    }

    EncryptedRecordings(Path folder) {
        archive = new Archive(folder);
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> Thread.ofPlatform().name(name).daemon().unstarted(task));
    }

    /** Something that reads or changes files. */
    private interface Work<T> {
        T run() throws IOException;
    }

    private static <T> CompletableFuture<T> on(ExecutorService thread, Work<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> {
                try {
                    return work.run();
                } catch (IOException e) {
                    throw new UncheckedIOException(e.getMessage(), e);
                }
            }, thread);
        } catch (RejectedExecutionException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    @Override
    public CompletionStage<Void> keep(RecordingId recording, Optional<RecordedCall> call, Pbx from) {
        return on(writer, () -> archive.has(recording))
                .thenCompose(kept -> kept ? CompletableFuture.<Void>completedFuture(null) : fetch(recording, call, from))
                .thenCompose(_ -> from.delete(recording));
    }

    private CompletionStage<Void> fetch(RecordingId recording, Optional<RecordedCall> call, Pbx from) {
        return from.fetch(recording).thenCompose(wav -> on(writer, () -> {
            try (wav) {
                if (!archive.has(recording)) { // another request may have kept it meanwhile
                    archive.keep(recording, call, wav);
                    LOG.info("recording {} is kept", recording);
                }
            }
            return null;
        }));
    }

    @Override
    public CompletionStage<List<Kept>> find(Search search) {
        return on(reader, () -> archive.index().find(search));
    }

    @Override
    public CompletionStage<Optional<Kept>> find(RecordingId recording) {
        return on(reader, () -> archive.index().find(recording));
    }

    @Override
    public CompletionStage<List<RecordingId>> of(ContactId contact) {
        return on(reader, () -> archive.index().of(contact));
    }

    @Override
    public CompletionStage<List<RecordingId>> before(Instant began, int most) {
        return on(reader, () -> archive.index().before(began, most));
    }

    @Override
    public CompletionStage<Void> delete(RecordingId recording) {
        return on(writer, () -> {
            archive.delete(recording);
            return null;
        });
    }

    @Override
    public CompletionStage<Void> renewKey(Duration age, Instant now) {
        return on(writer, () -> {
            archive.renewKey(age, now);
            return null;
        });
    }

    @Override
    public CompletionStage<Sound> open(RecordingId recording) {
        return on(reader, () -> new Reading(archive.shelf().open(recording)));
    }

    private final class Reading implements Sound {
        private final OpenSound sound;

        Reading(OpenSound sound) {
            this.sound = sound;
        }

        @Override
        public int rate() {
            return sound.wav().rate();
        }

        @Override
        public int channels() {
            return sound.wav().channels();
        }

        @Override
        public long frames() {
            return sound.wav().frames();
        }

        @Override
        public CompletionStage<byte[]> read(long frame, int most) {
            return on(reader, () -> sound.read(frame, most));
        }

        @Override
        public void close() {
            on(reader, () -> {
                sound.close();
                return null;
            });
        }
    }

    /** The recording as it was at the switch; the caller closes it. For tests. */
    InputStream read(RecordingId recording) throws IOException {
        return archive.shelf().wav(recording);
    }

    @Deactivate
    void stop() {
        writer.execute(archive::close);
        writer.shutdown();
        reader.shutdown();
    }
}
