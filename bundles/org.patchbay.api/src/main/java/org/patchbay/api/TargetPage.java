// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.patchbay.model.Message;

/**
 * Entries of a list of targets.
 *
 * @param first whether the list begins anew with this page; otherwise it continues
 * @param entries at most the query's size; from several directories together it may be more
 * @param more whether there is more than was handed out so far
 * @param continues whether {@link TargetList#more()} brings it; if not, the text should say more
 * @param typed what the query's text means as a number: the entry point it belongs to, or a plain number (CONSULT-22,
 *        CONSULT-24). Empty where the text is no number or the list is none of numbers
 * @param searchedBy what can be typed; for a directory what that directory knows (DIR-13, DIR-14)
 * @param problems directories that could not answer; the others' people are listed (DIR-19)
 * @param at the centre's time
 */
public record TargetPage(boolean first, List<TargetEntry> entries, boolean more, boolean continues,
        Optional<TargetEntry> typed, Set<Field> searchedBy, List<Message> problems, Instant at) {

    /** What a list can be searched by. */
    public enum Field {
        NAME, NUMBER, ROLE, DEPARTMENT
    }

    public TargetPage {
        entries = List.copyOf(entries);
        problems = List.copyOf(problems);
    }
}
