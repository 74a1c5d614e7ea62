// SPDX-License-Identifier: EPL-2.0
package org.patchbay.journal.sqlite;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.RandomAccessFile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.spi.Journal;
import org.patchbay.spi.JournalException;
import org.patchbay.spi.Journals;
import org.sqlite.JDBC;

class SqliteJournalTest extends JournalContract {

    @Override
    Journals journals() {
        return new SqliteJournals();
    }

    @Override
    URI location() {
        return URI.create("sqlite:" + path().toUri().getRawPath());
    }

    private Path path() {
        return folder.resolve("a folder").resolve("journal.db");
    }

    /** Ways a file can be wrong. */
    enum Damage {
        EMPTY("no journal") {
            @Override
            void apply(Path path) throws Exception {
                Files.write(path, new byte[0]);
            }
        },
        TEXT("no journal") {
            @Override
            void apply(Path path) throws Exception {
                Files.writeString(path, "a letter to a friend, long enough to hold what a header would hold\n".repeat(9));
            }
        },
        OTHER_DATABASE("no journal") {
            @Override
            void apply(Path path) throws Exception {
                Files.delete(path);
                sql(path, "CREATE TABLE friend (name TEXT)");
            }
        },
        NEWER_FORMAT("has format 7") {
            @Override
            void apply(Path path) throws Exception {
                sql(path, "PRAGMA user_version=7");
            }
        },
        TRUNCATED("can't be read") {
            @Override
            void apply(Path path) throws Exception {
                try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
                    file.setLength(file.length() / 2 + 100);
                }
            }
        },
        ONE_BYTE("another checksum") {
            @Override
            void apply(Path path) throws Exception {
                byte[] all = Files.readAllBytes(path);
                byte[] wanted = "batch 30 ".getBytes(StandardCharsets.UTF_8);
                int at = 0;
                while (!new String(all, at, wanted.length, StandardCharsets.ISO_8859_1).equals("batch 30 ")) {
                    at++;
                }
                all[at] ^= 1;
                Files.write(path, all);
            }
        },
        A_ROW_GONE("batch 31 is missing") {
            @Override
            void apply(Path path) throws Exception {
                sql(path, "DELETE FROM batch WHERE sequence=31");
            }
        },
        TWO_ROWS_SWAPPED("another checksum") {
            @Override
            void apply(Path path) throws Exception {
                sql(path, "UPDATE batch SET sequence = CASE sequence WHEN 7 THEN -8 ELSE -7 END WHERE sequence IN (7, 8)");
                sql(path, "UPDATE batch SET sequence = -sequence WHERE sequence < 0");
            }
        };

        final String message;

        Damage(String message) {
            this.message = message;
        }

        abstract void apply(Path path) throws Exception;

        static void sql(Path path, String statement) throws Exception {
            try (Connection connection = JDBC.createConnection(JDBC.PREFIX + path, new Properties())) {
                connection.createStatement().execute(statement);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aWrongFileIsRefusedWithItsNameAndLeftAsItIs(Damage damage) throws Exception {
        try (Journal journal = journals().open(location())) {
            for (long n = 1; n <= 60; n++) {
                append(journal, n);
            }
        }
        damage.apply(path());
        Map<String, byte[]> before = filesThatCount();
        JournalException refused = assertThrows(JournalException.class, () -> {
            try (Journal journal = journals().open(location())) {
                journal.read(1, (sequence, content) -> { });
            }
        });
        assertTrue(refused.getMessage().contains(damage.message), refused.getMessage());
        assertTrue(refused.getMessage().contains(path().toString()), refused.getMessage());
        Map<String, byte[]> after = filesThatCount();
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, content) -> assertArrayEquals(content, after.get(name), name));
    }

    /** The file and its -wal; -shm is an index that SQLite makes anew. */
    private Map<String, byte[]> filesThatCount() throws Exception {
        Map<String, byte[]> found = new TreeMap<>();
        for (String suffix : List.of("", "-wal")) {
            Path file = path().resolveSibling("journal.db" + suffix);
            if (Files.exists(file) && Files.size(file) > 0) {
                found.put(suffix, Files.readAllBytes(file));
            }
        }
        return found;
    }

    /** Also what a crash left in the -wal stays there until somebody appends. */
    @Test
    void readingAfterAKillChangesNothing() throws Exception {
        Process process = process();
        while (!process.inputReader().readLine().matches("[0-9]+")) {
            continue;
        }
        process.destroyForcibly().waitFor();
        Map<String, byte[]> before = filesThatCount();
        long last;
        try (Journal journal = journals().open(location())) {
            last = verify(journal);
            assertTrue(last > 0);
        }
        Map<String, byte[]> after = filesThatCount();
        assertEquals(before.keySet(), after.keySet());
        before.forEach((name, content) -> assertArrayEquals(content, after.get(name), name));
    }

    @Test
    void onlyTheOwnerMayReadWhatItWrites() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        List<String> wrong = new ArrayList<>();
        try (Journal journal = journals().open(location())) {
            append(journal, 1);
            try (var files = Files.list(path().getParent())) {
                for (Path file : files.toList()) {
                    String mode = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
                    if (!mode.equals("rw-------")) {
                        wrong.add(file + " " + mode);
                    }
                }
            }
            assertTrue(Files.exists(path().resolveSibling("journal.db-wal")));
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void aCreationThatWasCutOffIsMadeAnew() throws Exception {
        Files.createDirectories(path().getParent());
        Files.writeString(path().resolveSibling("journal.db.new"), "half");
        try (Journal journal = journals().open(location())) {
            append(journal, 1);
            assertEquals(1, verify(journal));
        }
    }

    /** The disk is full: a limit on the size of a file does the same to SQLite. */
    @Test
    void aFullDiskFailsTheAppendAndKeepsWhatWasAcknowledged() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")));
        List<String> command = new ArrayList<>(List.of("/bin/bash", "-c", "ulimit -f 4000; exec \"$@\"", "bash"));
        command.addAll(command());
        // no file of the JVM's own may meet the limit
        command.add(5, "-XX:-UsePerfData");
        command.add(5, "-Xshare:auto");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String line = "";
        long acknowledged = 0;
        StringBuilder said = new StringBuilder();
        for (String next; (next = process.inputReader().readLine()) != null;) {
            said.append(next.matches("[0-9]+") ? "" : next + "\n");
            line = next.startsWith("failed: ") ? next : line;
            acknowledged = next.matches("[0-9]+") ? Long.parseLong(next) : acknowledged;
        }
        process.waitFor();
        assertTrue(line.contains("can't be written"), said.toString());
        try (Journal journal = journals().open(location())) {
            long last = verify(journal);
            assertTrue(last >= acknowledged && last > 0);
            append(journal, last + 1);
        }
    }
}
