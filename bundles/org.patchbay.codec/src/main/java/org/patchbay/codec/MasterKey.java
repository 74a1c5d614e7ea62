// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;

import javax.crypto.SecretKey;

/**
 * The key that wraps the others, in a PKCS12 key store that only its owner can read. The store's password
 * comes from the environment; where there is none the file's mode is the protection.
 */
final class MasterKey {

    /** Environment variable with the key store's password. */
    static final String PASSWORD = "PATCHBAY_KEYSTORE_PASSWORD";

    private static final String ALIAS = "master";
    private static final String TYPE = "PKCS12";

    private MasterKey() {
    }

    static SecretKey in(Path path) throws IOException {
        char[] password = Objects.requireNonNullElse(System.getenv(PASSWORD), "").toCharArray();
        try {
            if (!Files.exists(path)) {
                make(path, password);
            }
            KeyStore store = KeyStore.getInstance(TYPE);
            try (InputStream in = Files.newInputStream(path)) {
                store.load(in, password);
            }
            if (store.getKey(ALIAS, password) instanceof SecretKey key) {
                return key;
            }
            throw new IOException(path + " holds no key named " + ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IOException(path + " can't be opened, is " + PASSWORD + " right?", e);
        }
    }

    private static void make(Path path, char[] password) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance(TYPE);
        store.load(null, password);
        store.setKeyEntry(ALIAS, KeyRing.fresh(), password, null);
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.create(fresh);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
        OwnerOnly.sync(fresh);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }
}
