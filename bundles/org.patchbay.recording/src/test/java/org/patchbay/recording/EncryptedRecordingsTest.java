// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.model.RecordingId;
import org.patchbay.spi.Pbx;

@Tag("REC-01")
class EncryptedRecordingsTest {

    private static final RecordingId ID = new RecordingId("r-1");

    @TempDir
    Path folder;

    /** Files at a switch, nothing else. */
    private static final class SwitchFiles extends SwitchOfFiles {
        final Map<RecordingId, byte[]> files = new TreeMap<>();
        final List<String> asked = new ArrayList<>();

        @Override
        public CompletionStage<InputStream> fetch(RecordingId recording) {
            asked.add("fetch");
            return files.containsKey(recording)
                    ? CompletableFuture.completedFuture(new ByteArrayInputStream(files.get(recording)))
                    : CompletableFuture.failedFuture(new IOException("there is no such file"));
        }

        @Override
        public CompletionStage<Void> delete(RecordingId recording) {
            asked.add("delete");
            files.remove(recording);
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public CompletionStage<Collection<RecordingId>> recordings() {
            return CompletableFuture.completedFuture(files.keySet());
        }
    }

    /** Stereo, 8 kHz, of noise. */
    static byte[] wav(int bytesOfSound) {
        byte[] sound = new byte[bytesOfSound];
        new Random(7).nextBytes(sound);
        return ByteBuffer.allocate(44 + bytesOfSound).order(ByteOrder.LITTLE_ENDIAN).put("RIFF".getBytes())
                .putInt(36 + bytesOfSound).put("WAVEfmt ".getBytes()).putInt(16).putShort((short) 1).putShort((short) 2)
                .putInt(8000).putInt(32000).putShort((short) 4).putShort((short) 16).put("data".getBytes())
                .putInt(bytesOfSound).put(sound).array();
    }

    private static void keep(EncryptedRecordings store, RecordingId id, Pbx pbx) throws Exception {
        store.keep(id, Optional.empty(), pbx).toCompletableFuture().get(60, TimeUnit.SECONDS);
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, 4, 64 * 1024 - 44, 64 * 1024, 200_000 })
    void aRecordingIsKeptSealedReadableAndGoneAtTheSwitch(int size) throws Exception {
        EncryptedRecordings store = new EncryptedRecordings(folder.resolve("r"));
        SwitchFiles pbx = new SwitchFiles();
        byte[] wav = wav(size);
        pbx.files.put(ID, wav);
        keep(store, ID, pbx);
        assertTrue(pbx.files.isEmpty());
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try (InputStream in = store.read(ID)) {
            in.transferTo(read);
        }
        assertArrayEquals(wav, read.toByteArray());
        byte[] sealed = Files.readAllBytes(folder.resolve("r").resolve("r-1.wav.sealed"));
        assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("WAVE"));
        keep(store, ID, pbx);
        assertEquals(List.of("fetch", "delete", "delete"), pbx.asked);
    }

    @Test
    void whatIsNoWholeWavStaysAtTheSwitch() throws Exception {
        EncryptedRecordings store = new EncryptedRecordings(folder);
        byte[] good = wav(1000);
        for (int cut : new int[] { 0, 11, 20, 43, 44, 1043 }) {
            SwitchFiles pbx = new SwitchFiles();
            pbx.files.put(ID, Arrays.copyOf(good, cut));
            assertThrows(ExecutionException.class, () -> keep(store, ID, pbx), "cut at " + cut);
            assertEquals(1, pbx.files.size());
            assertFalse(Files.exists(folder.resolve("r-1.wav.sealed")));
        }
        SwitchFiles pbx = new SwitchFiles();
        pbx.files.put(ID, good);
        keep(store, ID, pbx);
        assertTrue(Files.exists(folder.resolve("r-1.wav.sealed")));
    }

    @Test
    void damageIsNoticed() throws Exception {
        EncryptedRecordings store = new EncryptedRecordings(folder);
        SwitchFiles pbx = new SwitchFiles();
        pbx.files.put(ID, wav(150_000));
        keep(store, ID, pbx);
        Path file = folder.resolve("r-1.wav.sealed");
        byte[] good = Files.readAllBytes(file);
        for (int at = 0; at < good.length; at += 9973) {
            byte[] bad = good.clone();
            bad[at] ^= 4;
            Files.write(file, bad);
            assertThrows(IOException.class, () -> store.read(ID).readAllBytes(), "byte " + at);
        }
        for (int length = 0; length < good.length; length += 9973) {
            Files.write(file, Arrays.copyOf(good, length));
            assertThrows(IOException.class, () -> store.read(ID).readAllBytes(), "cut at " + length);
        }
        Files.write(folder.resolve("r-2.wav.sealed"), good);
        assertThrows(IOException.class, () -> store.read(new RecordingId("r-2")).readAllBytes());
    }

    @Test
    void onlyTheOwnerMayReadAndNoNameLeadsElsewhere() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path inside = folder.resolve("inside");
        EncryptedRecordings store = new EncryptedRecordings(inside);
        SwitchFiles pbx = new SwitchFiles();
        for (String id : List.of("../../evil", "..", "a/b", "r-1")) {
            pbx.files.put(new RecordingId(id), wav(10));
            keep(store, new RecordingId(id), pbx);
        }
        try (var files = Files.walk(folder)) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            all = all.stream().filter(f -> !f.getFileName().toString().startsWith("index.db-")).toList(); // SQLite's while it is open
            assertEquals(6, all.size(), all.toString());
            for (Path file : all) {
                assertEquals(inside, file.getParent());
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
    }
}
