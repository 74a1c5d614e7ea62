// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;

import javax.crypto.Cipher;
import javax.crypto.SecretKey;

import org.patchbay.spi.files.KeyFile;


/** The key that wraps the lists' keys. */
final class Vault {

    private static final String STORE = "keys.p12";

    private final SecretKey master;

    Vault(Path folder) throws IOException {
        master = new KeyFile(folder.resolve(STORE)).key("campaigns");
    }

    /** A new key, wrapped; {@link #unwrap} makes it usable. */
    byte[] newKey() {
        try {
            return cipher(Cipher.WRAP_MODE).wrap(KeyFile.fresh());
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
