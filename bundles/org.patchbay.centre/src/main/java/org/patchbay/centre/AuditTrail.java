// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.patchbay.codec.DeskJson;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;

/**
 * Who looked at what is secure, and what became of recordings: one JSON object a line, in a file that is only ever
 * appended to. No values and no names of customers. The journal has the same events.
 */
final class AuditTrail {

    private final Path file;

    AuditTrail(Path file) {
        this.file = file;
    }

    /** The line of an event; empty for events that leave none. */
    static Optional<String> line(Event event) {
        return Optional.ofNullable(switch (event) {
            case ContactEvent.VariableRevealed e -> line(e.at(), "variable-revealed", Map.of("agent", e.agent().value(),
                    "contact", e.contact().value(), "variable", e.variable()));
            case CentreEvent.RecordingLost e -> line(e.at(), "recording-lost", Map.of("recording", e.recording().value()));
            default -> null;
        });
    }

    private static String line(Instant at, String what, Map<String, String> more) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("at", at.toString());
        line.put("what", what);
        more.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> line.put(e.getKey(), e.getValue()));
        return DeskJson.text(line);
    }

    /** Returns when the line will survive a power failure. */
    void write(String line) {
        try {
            if (!Files.exists(file)) {
                create();
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.APPEND)) {
                channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the audit trail " + file + " can't be written", e);
        }
    }

    private void create() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }
}
