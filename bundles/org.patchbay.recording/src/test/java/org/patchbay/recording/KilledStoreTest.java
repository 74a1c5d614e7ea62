// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Personal;
import org.patchbay.model.QueueId;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordedCall.Stretch;
import org.patchbay.model.RecordingId;
import org.patchbay.spi.RecordingStore.Kept;
import org.patchbay.spi.RecordingStore.Search;

/** The program is killed while it keeps recordings; the next one has each of them, once. */
@Tag("REC-15")
@Timeout(300)
class KilledStoreTest {

    private static final int RECORDINGS = 3;
    private static final int MANY = 60;
    private static final int KILLS = 4;
    private static final int LIMIT_SECONDS = 60;

    @TempDir
    private Path folder;
    private Path kept;
    private Path atSwitch;

    @BeforeEach
    void folders() throws IOException {
        kept = folder.resolve("recordings");
        atSwitch = Files.createDirectories(folder.resolve("switch"));
    }

    private static byte[] wav(int number) {
        return EncryptedRecordingsTest.wav(100_000 + 4 * number);
    }

    static RecordedCall call(RecordingId id) {
        Instant began = Instant.parse("2026-03-02T12:00:00Z").plusSeconds(id.value().hashCode() % 1000);
        return new RecordedCall(id, new ContactId("c-" + id), new AgentId("anna"), new QueueId("sales"), new Personal("+493023125017"),
                new Personal("Maria Lehmann"), began, Optional.of(began.plusSeconds(3)),
                List.of(new Stretch(began, Optional.of(began.plusSeconds(3)))), List.of());
    }

    private static RecordingId id(int number) {
        return new RecordingId(String.format("r-%03d", number));
    }

    private void record(int count) throws IOException {
        for (int n = 0; n < count; n++) {
            Files.write(atSwitch.resolve(id(n).value()), wav(n));
        }
    }

    private Process process(MortalStore.Moment moment) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "--enable-native-access=ALL-UNNAMED",
                "-cp", System.getProperty("java.class.path"), MortalStore.class.getName(), kept.toString(), atSwitch.toString(),
                moment.name()).redirectErrorStream(true).start();
    }

    @ParameterizedTest
    @EnumSource(MortalStore.Moment.class)
    void atAnyMomentOfTheWay(MortalStore.Moment moment) throws Exception {
        record(RECORDINGS);
        Process process = process(moment);
        List<String> said = new ArrayList<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                if (line.startsWith("at ")) {
                    process.destroyForcibly(); // SIGKILL
                    break;
                }
            }
        }
        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
        assertTrue(process.exitValue() != 0, said.toString());
        assertTrue(said.contains("kept " + id(0)), said.toString());
        assertEquals(moment == MortalStore.Moment.NEVER, said.contains("kept " + id(1)), said.toString());
        allAreKeptOnce(RECORDINGS);
    }

    @Test
    void atNoMatterWhatMomentAgainAndAgain() throws Exception {
        Random random = new Random(20261120);
        record(MANY);
        for (int round = 0; round < KILLS; round++) {
            Process process = process(MortalStore.Moment.NEVER);
            try (BufferedReader out = process.inputReader()) {
                int until = 1 + random.nextInt(6);
                String line = out.readLine();
                while (line != null && !line.startsWith("at ") && until > 0) {
                    until -= line.startsWith("kept ") ? 1 : 0;
                    line = out.readLine();
                }
                for (int spin = random.nextInt(4_000_000); spin > 0; spin--) {
                    Thread.onSpinWait();
                }
                process.destroyForcibly();
            }
            assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS));
        }
        allAreKeptOnce(MANY);
    }

    /** As the centre does at its start: whatever still lies at the switch is kept. */
    private void allAreKeptOnce(int count) throws Exception {
        EncryptedRecordings store = new EncryptedRecordings(kept);
        FolderSwitch pbx = new FolderSwitch(atSwitch, _ -> { });
        for (RecordingId recording : pbx.recordings().toCompletableFuture().join()) {
            store.keep(recording, Optional.of(call(recording)), pbx).toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        }
        List<Kept> found = store.find(new Search(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                1000)).toCompletableFuture().get(LIMIT_SECONDS, TimeUnit.SECONDS);
        assertEquals(Stream.iterate(0, n -> n + 1).limit(count).map(KilledStoreTest::id).toList(),
                found.stream().map(k -> k.call().id()).sorted().toList(), "each once");
        for (int n = 0; n < count; n++) {
            assertEquals(Optional.of(call(id(n))), store.find(id(n)).toCompletableFuture().join().map(Kept::call));
            try (InputStream in = store.read(id(n))) {
                assertArrayEquals(wav(n), in.readAllBytes());
            }
        }
        assertEquals(List.of(), List.copyOf(pbx.recordings().toCompletableFuture().join()), "gone at the switch");
        try (Stream<Path> files = Files.list(kept)) {
            assertEquals(List.of(), files.filter(f -> f.toString().endsWith(".part") || f.toString().endsWith(".new")).toList());
        }
        store.stop();
    }

    /** The place is read-only at first, then while recordings are kept, as a disk becomes that has an error. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aPlaceThatIsReadOnlyIsNamedAndNothingIsLostAtTheSwitch() throws Exception {
        record(2);
        Path disk = Files.createDirectories(folder.resolve("disk"));
        Path readOnly = Path.of("/proc/self/task");
        Files.createSymbolicLink(kept, readOnly);
        EncryptedRecordings store = new EncryptedRecordings(kept);
        refuses(store, id(0), 2);
        swap(disk);
        keep(store, id(0));
        swap(readOnly);
        refuses(store, id(1), 1);
        swap(disk);
        keep(store, id(1));
        store.stop();
        allAreKeptOnce(2);
    }

    private void swap(Path target) throws IOException {
        Files.delete(kept);
        Files.createSymbolicLink(kept, target);
    }

    private void keep(EncryptedRecordings store, RecordingId id) {
        store.keep(id, Optional.of(call(id)), new FolderSwitch(atSwitch, _ -> { })).toCompletableFuture().join();
    }

    private void refuses(EncryptedRecordings store, RecordingId id, int left) throws IOException {
        CompletionException refused = Assertions.assertThrows(CompletionException.class, () -> keep(store, id));
        assertTrue(refused.getMessage().contains(kept.toString()), refused.getMessage());
        try (Stream<Path> files = Files.list(atSwitch)) {
            assertEquals(left, files.count());
        }
    }
}
