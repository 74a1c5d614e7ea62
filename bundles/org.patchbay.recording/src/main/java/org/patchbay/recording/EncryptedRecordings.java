// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.model.RecordingId;
import org.patchbay.spi.Pbx;
import org.patchbay.spi.RecordingStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recordings in a folder, each encrypted under a key of its own (REC-01). A file of its final name is always
 * whole: it was read back before the switch's file was deleted. One after the other, on a thread of its own.
 *
 * <p>The folder is {@code recordings} below the framework property {@code patchbay.data}.
 */
@Component(service = RecordingStore.class)
public final class EncryptedRecordings implements RecordingStore {

    private static final Logger LOG = LoggerFactory.getLogger(EncryptedRecordings.class);
    private static final String SUFFIX = ".wav.sealed";
    private static final String UNFINISHED = ".part";

    private final Path folder;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            task -> Thread.ofPlatform().name("recordings").daemon().unstarted(task));
    private Vault vault;

    @Activate
    public EncryptedRecordings(BundleContext context) {
        this(data(context).resolve("recordings"));
    }

    EncryptedRecordings(Path folder) {
        this.folder = folder;
    }

    private static Path data(BundleContext context) {
        return property(context, "patchbay.data").map(Path::of)
                .or(() -> property(context, "osgi.instance.area")
                        .map(area -> Path.of(URI.create(area.replace(" ", "%20"))).resolve("centre")))
                .orElseGet(() -> Path.of(System.getProperty("user.home"), ".patchbay"));
    }

    private static Optional<String> property(BundleContext context, String name) {
        return Optional.ofNullable(context.getProperty(name)).filter(value -> !value.isBlank());
    }

    @Override
    public CompletionStage<Void> keep(RecordingId recording, Pbx from) {
        CompletableFuture<Boolean> there = CompletableFuture.supplyAsync(() -> isThere(recording), thread);
        return there.thenCompose(kept -> kept ? CompletableFuture.<Void>completedFuture(null)
                : from.fetch(recording).thenAcceptAsync(wav -> store(recording, wav), thread))
                .thenCompose(_ -> from.delete(recording));
    }

    private boolean isThere(RecordingId recording) {
        return Files.exists(path(recording));
    }

    /** Ids may come from anywhere: whatever is no plain sign is written as a number. */
    private Path path(RecordingId recording) {
        StringBuilder name = new StringBuilder();
        recording.value().chars().forEach(c -> {
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '.' && !name.isEmpty();
            name.append(plain ? Character.toString(c) : "_" + Integer.toHexString(c) + "_");
        });
        return folder.resolve(name + SUFFIX);
    }

    private void store(RecordingId recording, InputStream from) {
        Path target = path(recording);
        Path part = target.resolveSibling(target.getFileName() + UNFINISHED);
        try (InputStream wav = new BufferedInputStream(from)) {
            if (isThere(recording)) {
                return; // kept by another request meanwhile; what the switch had left then may not be all
            }
            Vault keys = vault();
            Files.deleteIfExists(part);
            OwnerOnly.create(part);
            long bytes;
            try (OutputStream sealed = keys.seal(recording, Files.newOutputStream(part))) {
                bytes = WavCheck.copy(wav, sealed);
            }
            readBack(recording, part, bytes);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            LOG.info("recording {} is kept, {} bytes", recording, bytes);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("recording " + recording + " could not be kept", e);
        }
    }

    private void readBack(RecordingId recording, Path part, long bytes) throws IOException {
        try (InputStream opened = vault.open(recording, Files.newInputStream(part))) {
            long read = opened.transferTo(OutputStream.nullOutputStream());
            if (read != bytes) {
                throw new IOException("of " + bytes + " bytes written " + read + " can be read");
            }
        }
    }

    private Vault vault() throws IOException {
        if (vault == null) {
            Files.createDirectories(folder);
            vault = Vault.in(folder);
        }
        return vault;
    }

    /** The recording as it was at the switch; the caller closes it. For tests and for what plays it. */
    InputStream read(RecordingId recording) throws IOException {
        return vault().open(recording, Files.newInputStream(path(recording)));
    }

    @Deactivate
    void stop() {
        thread.shutdown();
    }
}
