// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;

/**
 * The keys that the keys of files are wrapped under, in a PKCS12 key store. The newest one wraps; older ones stay for as
 * long as a file needs them. The store is replaced whole or not at all. Used from several threads.
 */
final class KeyChain {

    /** Environment variable with the key store's password; without it the file's mode protects it. */
    static final String PASSWORD = "PATCHBAY_KEYSTORE_PASSWORD";

    static final String STORE = "keys.p12";
    /** The first key of stores that had one for ever; how old it is nobody knows. */
    static final String FIRST = "recordings";
    /** Then follows the second since 1970 when it was made. */
    private static final String MADE_AT = FIRST + ".";
    private static final int KEY_BITS = 256;

    private final Path path;
    private final char[] password = Objects.requireNonNullElse(System.getenv(PASSWORD), "").toCharArray();
    private TreeMap<Long, SecretKey> keys;

    private KeyChain(Path path, TreeMap<Long, SecretKey> keys) {
        this.path = path;
        this.keys = keys;
    }

    /** @throws IOException when the store is damaged, or has another password; it is left as it is */
    static KeyChain in(Path folder, Instant now) throws IOException {
        Path path = folder.resolve(STORE);
        KeyChain chain = new KeyChain(path, new TreeMap<>());
        if (Files.exists(path)) {
            chain.keys = chain.read();
        } else {
            chain.write(new TreeMap<>(Map.of(now.getEpochSecond(), fresh())));
        }
        return chain;
    }

    private TreeMap<Long, SecretKey> read() throws IOException {
        TreeMap<Long, SecretKey> all = new TreeMap<>();
        try (InputStream in = Files.newInputStream(path)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                all.put(madeAt(alias), (SecretKey) store.getKey(alias, password));
            }
        } catch (GeneralSecurityException | NumberFormatException e) {
            throw damaged(e);
        } catch (IOException e) {
            throw damaged(e);
        }
        if (all.isEmpty()) {
            throw damaged(null);
        }
        return all;
    }

    private IOException damaged(Exception cause) {
        return new IOException(path + " can't be opened, is " + PASSWORD + " right?", cause);
    }

    /** Written and read back before it counts. */
    private void write(TreeMap<Long, SecretKey> next) throws IOException {
        Path fresh = path.resolveSibling(STORE + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.create(fresh);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, password);
            for (Map.Entry<Long, SecretKey> key : next.entrySet()) {
                store.setKeyEntry(alias(key.getKey()), key.getValue(), password, null);
            }
            store.store(out, password);
        } catch (GeneralSecurityException e) {
            throw new IOException(fresh + " can't be written", e);
        }
        OwnerOnly.sync(fresh);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        keys = next;
    }

    static SecretKey fresh() throws IOException {
        try {
            KeyGenerator generator = KeyGenerator.getInstance("AES");
            generator.init(KEY_BITS);
            return generator.generateKey();
        } catch (GeneralSecurityException e) {
            throw new IOException("this Java has no AES", e);
        }
    }

    private static String alias(long madeAt) {
        return madeAt == 0 ? FIRST : MADE_AT + madeAt;
    }

    private static long madeAt(String alias) {
        return alias.equals(FIRST) ? 0 : Long.parseLong(alias.substring(MADE_AT.length()));
    }

    /** The newest key's name, which is when it was made, in seconds since 1970. */
    synchronized long newest() {
        return keys.lastKey();
    }

    synchronized int size() {
        return keys.size();
    }

    /** @throws IOException where there is no such key */
    synchronized SecretKey key(long name) throws IOException {
        SecretKey key = keys.get(name);
        if (key == null) {
            throw new IOException("the key " + alias(name) + " is not in " + path);
        }
        return key;
    }

    synchronized void renew(Instant now) throws IOException {
        TreeMap<Long, SecretKey> next = new TreeMap<>(keys);
        next.put(Math.max(now.getEpochSecond(), newest() + 1), fresh());
        write(next);
    }

    /** Throws away what nobody needs; the newest stays. */
    synchronized void keepOnly(Set<Long> needed) throws IOException {
        TreeMap<Long, SecretKey> next = new TreeMap<>(keys);
        next.headMap(newest()).keySet().retainAll(needed);
        if (next.size() < keys.size()) {
            write(next);
        }
    }
}
