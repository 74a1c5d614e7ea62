// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.figures;

import java.util.Optional;

import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.model.AgentId;
import org.patchbay.model.desk.PartRole;

/** What an agent does in a contact, as the agent's day counts it. */
enum Work {
    TALK, HOLD, WRAP_UP;

    /**
     * Nothing while nobody has the customer: before an offer is accepted, while a customer is dialled, and for who
     * listens as a supervisor.
     */
    static Optional<Work> of(Optional<Contact> contact, AgentId agent) {
        return contact.flatMap(c -> c.engagement(agent).flatMap(part -> of(c, part)));
    }

    private static Optional<Work> of(Contact contact, Engagement part) {
        return switch (part.phase()) {
            case CONNECTING, REQUESTED, PREVIEW, ASSIST -> Optional.empty();
            case WRAP_UP -> Optional.of(WRAP_UP);
            case ACTIVE -> talks(contact, part) ? Optional.of(holds(contact, part) ? HOLD : TALK) : Optional.empty();
        };
    }

    private static boolean talks(Contact contact, Engagement part) {
        return part.role() != PartRole.SUPERVISOR && (contact.customer().isPresent() || contact.isPostCall());
    }

    private static boolean holds(Contact contact, Engagement part) {
        return part.role() == PartRole.PRIMARY && (contact.isHeld() || contact.isHeldAtPhone());
    }
}
