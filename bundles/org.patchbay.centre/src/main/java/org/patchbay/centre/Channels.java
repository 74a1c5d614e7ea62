// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.Agent;
import org.patchbay.engine.state.Contact;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.command.ChannelReport;
import org.patchbay.spi.ChannelListener;
import org.patchbay.spi.ContactChannel;

/** The channels other than voice that plugins bring. */
final class Channels {

    private final CentreLoop loop;
    private final Parts parts;
    /** The centre's thread's own. */
    private final Map<String, ContactChannel> open = new HashMap<>();

    Channels(CentreLoop loop, Parts parts) {
        this.loop = loop;
        this.parts = parts;
    }

    void add(ContactChannel channel) {
        loop.run(() -> {
            open.put(channel.channel().name(), channel);
            parts.outside().execute(() -> channel.open(listener(channel.channel())));
        });
    }

    void remove(ContactChannel channel) {
        loop.run(() -> {
            if (open.remove(channel.channel().name(), channel)) {
                parts.outside().execute(channel::close);
            }
        });
    }

    private ChannelListener listener(Channel channel) {
        return new ChannelListener() {
            @Override
            public void requestArrived(ContactId contact, EntryPointId entryPoint, String from, String name,
                    Map<String, String> variables) {
                loop.run(() -> loop.decide(new ChannelReport.RequestArrived(contact, channel, entryPoint, from, name,
                        new TreeMap<>(variables))));
            }

            @Override
            public void customerLeft(ContactId contact) {
                loop.run(() -> loop.decide(new ChannelReport.CustomerLeft(contact)));
            }
        };
    }

    /** Tell the channel what the customer should know. */
    void happened(Contact contact, ContactEvent event) {
        Optional.ofNullable(open.get(contact.origin().channel().name())).ifPresent(channel -> {
            switch (event) {
                case ContactEvent.Answered e -> tell(() -> channel.accepted(contact.id(), name(e.agent())));
                case ContactEvent.CustomerGone e when e.cause() != Cause.HUNG_UP ->
                    tell(() -> channel.ended(contact.id()));
                default -> { }
            }
        });
    }

    private void tell(Runnable task) {
        parts.outside().execute(task);
    }

    private String name(AgentId agent) {
        return loop.state().agent(agent).map(Agent::profile).map(p -> p.name()).orElse("");
    }

    void close() {
        open.values().forEach(channel -> parts.outside().execute(channel::close));
        open.clear();
    }
}
