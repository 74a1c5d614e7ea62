// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import org.patchbay.model.ContactId;

/** Keys that follow from the contact's id, for golden files. */
final class FixedKeys implements PersonalKeys {

    private final Set<ContactId> forgotten = new HashSet<>();

    @Override
    public SecretKey of(ContactId contact) {
        try {
            return new SecretKeySpec(MessageDigest.getInstance("SHA-256")
                    .digest(contact.value().getBytes(StandardCharsets.UTF_8)), "AES");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Optional<SecretKey> find(ContactId contact) {
        return forgotten.contains(contact) ? Optional.empty() : Optional.of(of(contact));
    }

    @Override
    public void sync() {
        // nothing to keep
    }

    @Override
    public void forget(ContactId contact) {
        forgotten.add(contact);
    }
}
