// SPDX-License-Identifier: EPL-2.0
package org.patchbay.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.Label;
import org.patchbay.model.Reason;

/**
 * A contact that the agent had. With {@code contact} and {@code since} it can be called back ({@link
 * org.patchbay.model.command.AgentCommand.CallBack}); no more of the number than is shown leaves the centre.
 *
 * @param since when the agent's part in it began
 * @param name of the customer, "" when unknown
 * @param number or address, formatted, masked where the agent's protection says so; "" when unknown
 * @param helped whether the agent was consulted, or in a conference, and not the one who had the customer
 * @param talked how long they talked, holding counted; empty where they never did
 * @param ending how the agent's part ended
 * @param wrapUpReason once the agent has chosen one, and while the centre file knows it
 * @param notCallable why nobody can call this customer back; empty where calling back is like any other outdial
 */
public record RecentContact(ContactId contact, Instant since, String name, String number, Channel channel,
        Direction direction, boolean helped, Label queue, Optional<Duration> talked, Ending ending,
        Optional<Label> wrapUpReason, Optional<Reason> notCallable) {

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
}
