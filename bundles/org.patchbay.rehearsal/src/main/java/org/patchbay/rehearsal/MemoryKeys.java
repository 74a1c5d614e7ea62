// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.patchbay.codec.PersonalKeys;
import org.patchbay.model.ContactId;

/** Keys that last as long as the rehearsal. Nothing of it is kept, so no disk is waited for. */
final class MemoryKeys implements PersonalKeys {

    private static final int KEY_BYTES = 32;

    private final SecureRandom random = new SecureRandom();
    private final Map<ContactId, SecretKey> keys = new ConcurrentHashMap<>();

    @Override
    public SecretKey of(ContactId contact) {
        return keys.computeIfAbsent(contact, _ -> {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            return new SecretKeySpec(key, "AES");
        });
    }

    @Override
    public Optional<SecretKey> find(ContactId contact) {
        return Optional.ofNullable(keys.get(contact));
    }

    @Override
    public void sync() {
        // There is nothing slower than memory here.
    }

    @Override
    public void forget(ContactId contact) {
        keys.remove(contact);
    }
}
