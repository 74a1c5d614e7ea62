// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.DialNumber;
import org.patchbay.model.QueueId;
import org.patchbay.model.Reason;
import org.patchbay.model.desk.PartRole;

/**
 * One agent's part in a contact, to be looked at and called back later.
 *
 * @param since when the part began; one contact of a campaign may have had several customers
 * @param origin as it was for this part
 * @param talks since when agent and customer talk, while they do
 * @param talked how long they have talked, holding counted; nothing where they never did
 * @param ending how it ended; empty while it runs
 * @param reason id of the wrap-up reason, once there is one
 */
public record Recent(ContactId contact, AgentId agent, Instant since, PartRole role, Origin origin, QueueId queue,
        Optional<Instant> talks, Optional<Duration> talked, Optional<Ending> ending, Optional<String> reason) {

    /** How an agent's part in a contact ended. */
    public enum Ending {
        TALKED,
        /** The customer was called and did not answer, or could not be called. */
        NOT_REACHED,
        /** The agent did not take it. */
        MISSED,
        /** The customer hung up before anybody answered. */
        CUSTOMER_LEFT,
        CANCELLED
    }

    /** Why nobody can call this customer back: a text channel has no number, and some callers hide theirs. */
    public Optional<Reason> callBackRefusal() {
        if (!origin.channel().isVoice()) {
            return Optional.of(Reason.VOICE_ONLY);
        }
        return number().isEmpty() ? Optional.of(Reason.NO_NUMBER) : Optional.empty();
    }

    /** The customer's, where there is one that can be called. */
    public Optional<DialNumber> number() {
        return origin.channel().isVoice() ? DialNumber.parse(origin.number().text()) : Optional.empty();
    }

    static Recent begun(Contact contact, Engagement part, Instant at) {
        return new Recent(contact.id(), part.agent(), at, part.role(), contact.origin(), contact.queue(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.empty());
    }

    Recent talking(Instant at) {
        return new Recent(contact, agent, since, role, origin, queue, Optional.of(at),
                Optional.of(talked.orElse(Duration.ZERO)), ending, reason);
    }

    /** They talk no more; nothing where they don't. */
    Recent silent(Instant at) {
        Duration more = talks.map(then -> Duration.between(then, at)).orElse(Duration.ZERO);
        return new Recent(contact, agent, since, role, origin, queue, Optional.empty(), talked.map(more::plus), ending, reason);
    }

    Recent ended(Ending how) {
        return new Recent(contact, agent, since, role, origin, queue, talks, talked, Optional.of(how), reason);
    }

    Recent because(String wrapUpReason) {
        return new Recent(contact, agent, since, role, origin, queue, talks, talked, ending, Optional.of(wrapUpReason));
    }
}
