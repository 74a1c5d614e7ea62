// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * Keys by name in a PKCS12 key store that only its owner can read; replaced whole or not at all. The store's password
 * comes from the environment; where there is none the file's mode is the protection.
 */
public final class KeyFile {

    /** Of every key. */
    public static final int BITS = 256;

    /** Environment variable with the key store's password. */
    private static final String PASSWORD = "PATCHBAY_KEYSTORE_PASSWORD";
    private static final String TYPE = "PKCS12";

    private final Path path;
    private final char[] password = Objects.requireNonNullElse(System.getenv(PASSWORD), "").toCharArray();

    /** @param path of the store; nothing is read or made yet */
    public KeyFile(Path path) {
        this.path = path;
    }

    /** A new key for AES. */
    public static SecretKey fresh() {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(BITS);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES", e);
        }
    }

    /**
     * The key of this name; made, in a file of its own, where there is no file.
     *
     * @throws IOException as {@link #read}; or when the file has no such key
     */
    public SecretKey key(String name) throws IOException {
        if (!Files.exists(path)) {
            write(Map.of(name, fresh()));
        }
        SecretKey key = read().get(name);
        if (key == null) {
            throw new IOException(path + " holds no key named " + name);
        }
        return key;
    }

    /** @throws IOException when there is none, it is damaged, or has another password; it is left as it is */
    public Map<String, SecretKey> read() throws IOException {
        Map<String, SecretKey> keys = new TreeMap<>();
        try (InputStream in = Files.newInputStream(path)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(in, password);
            for (String name : Collections.list(store.aliases())) {
                if (store.getKey(name, password) instanceof SecretKey key) {
                    keys.put(name, key);
                }
            }
            return keys;
        } catch (IOException | GeneralSecurityException e) {
            throw new IOException(path + " can't be opened, is " + PASSWORD + " right?", e);
        }
    }

    /** These and no others; the folder must be there. */
    public void write(Map<String, SecretKey> keys) throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.create(fresh);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            KeyStore store = KeyStore.getInstance(TYPE);
            store.load(null, password);
            for (Map.Entry<String, SecretKey> key : keys.entrySet()) {
                store.setKeyEntry(key.getKey(), key.getValue(), password, null);
            }
            store.store(out, password);
        } catch (GeneralSecurityException e) {
            throw new IOException(fresh + " can't be written", e);
        }
        OwnerOnly.sync(fresh);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        OwnerOnly.syncFolder(path.toAbsolutePath().getParent());
    }
}
