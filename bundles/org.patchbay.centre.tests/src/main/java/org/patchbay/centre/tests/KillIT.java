// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A centre is killed; what its desk was shown last is in its journal, and it goes on from there. */
@Timeout(900)
class KillIT {

    private static final int RANDOM_POINTS = 20;

    @TempDir
    Path folder;

    @BeforeEach
    void centreFile() throws IOException {
        Files.writeString(folder.resolve("centre.yaml"), """
                name: Small
                fallback-queue: main
                queues: { main: { label: Main } }
                teams: { all: { label: All } }
                flows: { calls: { label: Calls, queue: main } }
                entry-points: { line: { label: Line, flow: calls, numbers: ["+493023125100"] } }
                agents: { anna: { name: Anna, extension: "2001", team: all, queues: [main] } }
                """);
    }

    @ParameterizedTest
    @Tag("DESK-03")
    @CsvSource({ "before, 3", "before, 40", "after, 3", "after, 41", "released, 4", "released, 42" })
    void atANamedPointOfAnAppend(String where, long append) throws Exception {
        List<String> shown = run(where, append, Integer.MAX_VALUE);
        verify(shown, where + " " + append);
        goesOn();
    }

    @Test
    @Tag("DESK-03")
    void atRandomPointsOfOneGrowingDay() throws Exception {
        long seed = Long.getLong("test.seed", 20260731L);
        Random random = new Random(seed);
        for (int n = 0; n < RANDOM_POINTS; n++) {
            int lines = 2 + random.nextInt(150);
            verify(run("never", 0, lines), "seed " + seed + " kill " + n + " after line " + lines);
        }
    }

    @Test
    void twoProcessesReadTheSameStateFromOneJournal() throws Exception {
        run("never", 0, 300);
        String here = Replay.of(provider(), folder).hash();
        Process other = start(Replay.class.getName(), folder.toString());
        List<String> said = other.inputReader().lines().toList();
        other.waitFor();
        assertEquals(here, said.getLast(), said.toString());
    }

    /** Every view that was shown is one that the journal leads to. */
    private void verify(List<String> shown, String when) throws Exception {
        Replay replay = Replay.of(provider(), folder);
        List<String> views = shown.stream().filter(l -> l.startsWith("{") && l.endsWith("}")).toList();
        assertTrue(!views.isEmpty(), when + ": nothing was shown: " + shown);
        for (String view : views) {
            assertTrue(replay.knows(view), when + ": shown, but not in the journal: " + view);
        }
    }

    /** The same day on: calls are taken and wrapped up as before. */
    private void goesOn() throws Exception {
        List<String> shown = run("never", 0, 120);
        assertTrue(shown.stream().anyMatch(l -> l.equals("outcome WrapUp done")), shown.toString());
    }

    /** @return what the process printed until it died, or was killed after that many lines */
    private List<String> run(String where, long append, int lines) throws Exception {
        Process process = start(KilledCentre.class.getName(), folder.toString(), where, Long.toString(append));
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line; said.size() < lines && (line = out.readLine()) != null;) {
                said.add(line);
            }
            process.destroyForcibly();
            for (String line; (line = out.readLine()) != null;) {
                said.add(line);
            }
        } catch (IOException closedByTheKill) {
            // what was read until then counts
        } finally {
            process.destroyForcibly().waitFor();
        }
        return said;
    }

    private static Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", ClassPath.all(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Class<?> provider() throws ClassNotFoundException {
        Bundle own = FrameworkUtil.getBundle(KillIT.class);
        return own == null ? Class.forName(KilledCentre.SQLITE) : Stream.of(own.getBundleContext().getBundles())
                .filter(b -> b.getSymbolicName().equals("org.patchbay.journal.sqlite")).findFirst().orElseThrow()
                .loadClass(KilledCentre.SQLITE);
    }

    /** The bundles of this framework, as a class path for a plain process. */
    private static final class ClassPath {

        static String all() {
            Bundle own = FrameworkUtil.getBundle(KillIT.class);
            if (own == null) {
                return System.getProperty("java.class.path");
            }
            return Stream.of(own.getBundleContext().getBundles())
                    .filter(b -> b.getSymbolicName().matches(
                            "org\\.patchbay\\..*|com\\.fasterxml\\..*|org\\.snakeyaml\\..*|org\\.xerial\\..*|com\\.google.*|slf4j\\.api"))
                    .map(b -> FileLocator.getBundleFileLocation(b).orElseThrow())
                    .map(ClassPath::classes).collect(Collectors.joining(File.pathSeparator));
        }

        /** A test bundle runs from its folder. */
        private static String classes(File bundle) {
            return (bundle.isDirectory() ? new File(bundle, "target/classes") : bundle).getPath();
        }
    }
}
