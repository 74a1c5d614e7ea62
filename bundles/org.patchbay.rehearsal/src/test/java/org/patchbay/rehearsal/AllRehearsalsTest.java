// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every file of releng/rehearsals; the requirement ids that they prove stand in them. */
class AllRehearsalsTest {

    private static final MiniSchema REHEARSALS = new MiniSchema(Schemas.ofRehearsals());
    private static final MiniSchema OUTPUT = new MiniSchema(Schemas.ofOutput());

    @TestFactory
    Stream<DynamicTest> everythingIsAsExpected() {
        return Project.rehearsals().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
                    List<Problem> failures = Rehearsal.read(file, Project.sampleCentre()).play(_ -> { });
                    assertEquals("", failures.stream().map(Problem::toString).collect(Collectors.joining("\n")));
                }));
    }

    @TestFactory
    Stream<DynamicTest> fileAndOutputAreAsTheSchemasSay() {
        return Project.rehearsals().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), file.toUri(), () -> {
                    assertEquals(List.of(), REHEARSALS.check(yaml(Files.readString(file))));
                    List<String> lines = output(file);
                    assertTrue(lines.size() > 2);
                    for (String line : lines) {
                        assertEquals(List.of(), OUTPUT.check(yaml(line)), line);
                    }
                }));
    }

    /** The other process has another order of everything hashed. */
    @Test
    void twoProcessesTellTheSame(@TempDir Path folder) throws Exception {
        Path other = folder.resolve("other.jsonl");
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-cp", classPath(), Rehearse.class.getName(), "--centre",
                Project.sampleCentre().toString()));
        Project.rehearsals().forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command).redirectOutput(other.toFile())
                .redirectError(folder.resolve("errors").toFile()).start();
        List<String> here = new ArrayList<>();
        for (Path file : Project.rehearsals()) {
            here.addAll(output(file));
        }
        assertTrue(process.waitFor(5, TimeUnit.MINUTES), "the other process ended");
        assertEquals(0, process.exitValue(), () -> text(folder.resolve("errors")));
        List<String> there = Files.readAllLines(other, StandardCharsets.UTF_8);
        for (int i = 0; i < Math.max(here.size(), there.size()); i++) {
            assertEquals(i < here.size() ? here.get(i) : "nothing", i < there.size() ? there.get(i) : "nothing", "line " + (i + 1));
        }
    }

    /** Ours, but for the log's back end, which would talk between the lines. */
    private static String classPath() {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(all.split(File.pathSeparator)).filter(entry -> !entry.contains("logback"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> output(Path file) throws Exception {
        List<String> lines = new ArrayList<>();
        Rehearsal.read(file, Project.sampleCentre()).play(lines::add);
        return lines;
    }

    private static Object yaml(String text) {
        Object value = new Load(LoadSettings.builder().build()).loadFromString(text);
        assertTrue(value instanceof Map);
        return value;
    }
}
