// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordedCall.Stretch;
import org.patchbay.model.RecordingId;
import org.patchbay.spi.RecordingStore.Kept;
import org.patchbay.spi.RecordingStore.Place;
import org.patchbay.spi.RecordingStore.Search;

/** Recordings are found by what they are of, whatever happens to the disk. */
class ArchiveTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final AgentId ANNA = new AgentId("anna");
    private static final AgentId BEN = new AgentId("ben");
    private static final QueueId SALES = new QueueId("sales");
    private static final QueueId SERVICE = new QueueId("service");

    @TempDir
    Path folder;
    private Archive archive;

    @AfterEach
    void close() {
        if (archive != null) {
            archive.close();
        }
    }

    private Archive archive() {
        close();
        archive = new Archive(folder);
        return archive;
    }

    private static RecordedCall call(int n, AgentId agent, QueueId queue) {
        Instant began = NOON.plusSeconds(n * 60L);
        Stretch first = new Stretch(began, Optional.of(began.plusSeconds(5)));
        Stretch pause = new Stretch(began.plusSeconds(5), Optional.of(began.plusSeconds(8)));
        Stretch second = new Stretch(began.plusSeconds(8), Optional.of(began.plusSeconds(9)));
        return new RecordedCall(new RecordingId("r-" + n), new ContactId("c-" + n / 2), agent, queue,
                new Personal("+4930231250" + n), new Personal("Maria Lehmann " + n), began, Optional.of(began.plusSeconds(9)),
                List.of(first, second), List.of(pause));
    }

    private static void keep(Archive archive, RecordedCall call) throws IOException {
        archive.keep(call.id(), Optional.of(call), new ByteArrayInputStream(EncryptedRecordingsTest.wav(32_000)));
    }

    private static Search search(Set<AgentId> agents, QueueId queue) {
        return new Search(Optional.ofNullable(agents), Optional.ofNullable(queue), Optional.empty(), Optional.empty(),
                Optional.empty(), 100);
    }

    private static List<String> ids(List<Kept> kept) {
        return kept.stream().map(k -> k.call().id().value()).toList();
    }

    private List<RecordedCall> four() throws IOException {
        List<RecordedCall> calls = List.of(call(0, ANNA, SALES), call(1, BEN, SALES), call(2, ANNA, SERVICE), call(3, ANNA, SALES));
        for (RecordedCall call : calls) {
            keep(archive(), call);
        }
        return calls;
    }

    @Test
    @Tag("REC-12")
    void itIsFoundByAgentQueueTimeAndContactWithWhatWasPaused() throws Exception {
        List<RecordedCall> calls = four();
        Index index = archive().index();
        assertEquals(List.of("r-3", "r-2", "r-1", "r-0"), ids(index.find(search(null, null))), "the newest first");
        assertEquals(List.of("r-3", "r-2", "r-0"), ids(index.find(search(Set.of(ANNA), null))));
        assertEquals(List.of("r-3", "r-0"), ids(index.find(search(Set.of(ANNA), SALES))));
        assertEquals(List.of(), ids(index.find(search(Set.of(), null))));
        assertEquals(List.of("r-2", "r-1"), ids(index.find(new Search(Optional.empty(), Optional.empty(),
                Optional.of(NOON.plusSeconds(60)), Optional.of(NOON.plusSeconds(180)), Optional.empty(), 9))));
        assertEquals(List.of("r-1"), ids(index.find(new Search(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.of(new Place(calls.get(2).began(), calls.get(2).id())), 1))), "the next page");
        assertEquals(List.of(new RecordingId("r-2"), new RecordingId("r-3")), index.of(new ContactId("c-1")));
        assertEquals(List.of(new RecordingId("r-0")), index.before(NOON.plusSeconds(1), 10));
        assertEquals(Optional.of(new Kept(calls.get(1), Duration.ofSeconds(1))), index.find(new RecordingId("r-1")));
    }

    @Test
    @Tag("REC-01")
    void noNameAndNoNumberStandsInAnyFile() throws Exception {
        four();
        close();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertFalse(text.contains("Lehmann") || text.contains("302312"), file.toString());
            }
        }
    }

    @Test
    @Tag("REC-13")
    void deletedItIsGoneWithItsLine() throws Exception {
        four();
        archive().delete(new RecordingId("r-2"));
        archive.delete(new RecordingId("r-2"));
        assertEquals(List.of("r-3", "r-1", "r-0"), ids(archive().index().find(search(null, null))));
        assertFalse(Files.exists(folder.resolve("r-2.wav.sealed")));
    }

    @Test
    @Tag("REC-15")
    void betweenAnyTwoStepsACrashCostsNothing() throws Exception {
        List<RecordedCall> calls = four();
        archive().index().remove(calls.get(1).id()); // the file had its name, the index not yet its line
        archive.shelf().delete(calls.get(2).id()); // the file was deleted, its line not yet
        Files.write(folder.resolve("r-9.wav.sealed.part"), new byte[100]);
        Files.write(folder.resolve("keys.p12.new"), new byte[100]);
        assertEquals(List.of("r-3", "r-1", "r-0"), ids(archive().index().find(search(null, null))));
        assertEquals(Optional.of(new Kept(calls.get(1), Duration.ofSeconds(1))), archive.index().find(calls.get(1).id()));
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.toString().endsWith(".part") || f.toString().endsWith(".new")), "swept");
        }
    }

    @Test
    @Tag("REC-15")
    void aLostIndexIsMadeAnewFromTheFiles() throws Exception {
        List<RecordedCall> calls = four();
        close();
        for (String name : List.of("index.db", "index.db-wal", "index.db-shm")) {
            Files.deleteIfExists(folder.resolve(name));
        }
        assertEquals(calls.reversed(), archive().index().find(search(null, null)).stream().map(Kept::call).toList());
    }

    @Test
    @Tag("REC-15")
    void whatIsDamagedIsNamedAndTheOthersAreThere() throws Exception {
        four();
        close();
        Path bad = folder.resolve("r-1.wav.sealed");
        byte[] bytes = Files.readAllBytes(bad);
        Files.write(bad, Arrays.copyOf(bytes, bytes.length - 10));
        String message = assertThrows(IOException.class, () -> archive().shelf().open(new RecordingId("r-1"))).getMessage();
        assertTrue(message.contains(bad.toString()), message);
        assertEquals(4, archive.index().find(search(null, null)).size());
        try (OpenSound sound = archive.shelf().open(new RecordingId("r-0"))) {
            assertEquals(8000, sound.wav().frames());
        }
        assertEquals(bytes.length - 10, Files.size(bad), "left as it is");
        close();
        Files.writeString(folder.resolve("index.db"), "this is no database, and longer than its header would be ".repeat(9));
        message = assertThrows(IOException.class, () -> archive().index()).getMessage();
        assertTrue(message.contains(folder.resolve("index.db").toString()), message);
    }

    @Test
    @Tag("REC-15")
    void aFolderThatIsNotThereIsNamedAndFoundWhenItIsBack() throws Exception {
        folder = folder.resolve("disk/recordings");
        Files.writeString(folder.getParent(), "in the way");
        String message = assertThrows(IOException.class, () -> keep(archive(), call(0, ANNA, SALES))).getMessage();
        assertTrue(message.contains(folder.getParent().toString()), message);
        Files.delete(folder.getParent());
        keep(archive, call(0, ANNA, SALES));
        assertEquals(1, archive.index().find(search(null, null)).size());
    }

    @Test
    @Tag("REC-15")
    @EnabledOnOs(OS.LINUX)
    void aFileThatDoesNotFitIsNamedAndLeavesNothing() throws Exception {
        Process process = new ProcessBuilder("/bin/sh", "-c", "ulimit -f 8192; exec \"$@\"", "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED", "-cp",
                System.getProperty("java.class.path"), FullDisk.class.getName(), folder.toString()).redirectErrorStream(true).start();
        List<String> said = process.inputReader().lines().filter(l -> l.startsWith("long ") || l.startsWith("short ")).toList();
        assertTrue(said.getFirst().startsWith("long " + folder.resolve("long.wav.sealed.part") + " can't be written"), said.toString());
        assertEquals("short kept true", said.getLast());
        try (Stream<Path> files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.getFileName().toString().startsWith("long")), "nothing half written is left");
        }
    }

    @Test
    @Tag("REC-14")
    void aNewKeyIsForNewFilesAndOldOnesStayReadable() throws Exception {
        keep(archive(), call(0, ANNA, SALES));
        Instant later = Instant.now().plus(Duration.ofDays(31));
        archive.renewKey(Duration.ofDays(90), later);
        assertEquals(1, KeyChain.in(folder, later).size(), "not old enough");
        archive.renewKey(Duration.ofDays(30), later);
        keep(archive, call(1, ANNA, SALES));
        assertEquals(2, KeyChain.in(folder, later).size());
        assertEquals(2, archive.index().wrappings().size(), "each under its own");
        for (int n = 0; n < 2; n++) {
            try (var wav = archive().shelf().wav(new RecordingId("r-" + n))) {
                assertArrayEquals(EncryptedRecordingsTest.wav(32_000), wav.readAllBytes());
            }
        }
        assertEquals(2, archive.index().find(search(null, null)).size());
        archive.delete(new RecordingId("r-0"));
        archive.renewKey(Duration.ofDays(30), later);
        assertEquals(1, KeyChain.in(folder, later).size(), "nobody needs the old one any more");
    }

    @Test
    @Tag("REC-12")
    void soundIsReadFromAnyPlace() throws Exception {
        byte[] wav = EncryptedRecordingsTest.wav(400_000);
        archive().keep(new RecordingId("r-1"), Optional.of(call(1, ANNA, SALES)), new ByteArrayInputStream(wav));
        try (OpenSound sound = archive.shelf().open(new RecordingId("r-1"))) {
            assertEquals(100_000, sound.wav().frames());
            for (int frame : new int[] { 0, 16_370, 99_990, 50_000, 3, 99_999 }) {
                byte[] read = sound.read(frame, 5000);
                int end = Math.min(44 + 4 * (frame + 5000), wav.length);
                assertArrayEquals(Arrays.copyOfRange(wav, 44 + 4 * frame, end), read, "from " + frame);
            }
            assertEquals(0, sound.read(100_000, 10).length);
        }
    }
}
