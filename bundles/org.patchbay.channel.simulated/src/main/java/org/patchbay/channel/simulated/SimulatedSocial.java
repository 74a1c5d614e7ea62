// SPDX-License-Identifier: EPL-2.0
package org.patchbay.channel.simulated;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.model.Channel;
import org.patchbay.spi.ChannelControl;
import org.patchbay.spi.ContactChannel;

/** Simulated messages of social networks. */
@Component(service = {ContactChannel.class, ChannelControl.class})
public final class SimulatedSocial extends SimulatedChannel {

    public SimulatedSocial() {
        super(Channel.SOCIAL);
    }

    @Override
    @Deactivate
    public void close() {
        super.close();
    }
}
