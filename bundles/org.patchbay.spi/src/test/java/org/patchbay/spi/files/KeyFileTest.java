// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

import javax.crypto.SecretKey;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFileTest {
    @TempDir
    Path folder;

    @Test
    void aKeyIsMadeOnceAndStays() throws Exception {
        SecretKey first = file().key("master");
        assertEquals(KeyFile.BITS / Byte.SIZE, first.getEncoded().length);
        assertArrayEquals(first.getEncoded(), file().key("master").getEncoded());
        assertTrue(assertThrows(IOException.class, () -> file().key("other")).getMessage().endsWith("holds no key named other"));
    }

    @Test
    void keysAreReplacedWholeOrNotAtAll() throws Exception {
        file().write(Map.of("old", KeyFile.fresh(), "older", KeyFile.fresh()));
        file().write(Map.of("new", KeyFile.fresh()));
        Path inTheWay = Files.createDirectories(folder.resolve("keys.p12.new").resolve("full"));
        assertThrows(IOException.class, () -> file().write(Map.of()));
        assertEquals("[new]", file().read().keySet().toString());
        assertTrue(Files.exists(inTheWay));
    }

    @Test
    void aDamagedOneIsNamedAndLeftAsItIs() throws Exception {
        byte[] damaged = "keys".getBytes();
        Files.write(path(), damaged);
        String said = assertThrows(IOException.class, () -> file().key("master")).getMessage();
        assertTrue(said.startsWith(path() + " can't be opened"), said);
        assertArrayEquals(damaged, Files.readAllBytes(path()));
    }

    @Test
    void onlyTheOwnerMayRead() throws Exception {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        file().key("master");
        assertEquals("rw-------", mode(path()));
        Path open = Files.createFile(folder.resolve("open"), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-r--r--")));
        OwnerOnly.create(open);
        assertEquals("rw-------", mode(open));
        assertFalse(Files.exists(folder.resolve("keys.p12.new")));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private KeyFile file() {
        return new KeyFile(path());
    }

    private Path path() {
        return folder.resolve("keys.p12");
    }
}
