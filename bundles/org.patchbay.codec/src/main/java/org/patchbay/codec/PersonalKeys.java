// SPDX-License-Identifier: EPL-2.0
package org.patchbay.codec;

import java.util.Optional;

import javax.crypto.SecretKey;

import org.patchbay.model.ContactId;

/** A key per contact. Without its key nobody can read what a journal holds about a contact's customer. */
public interface PersonalKeys {

    /** The contact's key; made when there is none. */
    SecretKey of(ContactId contact);

    /** Empty when the contact was forgotten. */
    Optional<SecretKey> find(ContactId contact);

    /** Returns when all keys made so far will survive a power failure. */
    void sync();

    /** Throw the contact's key away. */
    void forget(ContactId contact);
}
