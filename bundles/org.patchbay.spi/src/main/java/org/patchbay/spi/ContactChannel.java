// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.util.Map;

import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;

/** A channel other than voice: chat, e-mail, social messages. No method blocks. */
public interface ContactChannel {

    Channel channel();

    void open(ChannelListener listener);

    /**
     * Open with the centre file's settings of this channel; a channel that knows none heeds none.
     *
     * @throws IllegalArgumentException when a setting is missing or wrong; the message names it
     */
    default void open(Map<String, String> settings, ChannelListener listener) {
        open(listener);
    }

    /** An agent has taken the request; the customer may be told the name. */
    void accepted(ContactId contact, String agentName);

    /** The agent ended the conversation. */
    void ended(ContactId contact);

    void close();
}
