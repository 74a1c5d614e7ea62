// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.command;

import java.util.SortedMap;

import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;

/** What a channel plugin tells about chats, e-mails and social messages. */
public sealed interface ChannelReport extends Command {

    /**
     * A customer writes.
     *
     * @param contact chosen by the channel, unique for ever
     * @param from address of the customer in that channel
     * @param name customer's name, "" when unknown
     * @param variables values for the flow's variables, by name
     */
    record RequestArrived(ContactId contact, Channel channel, EntryPointId entryPoint, String from, String name,
            SortedMap<String, String> variables) implements ChannelReport {
    }

    /** The customer left the conversation. */
    record CustomerLeft(ContactId contact) implements ChannelReport {
    }
}
