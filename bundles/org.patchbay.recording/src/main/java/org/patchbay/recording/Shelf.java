// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordingId;
import org.patchbay.spi.files.OwnerOnly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sealed files of a folder. A file of its final name is always whole: it was written beside, read back and brought to
 * the disk before it got its name. In it stands first what it is of, then the WAV file as it was at the switch.
 */
final class Shelf {

    private static final Logger LOG = LoggerFactory.getLogger(Shelf.class);
    private static final String SUFFIX = ".wav.sealed";
    private static final String UNFINISHED = ".part";
    private static final int LONGEST_CALL = 1 << 20;
    private static final Pattern NUMBER = Pattern.compile("_([0-9a-f]+)_");

    private final Path folder;
    private final Vault vault;

    Shelf(Path folder, Vault vault) {
        this.folder = folder;
        this.vault = vault;
    }

    /** Ids may come from anywhere: whatever is no plain sign is written as a number. */
    Path path(RecordingId recording) {
        StringBuilder name = new StringBuilder();
        recording.value().chars().forEach(c -> {
            boolean plain = c < 128 && Character.isLetterOrDigit(c) || c == '-' || c == '.' && !name.isEmpty();
            name.append(plain ? Character.toString(c) : "_" + Integer.toHexString(c) + "_");
        });
        return folder.resolve(name + SUFFIX);
    }

    boolean has(RecordingId recording) {
        return Files.exists(path(recording));
    }

    /** What the process before left half written. Its recordings are still at the switch. */
    void sweep() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> left = files.filter(f -> f.toString().endsWith(UNFINISHED)
                    || f.getFileName().toString().equals(KeyChain.STORE + ".new")).toList();
            for (Path file : left) {
                LOG.info("{} was not finished and is thrown away", file);
                Files.delete(file);
            }
        }
    }

    /** All recordings that there are files of. */
    Set<RecordingId> all() throws IOException {
        Set<RecordingId> all = new TreeSet<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.map(f -> f.getFileName().toString()).filter(name -> name.endsWith(SUFFIX))
                    .forEach(name -> all.add(id(name.substring(0, name.length() - SUFFIX.length()))));
        }
        return all;
    }

    private static RecordingId id(String name) {
        return new RecordingId(NUMBER.matcher(name)
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(found.group(1), 16)))));
    }

    /** @throws IOException naming the file; then there is none of either name */
    Entry write(RecordingId recording, Optional<RecordedCall> call, InputStream from) throws IOException {
        Path target = path(recording);
        Path part = target.resolveSibling(target.getFileName() + UNFINISHED);
        try (InputStream wav = new BufferedInputStream(from)) {
            Files.deleteIfExists(part);
            OwnerOnly.create(part);
            try (DataOutputStream sealed = new DataOutputStream(vault.seal(recording.value(), Files.newOutputStream(part)))) {
                byte[] bytes = call.map(CallBytes::write).orElse(new byte[0]);
                sealed.writeInt(bytes.length);
                sealed.write(bytes);
                WavCheck.copy(wav, sealed);
            }
            OwnerOnly.sync(part);
            Entry entry = entry(recording, part, true);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            OwnerOnly.syncFolder(folder);
            return entry;
        } catch (IOException e) {
            throw new IOException(part + " can't be written: " + e.getMessage(), withdrawn(part, e));
        }
    }

    private static IOException withdrawn(Path part, IOException why) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException e) {
            why.addSuppressed(e);
        }
        return why;
    }

    /** @param whole whether all of it is read, not only its beginning and end */
    private Entry entry(RecordingId recording, Path file, boolean whole) throws IOException {
        try (SealedFile opened = SealedFile.open(vault, recording.value(), file)) {
            InputStream in = opened.stream();
            Optional<RecordedCall> call = contents(recording, opened, in).call();
            WavCheck.Wav wav = whole ? WavCheck.copy(in, OutputStream.nullOutputStream())
                    : WavCheck.head(in, OutputStream.nullOutputStream());
            Instant began = call.map(RecordedCall::began).orElse(Files.getLastModifiedTime(file).toInstant());
            return new Entry(recording, call, began, wav.length(), opened.opened().wrapping());
        }
    }

    /** What stands before the WAV file, and how long that is. */
    private record Contents(Optional<RecordedCall> call, long bytes) {
    }

    private static Contents contents(RecordingId recording, SealedFile file, InputStream sealed) throws IOException {
        if (file.opened().first()) {
            return new Contents(Optional.empty(), 0);
        }
        DataInputStream in = new DataInputStream(sealed);
        int length = in.readInt();
        if (length < 0 || length > LONGEST_CALL) {
            throw new IOException("not recording " + recording);
        }
        return new Contents(length == 0 ? Optional.empty() : Optional.of(CallBytes.read(recording, in.readNBytes(length))),
                (long) Integer.BYTES + length);
    }

    /** Opens one whose sound is to be heard. */
    OpenSound open(RecordingId recording) throws IOException {
        Path path = path(recording);
        SealedFile file = SealedFile.open(vault, recording.value(), path);
        try {
            InputStream in = file.stream();
            long before = contents(recording, file, in).bytes();
            WavCheck.Wav wav = WavCheck.head(in, OutputStream.nullOutputStream());
            return new OpenSound(path, file, wav, before + wav.soundAt());
        } catch (IOException e) {
            file.close();
            throw new IOException(path + " can't be read: " + e.getMessage(), e);
        }
    }

    /** The WAV file of a recording as it was at the switch. */
    InputStream wav(RecordingId recording) throws IOException {
        SealedFile file = SealedFile.open(vault, recording.value(), path(recording));
        InputStream in = file.stream();
        contents(recording, file, in);
        return new FilterInputStream(in) {
            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }

    /** What a file is of, for an index that does not have it. */
    Entry read(RecordingId recording) throws IOException {
        return entry(recording, path(recording), false);
    }

    void delete(RecordingId recording) throws IOException {
        Files.deleteIfExists(path(recording));
    }
}
