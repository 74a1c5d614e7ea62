// SPDX-License-Identifier: EPL-2.0
package org.patchbay.campaign;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Arrays;

import javax.crypto.Mac;

/**
 * What stands for a number where it is looked up. Numbers are few enough to try them all, so a plain hash would
 * hide nothing: a key is mixed in.
 */
final class Marks {

    static final String ALGORITHM = "HmacSHA256";

    private static final int BYTES = 16;

    private final Mac mac;

    Marks(Key key) {
        try {
            mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    synchronized byte[] of(String number) {
        return Arrays.copyOf(mac.doFinal(number.getBytes(StandardCharsets.UTF_8)), BYTES);
    }
}
