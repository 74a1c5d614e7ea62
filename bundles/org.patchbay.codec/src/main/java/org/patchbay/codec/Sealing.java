// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

import org.patchbay.model.ContactId;

/**
 * Writes personal text as AES-256-GCM under its contact's key: 12 random bytes, then the cipher text with its
 * tag. The contact's id is authenticated with it, so that no text can be moved to another contact.
 */
final class Sealing {

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Sealing() {
    }

    static PersonalText under(PersonalKeys keys, ContactId contact) {
        return new PersonalText() {
            @Override
            public Object write(String text) {
                return text.isEmpty() ? "" : seal(keys.of(contact), contact, text);
            }

            @Override
            public String read(Object written) {
                return written instanceof byte[] sealed
                        ? keys.find(contact).map(key -> open(key, contact, sealed)).orElse("") : "";
            }
        };
    }

    /** For events of no contact: there is no key for them. */
    static PersonalText refused(String event) {
        return new PersonalText() {
            @Override
            public Object write(String text) {
                throw new CodecException(event + " belongs to no contact and can't hold personal text");
            }

            @Override
            public String read(Object written) {
                throw new CodecException(event + " belongs to no contact and can't hold personal text");
            }
        };
    }

    private static byte[] seal(SecretKey key, ContactId contact, String text) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            RANDOM.nextBytes(nonce);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, key, contact, nonce);
            byte[] sealed = cipher.doFinal(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(NONCE_BYTES + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new CodecException("personal text of " + contact + " can't be encrypted", e);
        }
    }

    private static String open(SecretKey key, ContactId contact, byte[] sealed) {
        try {
            byte[] nonce = Arrays.copyOf(sealed, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, contact, nonce);
            return new String(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES),
                    StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new CodecException("personal text of " + contact + " is damaged, or was written under another key", e);
        }
    }

    private static Cipher cipher(int mode, SecretKey key, ContactId contact, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(contact.value().getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
