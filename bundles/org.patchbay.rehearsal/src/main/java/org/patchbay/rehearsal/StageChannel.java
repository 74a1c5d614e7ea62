// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.spi.ChannelListener;
import org.patchbay.spi.ContactChannel;

/** A channel whose customers are the script's. */
final class StageChannel implements ContactChannel {

    /** Of channels that nobody has given a rank: between social messages and chats. */
    private static final int RANK_OF_OTHERS = 25;

    private final Channel channel;
    private final Map<String, ContactId> open = new LinkedHashMap<>();
    private ChannelListener listener;
    private int count;

    StageChannel(String name) {
        channel = known(name);
    }

    private static Channel known(String name) {
        return switch (name) {
            case "email" -> Channel.EMAIL;
            case "social" -> Channel.SOCIAL;
            case "chat" -> Channel.CHAT;
            default -> new Channel(name, RANK_OF_OTHERS);
        };
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void open(ChannelListener newListener) {
        listener = newListener;
    }

    ContactId write(String customer, String name, String entryPoint, Map<String, String> variables) {
        count++;
        ContactId contact = new ContactId(channel.name() + "-" + customer + "-" + count);
        open.put(customer, contact);
        listener.requestArrived(contact, new EntryPointId(entryPoint), customer + "@example.org", name, variables);
        return contact;
    }

    void leave(String customer) {
        Optional.ofNullable(open.remove(customer)).ifPresent(listener::customerLeft);
    }

    @Override
    public void accepted(ContactId contact, String agentName) {
        // The customer of a script reads nothing.
    }

    @Override
    public void ended(ContactId contact) {
        open.values().remove(contact);
    }

    @Override
    public void close() {
        listener = null;
    }
}
