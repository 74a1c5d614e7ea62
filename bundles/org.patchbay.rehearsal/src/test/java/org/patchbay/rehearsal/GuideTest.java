// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What releng/docs/rehearsals.md promises: its first rehearsal passes, and what it says of mistakes is so. */
class GuideTest {

    private static final Pattern FIRST = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;
    private String guide;
    private String first;

    @BeforeEach
    void read() throws Exception {
        guide = Files.readString(Project.root().resolve("releng/docs/rehearsals.md"));
        Matcher block = FIRST.matcher(guide);
        assertTrue(block.find());
        first = block.group(1);
    }

    private record Played(int code, String said) {
    }

    private Played play(String text) throws Exception {
        Path file = folder.resolve("first.yaml");
        Files.writeString(file, text);
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        int code = new Rehearse(stream, stream)
                .run(List.of("--quiet", "--centre", Project.sampleCentre().toString(), file.toString()));
        return new Played(code, said.toString(StandardCharsets.UTF_8).replace(folder + "/", ""));
    }

    @Test
    void theFirstRehearsalPasses() throws Exception {
        Played played = play(first);
        assertEquals(0, played.code(), played.said());
        assertTrue(guide.contains(played.said().strip()), played.said());
    }

    @Test
    void itsMistakeIsToldAsWritten() throws Exception {
        Played played = play(first.replace("hears: music", "hears: anna"));
        assertEquals(1, played.code());
        assertTrue(guide.contains(played.said().lines().findFirst().orElseThrow()), played.said());
    }

    @Test
    void wrongLinesAreNamedAsWritten() throws Exception {
        Played played = play(first.replace("anna: go available", "anna: go home").replace("anna: lift", "ana: lift"));
        assertEquals(2, played.code());
        for (String line : played.said().lines().toList()) {
            assertTrue(guide.contains(line.substring(0, line.indexOf("anna,") < 0 ? 80 : line.indexOf("anna,"))), line);
        }
    }

    /** Whatever can be done or seen stands in the guide. */
    @Test
    void everyWordIsExplained() {
        List<String> missing = Stream
                .concat(Arrays.stream(Verb.values()).map(verb -> verb.words),
                        Stream.of(Vocabulary.AGENT, Vocabulary.CONTACT)
                                .flatMap(kind -> ((Kind.Group) kind).known().keySet().stream()))
                .filter(word -> !guide.contains(word)).toList();
        assertEquals(List.of(), missing);
    }
}
