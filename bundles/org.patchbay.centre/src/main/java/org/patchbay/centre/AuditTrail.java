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
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.patchbay.codec.DeskJson;
import org.patchbay.engine.event.CentreEvent;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.event.Event;
import org.patchbay.engine.event.JobEvent;
import org.patchbay.spi.files.OwnerOnly;

/**
 * Who looked at what is secure, who heard which recording, and what became of recordings and customers: one JSON object a
 * line, in a file that is only ever appended to. No values and no names of customers.
 *
 * <p>Every line is of one event of the journal and has its number, so that what a crash or a full disk kept out of the file
 * comes into it later, once and in order. Not for several threads.
 */
final class AuditTrail {

    private static final Pattern NUMBER = Pattern.compile("\"event\":(\\d+)");
    private static final int LONGEST_LINE = 4096;

    private final Path file;
    private final Deque<Line> unwritten = new ArrayDeque<>();
    /** Number of the last event in the file; -1 before it was looked for. */
    private long last = -1;
    /** Where the last whole line ends. */
    private long end;

    /** @param number of its event */
    private record Line(long number, String text) {
    }

    AuditTrail(Path file) {
        this.file = file;
    }

    /**
     * The line of an event; empty for events that leave none.
     *
     * @param number of the event in the journal
     */
    static Optional<String> line(long number, Event event) {
        return Optional.ofNullable(switch (event) {
            case ContactEvent.VariableRevealed e -> line(number, e.at(), "variable-revealed", Map.of("agent",
                    e.agent().value(), "contact", e.contact().value(), "variable", e.variable()));
            case CentreEvent.RecordingOpened e -> line(number, e.at(), "recording-opened", Map.of("agent",
                    e.agent().value(), "contact", e.contact().value(), "recording", e.recording().value()));
            case CentreEvent.RecordingLost e -> line(number, e.at(), "recording-lost", Map.of("recording",
                    e.recording().value()));
            case JobEvent.RecordingExpired e -> line(number, e.at(), "recording-deleted", Map.of("recording",
                    e.recording().value(), "why", "expired"));
            case JobEvent.ForgettingBegan e -> line(number, e.at(), "customer-forgotten", Map.of("agent", e.by().value(),
                    "contact", e.contact().value()));
            default -> null;
        });
    }

    private static String line(long number, Instant at, String what, Map<String, String> more) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("event", number);
        line.put("at", at.toString());
        line.put("what", what);
        more.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> line.put(e.getKey(), e.getValue()));
        return DeskJson.text(line);
    }

    /**
     * Returns when the line, and those before it, will survive a power failure. One that is in the file stays as it is.
     *
     * @throws UncheckedIOException when the file can't be written; the line is kept for the next time
     */
    void write(long number, String line) {
        unwritten.add(new Line(number, line));
        try {
            if (last < 0) {
                open();
            }
            unwritten.removeIf(waiting -> waiting.number() <= last);
            append();
        } catch (IOException e) {
            throw new UncheckedIOException("the audit trail " + file + " can't be written", e);
        }
    }

    /** Whether every line is in the file. */
    boolean isWhole() {
        return unwritten.isEmpty();
    }

    private void append() throws IOException {
        if (unwritten.isEmpty()) {
            return;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            while (!unwritten.isEmpty()) {
                ByteBuffer bytes = ByteBuffer.wrap((unwritten.getFirst().text() + "\n").getBytes(StandardCharsets.UTF_8));
                channel.truncate(end); // of a line that did not fit on the disk
                channel.position(end);
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
                end = channel.position();
                last = unwritten.removeFirst().number();
            }
        }
    }

    /** A crash may have left half a line: it is written anew. */
    private void open() throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        OwnerOnly.create(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - 2 * LONGEST_LINE);
            ByteBuffer bytes = ByteBuffer.allocate((int) (channel.size() - from));
            while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
                // until it is full
            }
            String tail = new String(bytes.array(), 0, bytes.position(), StandardCharsets.ISO_8859_1);
            int whole = tail.lastIndexOf('\n') + 1;
            end = from + whole;
            last = lastNumber(tail.substring(0, whole));
        }
    }

    private static long lastNumber(String lines) {
        Matcher numbers = NUMBER.matcher(lines);
        long found = 0;
        while (numbers.find()) {
            found = Long.parseLong(numbers.group(1));
        }
        return found;
    }
}
