// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;

import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.patchbay.model.RecordingId;

/**
 * Seals files: AES-256-GCM under a random key per file, which stands wrapped at its beginning; the key that
 * wraps lies in a PKCS12 key store. The sound is cut into blocks, each with its place and whether it is the
 * last one authenticated, so that a file can be read while it is open, and none can be cut off or put
 * together from others.
 */
final class Vault {

    /** Environment variable with the key store's password; without it the file's mode protects it. */
    static final String PASSWORD = "PATCHBAY_KEYSTORE_PASSWORD";

    private static final String ALIAS = "recordings";
    private static final String STORE = "keys.p12";
    private static final byte[] MAGIC = "PBREC1".getBytes(StandardCharsets.US_ASCII);
    private static final int KEY_BITS = 256;
    private static final int TAG_BITS = 128;
    private static final int NONCE_BYTES = 12;
    private static final int BLOCK = 64 * 1024;

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
                store.load(null, password);
                store.setKeyEntry(ALIAS, fresh(), password, null);
                write(store, path, password);
            }
            try (InputStream in = Files.newInputStream(path)) {
                store.load(in, password);
            }
            return new Vault((SecretKey) store.getKey(ALIAS, password));
        } catch (GeneralSecurityException e) {
            throw new IOException(path + " can't be opened, is " + PASSWORD + " right?", e);
        }
    }

    private static void write(KeyStore store, Path path, char[] password) throws IOException, GeneralSecurityException {
        Path fresh = path.resolveSibling(STORE + ".new");
        Files.deleteIfExists(fresh);
        OwnerOnly.create(fresh);
        try (OutputStream out = Files.newOutputStream(fresh)) {
            store.store(out, password);
        }
        OwnerOnly.sync(fresh);
        Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private static SecretKey fresh() throws GeneralSecurityException {
        KeyGenerator generator = KeyGenerator.getInstance("AES");
        generator.init(KEY_BITS);
        return generator.generateKey();
    }

    /** What is written to the stream is sealed into the target; closing it ends the file. */
    OutputStream seal(RecordingId recording, OutputStream target) throws IOException {
        try {
            SecretKey key = fresh();
            Cipher wrap = Cipher.getInstance("AESWrap");
            wrap.init(Cipher.WRAP_MODE, master);
            byte[] wrapped = wrap.wrap(key);
            DataOutputStream out = new DataOutputStream(target);
            out.write(MAGIC);
            out.writeByte(wrapped.length);
            out.write(wrapped);
            return new Sealing(recording, key, out);
        } catch (GeneralSecurityException e) {
            throw new IOException("can't seal", e);
        }
    }

    /** @throws IOException when it is not a sealed recording of this vault, or damaged */
    InputStream open(RecordingId recording, InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
            throw new IOException("not a sealed recording");
        }
        try {
            byte[] wrapped = in.readNBytes(in.readUnsignedByte());
            Cipher unwrap = Cipher.getInstance("AESWrap");
            unwrap.init(Cipher.UNWRAP_MODE, master);
            return new Opening(recording, (SecretKey) unwrap.unwrap(wrapped, "AES", Cipher.SECRET_KEY), in);
        } catch (GeneralSecurityException e) {
            throw new IOException("the recording was sealed under another key", e);
        }
    }

    private static Cipher cipher(int mode, RecordingId recording, SecretKey key, byte[] nonce, int block, boolean last)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((recording.value() + " " + block + " " + last).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static final class Sealing extends OutputStream {
        private final RecordingId recording;
        private final SecretKey key;
        private final DataOutputStream out;
        private final SecureRandom random = new SecureRandom();
        private final byte[] buffer = new byte[BLOCK];
        private int filled;
        private int blocks;
        private boolean closed;

        Sealing(RecordingId recording, SecretKey key, DataOutputStream out) {
            this.recording = recording;
            this.key = key;
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] { (byte) b }, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            for (int done = 0; done < length;) {
                if (filled == BLOCK) {
                    block(false);
                }
                int part = Math.min(BLOCK - filled, length - done);
                System.arraycopy(bytes, from + done, buffer, filled, part);
                filled += part;
                done += part;
            }
        }

        private void block(boolean last) throws IOException {
            try {
                byte[] nonce = new byte[NONCE_BYTES];
                random.nextBytes(nonce);
                byte[] sealed = cipher(Cipher.ENCRYPT_MODE, recording, key, nonce, blocks++, last)
                        .doFinal(buffer, 0, filled);
                out.writeBoolean(last);
                out.writeInt(sealed.length);
                out.write(nonce);
                out.write(sealed);
                filled = 0;
            } catch (GeneralSecurityException e) {
                throw new IOException("can't seal", e);
            }
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                block(true);
                out.close();
            }
        }
    }

    private static final class Opening extends InputStream {
        private final RecordingId recording;
        private final SecretKey key;
        private final DataInputStream in;
        private byte[] block = new byte[0];
        private int at;
        private int blocks;
        private boolean last;

        Opening(RecordingId recording, SecretKey key, DataInputStream in) {
            this.recording = recording;
            this.key = key;
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            while (at == block.length) {
                if (last) {
                    return -1;
                }
                next();
            }
            int part = Math.min(length, block.length - at);
            System.arraycopy(block, at, target, from, part);
            at += part;
            return part;
        }

        private void next() throws IOException {
            try {
                last = in.readBoolean();
                int size = in.readInt();
                if (size < 0 || size > BLOCK + TAG_BITS) {
                    throw new IOException("the recording is damaged");
                }
                byte[] nonce = in.readNBytes(NONCE_BYTES);
                block = cipher(Cipher.DECRYPT_MODE, recording, key, nonce, blocks++, last).doFinal(in.readNBytes(size));
                at = 0;
            } catch (GeneralSecurityException e) {
                throw new IOException("the recording is damaged", e);
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
