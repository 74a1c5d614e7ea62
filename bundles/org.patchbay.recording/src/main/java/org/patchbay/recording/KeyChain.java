// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.crypto.SecretKey;

import org.patchbay.spi.files.KeyFile;


/**
 * The keys that the keys of files are wrapped under, in a PKCS12 key store. The newest one wraps; older ones stay for as
 * long as a file needs them. Used from several threads.
 */
final class KeyChain {

    static final String STORE = "keys.p12";
    /** The first key of stores that had one for ever; how old it is nobody knows. */
    static final String FIRST = "recordings";
    /** Then follows the second since 1970 when it was made. */
    private static final String MADE_AT = FIRST + ".";

    private final KeyFile file;
    private TreeMap<Long, SecretKey> keys;

    private KeyChain(KeyFile file) {
        this.file = file;
    }

    /** @throws IOException when the store is damaged, or has another password; it is left as it is */
    static KeyChain in(Path folder, Instant now) throws IOException {
        Path path = folder.resolve(STORE);
        KeyChain chain = new KeyChain(new KeyFile(path));
        if (Files.exists(path)) {
            chain.keys = read(chain.file);
        } else {
            chain.write(new TreeMap<>(Map.of(now.getEpochSecond(), KeyFile.fresh())));
        }
        return chain;
    }

    private static TreeMap<Long, SecretKey> read(KeyFile file) throws IOException {
        TreeMap<Long, SecretKey> all = new TreeMap<>();
        try {
            file.read().forEach((name, key) -> all.put(madeAt(name), key));
        } catch (NumberFormatException e) {
            throw new IOException(STORE + " holds another's key", e);
        }
        if (all.isEmpty()) {
            throw new IOException(STORE + " holds no key");
        }
        return all;
    }

    private void write(TreeMap<Long, SecretKey> next) throws IOException {
        Map<String, SecretKey> named = new TreeMap<>();
        next.forEach((madeAt, key) -> named.put(alias(madeAt), key));
        file.write(named);
        keys = next;
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
            throw new IOException("the key " + alias(name) + " is not in " + STORE);
        }
        return key;
    }

    synchronized void renew(Instant now) throws IOException {
        TreeMap<Long, SecretKey> next = new TreeMap<>(keys);
        next.put(Math.max(now.getEpochSecond(), newest() + 1), KeyFile.fresh());
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
