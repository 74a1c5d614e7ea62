// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * What a list says about people: AES-256-GCM under the list's key, 12 random bytes before the cipher text. The
 * number's mark is authenticated with it, so that nothing can be moved to another contact.
 */
final class Sealed {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Key key;
    private final Cipher cipher;

    Sealed(Key key) {
        this.key = key;
        try {
            cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] seal(byte[] mark, List<String> texts) throws IOException {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(plain);
        out.writeShort(texts.size());
        for (String text : texts) {
            out.writeUTF(text);
        }
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, mark, nonce, plain.toByteArray(), 0);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
        return all;
    }

    List<String> open(byte[] mark, byte[] all) throws IOException {
        byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
        DataInputStream in = new DataInputStream(
                new ByteArrayInputStream(crypt(Cipher.DECRYPT_MODE, mark, nonce, all, NONCE_BYTES)));
        int size = in.readUnsignedShort();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(in.readUTF());
        }
        return texts;
    }

    private synchronized byte[] crypt(int mode, byte[] mark, byte[] nonce, byte[] bytes, int from) throws IOException {
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(mark);
            return cipher.doFinal(bytes, from, bytes.length - from);
        } catch (GeneralSecurityException e) {
            throw new IOException("a contact of a list is damaged, or was written under another key", e);
        }
    }
}
