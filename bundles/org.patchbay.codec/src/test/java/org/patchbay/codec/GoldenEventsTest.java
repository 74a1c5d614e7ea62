// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.patchbay.engine.event.Event;

/**
 * Events as programs before us wrote them. A released {@code golden/VERSION.events} is never changed: each
 * line is a batch in hexadecimal, a tab, and what is in it. {@link #main} writes a new one.
 */
class GoldenEventsTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final int EACH = 3;

    static Stream<Path> files() throws IOException {
        return Files.list(FOLDER).filter(f -> f.toString().endsWith(".events"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatWasWrittenThenIsReadNow(Path file) throws IOException {
        BatchCodec codec = new BatchCodec(new FixedKeys());
        for (String line : Files.readAllLines(file)) {
            String[] parts = line.split("\t");
            Batch batch = codec.decode(HexFormat.of().parseHex(parts[0]));
            assertEquals(parts[1], DeskJson.text(batch.events()));
        }
    }

    @Test
    void everyEventWrittenNowStandsInAGoldenFile() throws IOException {
        List<String> all = new ArrayList<>();
        for (Path file : files().toList()) {
            all.addAll(Files.readAllLines(file));
        }
        assertFalse(all.isEmpty());
        for (EventTypes.Type type : EventTypes.CURRENT.all()) {
            assertFalse(all.stream().noneMatch(l -> names(l, type)), type.name() + " version " + type.version()
                    + " is in no golden file; write one");
        }
    }

    private static boolean names(String line, EventTypes.Type type) {
        String hex = HexFormat.of().formatHex(type.name().getBytes(StandardCharsets.UTF_8))
                + String.format("%02x", type.version());
        return line.split("\t")[0].contains(hex);
    }

    /** @param arguments the version */
    public static void main(String[] arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        Samples samples = new Samples(1);
        BatchCodec codec = new BatchCodec(new FixedKeys());
        for (EventTypes.Type type : EventTypes.CURRENT.all()) {
            for (int i = 0; i < EACH; i++) {
                List<Event> events = List.of((Event) samples.of(type.event()));
                lines.add(HexFormat.of().formatHex(codec.encode(new Batch(1, events, List.of()))) + "\t"
                        + DeskJson.text(events));
            }
        }
        Files.write(FOLDER.resolve(arguments[0] + ".events"), lines);
    }
}
