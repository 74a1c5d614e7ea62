// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.patchbay.spi.files.KeyFile;


/**
 * Seals: AES-256-GCM under a random key per file, which stands wrapped at its beginning, after the name of the key that
 * wraps. What is sealed is cut into blocks, each with its place and whether it is the last one authenticated, so that a
 * file can be read from any place, and none can be cut off or put together from others.
 */
final class Vault {

    /** What the first version wrote, under the first key; still read. */
    private static final byte[] FIRST_MAGIC = "PBREC1".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] MAGIC = "PBREC2".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG_BITS = 128;
    static final int NONCE_BYTES = 12;
    static final int TAG_BYTES = TAG_BITS / Byte.SIZE;
    /** Of what is sealed; every block but the last has as much. */
    static final int BLOCK = 64 * 1024;

    private final KeyChain keys;

    Vault(KeyChain keys) {
        this.keys = keys;
    }

    KeyChain keys() {
        return keys;
    }

    /**
     * What stands at the beginning.
     *
     * @param first whether the first version wrote it, which put nothing before the sound
     * @param wrapping name of the key that the file's key is wrapped under
     * @param bytes where the first block begins
     */
    record Opened(boolean first, long wrapping, SecretKey key, int bytes) {
    }

    /**
     * What is written to the stream is sealed into the target; closing it ends the file.
     *
     * @param name authenticated with every block, so that no file can be taken for another
     */
    OutputStream seal(String name, OutputStream target) throws IOException {
        SecretKey key = KeyFile.fresh();
        long wrapping = keys.newest();
        DataOutputStream out = new DataOutputStream(target);
        try {
            Cipher wrap = Cipher.getInstance("AESWrap");
            wrap.init(Cipher.WRAP_MODE, keys.key(wrapping));
            byte[] wrapped = wrap.wrap(key);
            out.write(MAGIC);
            out.writeLong(wrapping);
            out.writeByte(wrapped.length);
            out.write(wrapped);
        } catch (GeneralSecurityException e) {
            throw new IOException("can't seal", e);
        }
        return new SealedOutput(name, key, out);
    }

    byte[] seal(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = seal(name, bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    /** Reads the beginning of what was sealed. */
    Opened open(InputStream source) throws IOException {
        DataInputStream in = new DataInputStream(source);
        byte[] magic = in.readNBytes(MAGIC.length);
        boolean first = Arrays.equals(magic, FIRST_MAGIC);
        if (!first && !Arrays.equals(magic, MAGIC)) {
            throw new IOException("not a sealed recording");
        }
        long wrapping = first ? 0 : in.readLong();
        byte[] wrapped = in.readNBytes(in.readUnsignedByte());
        try {
            Cipher unwrap = Cipher.getInstance("AESWrap");
            unwrap.init(Cipher.UNWRAP_MODE, keys.key(wrapping));
            int bytes = MAGIC.length + (first ? 0 : Long.BYTES) + 1 + wrapped.length;
            return new Opened(first, wrapping, (SecretKey) unwrap.unwrap(wrapped, "AES", Cipher.SECRET_KEY), bytes);
        } catch (GeneralSecurityException e) {
            throw new IOException("it was sealed under another key", e);
        }
    }

    static Cipher cipher(int mode, String name, SecretKey key, byte[] nonce, long block, boolean last)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD((name + " " + block + " " + last).getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
