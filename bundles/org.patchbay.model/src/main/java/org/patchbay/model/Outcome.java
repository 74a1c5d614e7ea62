// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model;

import java.util.Optional;

/**
 * What became of a command.
 *
 * @param refusal why it was refused; empty when it was accepted
 * @param contact the contact it began or concerned, where there is one
 * @param about what exactly was refused, where the command has several: the name of a variable
 */
public record Outcome(Optional<Reason> refusal, Optional<ContactId> contact, Optional<String> about) {

    public static final Outcome DONE = new Outcome(Optional.empty(), Optional.empty(), Optional.empty());

    public static Outcome done(ContactId contact) {
        return new Outcome(Optional.empty(), Optional.of(contact), Optional.empty());
    }

    public static Outcome refused(Reason reason) {
        return new Outcome(Optional.of(reason), Optional.empty(), Optional.empty());
    }

    public static Outcome refused(Reason reason, String about) {
        return new Outcome(Optional.of(reason), Optional.empty(), Optional.of(about));
    }

    public boolean accepted() {
        return refusal.isEmpty();
    }
}
