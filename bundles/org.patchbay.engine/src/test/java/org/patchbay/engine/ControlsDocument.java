// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchbay.engine.Situations.Situation;

/** {@code releng/docs/controls.md}: every control in every situation, and what it follows from. */
final class ControlsDocument {

    static final Path FILE = Path.of("../../releng/docs/controls.md");
    static final Path SOURCES = Path.of("src/test/resources/controls-sources.md");

    private static final String HEAD = """
            <!-- SPDX-License-Identifier: EPL-2.0 -->
            # Controls

            Which control is hidden, disabled or enabled, for whom, in which situation. Generated from the engine by
            `releng/controls`; a test fails while it differs. Screens draw exactly this, and a command whose control is
            not enabled is refused with the reason named here.

            A *card* control is about the contact as a whole, *preview* is the card of a campaign's contact, *call* the
            customer's pane, *consult* the consult's; a pane that isn't there has no rows. *Follows from* names rules of [requirements](requirements.md); rows
            without one are collected [at the end](#without-a-requirement). A table of expectations written by hand,
            `controls-oracle.md` among the engine's tests, is compared with the same rows in the build.
            """;

    private final List<List<String>> sources = table(SOURCES);
    private final Map<String, Integer> without = new TreeMap<>();

    /** The cells of a table's rows, without heading. */
    static List<List<String>> table(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(l -> l.startsWith("| ")).skip(1)
                    .map(l -> Arrays.stream(l.substring(1).split("\\|")).map(String::strip).toList()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the row follows from, if it is written down. */
    Optional<String> source(ControlRow row) {
        return sources.stream().filter(s -> s.get(0).equals(row.leg()))
                .filter(s -> s.get(1).equals("*") || s.get(1).equals(row.control().name()))
                .filter(s -> s.get(2).equals(row.state())).map(s -> s.get(3)).findFirst();
    }

    List<List<String>> sources() {
        return sources;
    }

    String text() {
        StringBuilder text = new StringBuilder(HEAD);
        text.append("\n## The desk as a whole\n");
        Situations.DESK.forEach(s -> append(text, s, ControlRow.ofDesk(s)));
        text.append("\n## Contacts\n");
        Situations.ALL.forEach(s -> append(text, s, ControlRow.of(s)));
        text.append("\n## Without a requirement\n\nThese follow from how things are (the switch is out of reach, it is"
                + " still doing what was asked, the contact is no call) and from no rule of their own.\n\n"
                + "| Leg | Control | State | Rows |\n|---|---|---|---|\n");
        without.forEach((row, count) -> text.append(row).append(" | ").append(count).append(" |\n"));
        return text.toString();
    }

    /** Controls that stand the same for the same reason share a line. */
    private void append(StringBuilder text, Situation situation, List<ControlRow> rows) {
        text.append("\n### ").append(situation.name()).append("\n\n| Role | Leg | Controls | State | Follows from |\n")
                .append("|---|---|---|---|---|\n");
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (ControlRow row : rows) {
            Optional<String> source = source(row);
            lines.computeIfAbsent(String.join(" | ", row.role(), row.leg(), "%s", code(row.state()),
                    source.orElse("")), _ -> new ArrayList<>()).add(words(row.control().name()));
            if (source.isEmpty()) {
                without.merge("| " + row.leg() + " | " + words(row.control().name()) + " | " + code(row.state()), 1,
                        Integer::sum);
            }
        }
        lines.forEach((line, controls) -> text.append("| ").append(line.formatted(String.join(", ", controls)))
                .append(" |\n"));
    }

    private static String code(String state) {
        int space = state.indexOf(' ');
        return space < 0 ? state : state.substring(0, space) + " `" + state.substring(space + 1) + "`";
    }

    private static String words(String name) {
        String words = name.toLowerCase().replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** All rows, by situation, role, leg and control. */
    static Map<String, String> states() {
        Stream<ControlRow> desk = Situations.DESK.stream().flatMap(s -> ControlRow.ofDesk(s).stream());
        return Stream.concat(desk, Situations.ALL.stream().flatMap(s -> ControlRow.of(s).stream()))
                .collect(Collectors.toMap(r -> key(r.situation(), r.role(), r.leg(), r.control().name()),
                        ControlRow::state, (a, b) -> a.equals(b) ? a : a + " or " + b));
    }

    static String key(String... parts) {
        return String.join(" / ", parts);
    }
}
