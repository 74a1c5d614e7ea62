// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.util.Optional;

/**
 * What became of a command.
 *
 * @param refusal why it was refused; empty when it was accepted
 * @param contact the contact it began or concerned, where there is one
 */
public record Outcome(Optional<Reason> refusal, Optional<ContactId> contact) {

    public static final Outcome DONE = new Outcome(Optional.empty(), Optional.empty());

    public static Outcome done(ContactId contact) {
        return new Outcome(Optional.empty(), Optional.of(contact));
    }

    public static Outcome refused(Reason reason) {
        return new Outcome(Optional.of(reason), Optional.empty());
    }

    public boolean accepted() {
        return refusal.isEmpty();
    }
}
