// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.io.IOException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The channels other than voice that plugins bring. */
final class Channels {

    private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

    private final CentreLoop loop;
    private final Parts parts;
    private final Settings settings;
    /** The centre's thread's own. */
    private final Map<String, ContactChannel> open = new HashMap<>();

    /** Where a channel's settings come from; asked on the centre's thread. */
    interface Settings {
        Map<String, String> of(String channel) throws IOException;
    }

    Channels(CentreLoop loop, Parts parts, Settings settings) {
        this.loop = loop;
        this.parts = parts;
        this.settings = settings;
    }

    void add(ContactChannel channel) {
        loop.run(() -> {
            open.put(channel.channel().name(), channel);
            open(channel, () -> { });
        });
    }

    /** The settings are others now. */
    void reopen() {
        open.values().forEach(channel -> open(channel, channel::close));
    }

    private void open(ContactChannel channel, Runnable before) {
        String name = channel.channel().name();
        try {
            Map<String, String> given = settings.of(name);
            parts.outside().execute(() -> {
                before.run();
                open(channel, given);
            });
        } catch (IOException e) {
            LOG.error("the settings of channel {} can't be read: {}", name, e.getMessage());
        }
    }

    private void open(ContactChannel channel, Map<String, String> given) {
        try {
            channel.open(given, listener(channel.channel()));
        } catch (IllegalArgumentException e) {
            LOG.error("channel {} can't be opened: {}", channel.channel().name(), e.getMessage());
        }
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
