// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

import org.patchbay.model.RecordingId;

/** The finished recordings of a switch, one file each; the world writes them, the provider reads them. */
final class RecordingFiles {

    private static final String SUFFIX = ".wav";

    private final Path folder;

    RecordingFiles(Path directory) {
        folder = directory.resolve("recordings");
    }

    /** A reader never sees half a file. */
    void write(RecordingId recording, Tape tape) throws IOException {
        Files.createDirectories(folder);
        Path unfinished = Files.createTempFile(folder, "", ".part");
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            tape.write(out);
        }
        Files.move(unfinished, file(recording), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    InputStream open(RecordingId recording) throws IOException {
        try {
            return Files.newInputStream(file(recording));
        } catch (NoSuchFileException e) {
            throw new IOException("the simulated switch has no recording " + recording, e);
        }
    }

    void delete(RecordingId recording) throws IOException {
        Files.deleteIfExists(file(recording));
    }

    List<RecordingId> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).filter(name -> name.endsWith(SUFFIX)).sorted()
                    .map(name -> name.substring(0, name.length() - SUFFIX.length()))
                    .map(name -> new RecordingId(URLDecoder.decode(name, StandardCharsets.UTF_8))).toList();
        }
    }

    private Path file(RecordingId recording) {
        return folder.resolve(URLEncoder.encode(recording.value(), StandardCharsets.UTF_8) + SUFFIX);
    }
}
