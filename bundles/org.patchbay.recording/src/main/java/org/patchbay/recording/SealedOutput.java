// SPDX-License-Identifier: EPL-2.0
package org.patchbay.recording;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;

/** Seals block after block: whether it is the last, its length, the nonce, the cipher text with its tag. */
final class SealedOutput extends OutputStream {

    private final String name;
    private final SecretKey key;
    private final DataOutputStream out;
    private final SecureRandom random = new SecureRandom();
    private final byte[] buffer = new byte[Vault.BLOCK];
    private int filled;
    private long blocks;
    private boolean closed;

    SealedOutput(String name, SecretKey key, DataOutputStream out) {
        this.name = name;
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
            if (filled == Vault.BLOCK) {
                block(false);
            }
            int part = Math.min(Vault.BLOCK - filled, length - done);
            System.arraycopy(bytes, from + done, buffer, filled, part);
            filled += part;
            done += part;
        }
    }

    private void block(boolean last) throws IOException {
        try {
            byte[] nonce = new byte[Vault.NONCE_BYTES];
            random.nextBytes(nonce);
            byte[] sealed = Vault.cipher(Cipher.ENCRYPT_MODE, name, key, nonce, blocks++, last).doFinal(buffer, 0, filled);
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
            try (out) {
                block(true);
            }
        }
    }
}
