// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.patchbay.model.desk.Control;

/** Every control in every situation: as documented, and as expected by hand. */
class ControlsTest {

    private static final Path ORACLE = Path.of("src/test/resources/controls-oracle.md");
    private static final Path REQUIREMENTS = Path.of("../../releng/docs/requirements.md");

    private final ControlsDocument document = new ControlsDocument();

    @Test
    @Tag("HOLD-10")
    void theDocumentSaysWhatTheCodeSays() throws IOException {
        String now = document.text();
        if (System.getenv("PATCHBAY_WRITE_CONTROLS") != null) {
            Files.writeString(ControlsDocument.FILE, now);
        }
        assertEquals(Files.readString(ControlsDocument.FILE), now,
                "releng/docs/controls.md is not what the engine says: run releng/controls and look at the difference");
    }

    /** Rows written by hand from the rules; each of the first 60 and more is compared with the engine. */
    @Test
    @Tag("HOLD-10")
    void theEngineSaysWhatWasExpectedByHand() {
        Map<String, String> states = ControlsDocument.states();
        List<List<String>> oracle = ControlsDocument.table(ORACLE);
        List<String> wrong = new ArrayList<>();
        for (List<String> row : oracle) {
            String key = ControlsDocument.key(row.get(0), row.get(1), row.get(2), row.get(3));
            String actual = states.getOrDefault(key, "hidden");
            if (!actual.equals(row.get(4)) && !actual.startsWith(row.get(4) + " ")) {
                wrong.add(key + ": expected " + row.get(4) + " (" + row.get(5) + ") but is " + actual);
            }
            String who = ControlsDocument.key(row.get(0), row.get(1));
            assertTrue(states.keySet().stream().anyMatch(k -> k.startsWith(who + " / ")), () -> "nobody is " + who);
            Control.valueOf(row.get(3));
        }
        assertEquals(List.of(), wrong);
        assertTrue(oracle.size() >= 60, () -> oracle.size() + " rows");
    }

    @Test
    void whatTheTablesNameIsListed() throws IOException {
        Set<String> listed = new HashSet<>();
        try (Stream<String> lines = Files.lines(REQUIREMENTS)) {
            lines.filter(l -> l.startsWith("- **")).forEach(l -> listed.add(l.substring(4, l.indexOf("**", 4))));
        }
        Stream<String> named = Stream.concat(document.sources().stream().map(r -> r.get(3)),
                ControlsDocument.table(ORACLE).stream().map(r -> r.get(5))).flatMap(c -> Arrays.stream(c.split(", ")));
        assertEquals(List.of(), named.filter(id -> !listed.contains(id)).distinct().toList());
    }

    /** A line that fits nothing any more misleads who reads it. */
    @Test
    void everySourceIsUsed() {
        List<ControlRow> rows = Stream.concat(Situations.DESK.stream().flatMap(s -> ControlRow.ofDesk(s).stream()),
                Situations.ALL.stream().flatMap(s -> ControlRow.of(s).stream())).toList();
        List<String> unused = document.sources().stream().filter(s -> rows.stream().noneMatch(
                r -> r.leg().equals(s.get(0)) && r.state().equals(s.get(2))
                        && (s.get(1).equals("*") || s.get(1).equals(r.control().name()))))
                .map(Object::toString).toList();
        assertEquals(List.of(), unused);
    }
}
