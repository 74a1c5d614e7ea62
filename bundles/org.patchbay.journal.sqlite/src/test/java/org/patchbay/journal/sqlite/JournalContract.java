// SPDX-License-Identifier: EPL-2.0
package org.patchbay.journal.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.spi.Journal;
import org.patchbay.spi.JournalException;
import org.patchbay.spi.Journals;

/** What every journal must do. A provider's test extends this. */
@Timeout(120)
abstract class JournalContract {

    static final int SECONDS = 60;
    private static final int KILLS = 6;

    @TempDir
    Path folder;

    abstract Journals journals();

    abstract URI location();

    /** Content that tells which batch it is, of a size of its own. */
    static byte[] content(long sequence) {
        return ("batch " + sequence + " " + "x".repeat((int) (sequence * 37 % 900))).getBytes(StandardCharsets.UTF_8);
    }

    static void append(Journal journal, long sequence) throws Exception {
        journal.append(sequence, content(sequence)).toCompletableFuture().get(SECONDS, TimeUnit.SECONDS);
    }

    static long verify(Journal journal) {
        long[] last = { 0 };
        journal.read(1, (sequence, content) -> {
            assertEquals(last[0] + 1, sequence);
            assertArrayEquals(content(sequence), content, "content of batch " + sequence);
            last[0] = sequence;
        });
        return last[0];
    }

    @Test
    void whatWasAppendedIsReadAgainInOrderAfterOpeningAnew() throws Exception {
        try (Journal journal = journals().open(location())) {
            assertEquals(0, journal.last());
            for (long n = 1; n <= 20; n++) {
                append(journal, n);
            }
            assertEquals(20, journal.last());
            assertEquals(20, verify(journal));
        }
        try (Journal journal = journals().open(location())) {
            assertEquals(20, journal.last());
            assertEquals(20, verify(journal));
            append(journal, 21);
            List<Long> tail = new ArrayList<>();
            journal.read(20, (sequence, content) -> tail.add(sequence));
            assertEquals(List.of(20L, 21L), tail);
        }
    }

    @Test
    void appendsUnderWayCompleteInOrder() throws Exception {
        try (Journal journal = journals().open(location())) {
            List<Long> done = Collections.synchronizedList(new ArrayList<>());
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (long n = 1; n <= 2000; n++) {
                long sequence = n;
                all.add(journal.append(n, content(n)).thenRun(() -> done.add(sequence)).toCompletableFuture());
            }
            CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).get(SECONDS, TimeUnit.SECONDS);
            assertEquals(LongStream.rangeClosed(1, 2000).boxed().toList(), done);
        }
    }

    @Test
    void anUnexpectedSequenceIsRefusedAndNothingWritten() throws Exception {
        try (Journal journal = journals().open(location())) {
            append(journal, 1);
            for (long wrong : new long[] { 0, 1, 3 }) {
                ExecutionException refused = assertThrows(ExecutionException.class,
                        () -> journal.append(wrong, content(9)).toCompletableFuture().get(SECONDS, TimeUnit.SECONDS));
                assertInstanceOf(JournalException.class, refused.getCause());
            }
            append(journal, 2);
            assertEquals(2, verify(journal));
        }
    }

    @Test
    void aClosedJournalRefuses() throws Exception {
        Journal journal = journals().open(location());
        journal.close();
        journal.close();
        assertThrows(ExecutionException.class,
                () -> journal.append(1, content(1)).toCompletableFuture().get(SECONDS, TimeUnit.SECONDS));
    }

    @Test
    void aSecondWriterIsRefusedInThisProcessAndInAnother() throws Exception {
        try (Journal journal = journals().open(location())) {
            append(journal, 1);
            assertTrue(assertThrows(JournalException.class, () -> journals().open(location())).getMessage()
                    .contains("open already"));
            Process other = process();
            try (BufferedReader out = new BufferedReader(new InputStreamReader(other.getInputStream()))) {
                List<String> said = out.lines().limit(100).toList();
                assertTrue(said.stream().anyMatch(line -> line.contains("open already")), said.toString());
            } finally {
                other.destroyForcibly();
            }
            other.waitFor();
            append(journal, 2);
        }
        try (Journal journal = journals().open(location())) {
            assertEquals(2, verify(journal));
        }
    }

    /** A process appends as fast as it can and is killed at a random point, again and again, on one growing log. */
    @Test
    void killedInTheMiddleOfAppendsItLosesNothingAcknowledged() throws Exception {
        long seed = Long.getLong("test.seed", 20260731L);
        Random random = new Random(seed);
        long before = 0;
        for (int round = 0; round < KILLS; round++) {
            Process process = process();
            long acknowledged = before;
            try (BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream()))) {
                for (long wanted = before + 1 + random.nextInt(1500); acknowledged < wanted;) {
                    String line = out.readLine();
                    acknowledged = line.matches("[0-9]+") ? Long.parseLong(line) : acknowledged;
                }
                process.destroyForcibly();
            } catch (IOException closedByTheKill) {
                // what was read until then counts
            }
            process.waitFor();
            try (Journal journal = journals().open(location())) {
                before = verify(journal);
                assertEquals(before, journal.last());
                assertTrue(before >= acknowledged, "seed " + seed + " round " + round + ": acknowledged "
                        + acknowledged + ", there are " + before);
            }
        }
    }

    Process process() throws IOException {
        return new ProcessBuilder(command()).redirectErrorStream(true).start();
    }

    List<String> command() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", classPath, Appender.class.getName(),
                journals().getClass().getName(), location().toString());
    }
}
