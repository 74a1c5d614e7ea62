// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import javax.crypto.SecretKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.patchbay.codec.CodecException;
import org.patchbay.model.ContactId;

class KeyRingTest {

    private static final ContactId ONE = new ContactId("c-1");
    private static final ContactId TWO = new ContactId("c-2");

    @TempDir
    Path folder;

    private byte[] keyOf(ContactId contact) {
        try (KeyRing ring = new KeyRing(folder)) {
            return ring.find(contact).map(SecretKey::getEncoded).orElse(new byte[0]);
        }
    }

    private byte[] make(ContactId contact) {
        try (KeyRing ring = new KeyRing(folder)) {
            return ring.of(contact).getEncoded();
        }
    }

    @Test
    void keysAreThereAgainAndDiffer() {
        byte[] one = make(ONE);
        byte[] two = make(TWO);
        assertEquals(32, one.length);
        assertArrayEquals(one, keyOf(ONE));
        assertArrayEquals(two, keyOf(TWO));
        assertTrue(!Arrays.equals(one, two));
    }

    @Test
    void aForgottenKeyIsNowhereInTheFolder() throws Exception {
        make(ONE);
        byte[] two = make(TWO);
        long before = Files.size(folder.resolve("contact-keys"));
        try (KeyRing ring = new KeyRing(folder)) {
            ring.forget(ONE);
            assertEquals(Optional.empty(), ring.find(ONE));
            ring.of(new ContactId("c-3"));
        }
        assertEquals(0, keyOf(ONE).length);
        assertArrayEquals(two, keyOf(TWO));
        assertEquals(before, Files.size(folder.resolve("contact-keys")));
    }

    @Test
    void anEntryThatACrashCutOffIsDropped() throws Exception {
        byte[] one = make(ONE);
        Path file = folder.resolve("contact-keys");
        long whole = Files.size(file);
        make(TWO);
        byte[] all = Files.readAllBytes(file);
        for (int length = (int) whole; length < all.length; length++) {
            Files.write(file, Arrays.copyOf(all, length));
            assertArrayEquals(one, keyOf(ONE));
            assertEquals(whole, Files.size(file));
        }
    }

    @Test
    void damageAndAnotherMasterKeyAreRefused() throws Exception {
        make(ONE);
        Path file = folder.resolve("contact-keys");
        byte[] good = Files.readAllBytes(file);
        byte[] bad = good.clone();
        bad[10] ^= 1;
        Files.write(file, bad);
        assertThrows(CodecException.class, () -> keyOf(ONE));
        assertArrayEquals(bad, Files.readAllBytes(file));
        Files.write(file, good);
        Files.delete(folder.resolve("keys.p12"));
        assertTrue(assertThrows(CodecException.class, () -> keyOf(ONE)).getMessage().contains("master key"));
    }

    @Test
    void onlyTheOwnerMayRead() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        make(ONE);
        List<String> modes = new ArrayList<>();
        for (String name : List.of("contact-keys", "keys.p12")) {
            modes.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name))));
        }
        assertEquals(List.of("rw-------", "rw-------"), modes);
    }

    @Test
    @org.junit.jupiter.api.Tag("PRIV-01")
    void aKeyThatCouldNotBeThrownAwayIsStillThere() throws Exception {
        make(ONE);
        try (KeyRing ring = new KeyRing(folder)) {
            Path inTheWay = Files.createDirectories(folder.resolve("contact-keys.new").resolve("full"));
            assertThrows(CodecException.class, () -> ring.forget(ONE));
            assertTrue(ring.find(ONE).isPresent(), "asked again it is not taken for forgotten");
            ring.of(TWO);
            ring.sync();
            Files.delete(inTheWay);
            ring.forget(ONE);
        }
        assertEquals(0, keyOf(ONE).length);
        assertEquals(32, keyOf(TWO).length);
    }
}
