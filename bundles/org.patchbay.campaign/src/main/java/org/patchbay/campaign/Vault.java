// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.util.Objects;

import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/** The key that wraps the lists' keys, in a PKCS12 key store that only its owner can read. */
final class Vault {

    /** Environment variable with the key store's password; without it the file's mode protects it. */
    static final String PASSWORD = "PATCHBAY_KEYSTORE_PASSWORD";

    private static final String ALIAS = "campaigns";
    private static final String STORE = "keys.p12";
    private static final int KEY_BITS = 256;

    private final SecretKey master;

    private Vault(SecretKey master) {
        this.master = master;
    }

    static Vault in(Path folder) throws IOException {
        Path path = folder.resolve(STORE);
        char[] password = Objects.requireNonNullElse(System.getenv(PASSWORD), "").toCharArray();
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            if (!Files.exists(path)) {
                make(store, path, password);
            }
            try (InputStream in = Files.newInputStream(path)) {
                store.load(in, password);
            }
            if (store.getKey(ALIAS, password) instanceof SecretKey key) {
                return new Vault(key);
            }
            throw new IOException(path + " holds no key named " + ALIAS);
        } catch (GeneralSecurityException e) {
            throw new IOException(path + " can't be opened, is " + PASSWORD + " right?", e);
        }
    }

    private static void make(KeyStore store, Path path, char[] password) throws IOException, GeneralSecurityException {
        store.load(null, password);
        store.setKeyEntry(ALIAS, fresh(), password, null);
        Path fresh = path.resolveSibling(STORE + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.create(fresh);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static SecretKey fresh() throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(KEY_BITS);
        return generator.generateKey();
    }

    /** A new key, wrapped; {@link #unwrap} makes it usable. */
    byte[] newKey() {
        try {
            return cipher(Cipher.WRAP_MODE).wrap(fresh());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IOException when it was wrapped by another key */
    Key unwrap(byte[] wrapped, String algorithm) throws IOException {
        try {
            return cipher(Cipher.UNWRAP_MODE).unwrap(wrapped, algorithm, Cipher.SECRET_KEY);
        } catch (GeneralSecurityException e) {
            throw new IOException("the lists of campaigns were written under another key than " + STORE + " holds", e);
        }
    }

    private Cipher cipher(int mode) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AESWrap");
        cipher.init(mode, master);
        return cipher;
    }
}
