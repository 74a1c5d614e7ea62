// SPDX-License-Identifier: EPL-2.0
package org.patchbay.channel.simulated;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.model.Channel;
import org.patchbay.spi.ChannelControl;
import org.patchbay.spi.ContactChannel;

/** Simulated chats. */
@Component(service = {ContactChannel.class, ChannelControl.class})
public final class SimulatedChat extends SimulatedChannel {

    public SimulatedChat() {
        super(Channel.CHAT);
    }

    @Override
    @Deactivate
    public void close() {
        super.close();
    }
}
