// SPDX-License-Identifier: EPL-2.0
package org.patchbay.channel.simulated;

import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.patchbay.model.Channel;
import org.patchbay.spi.ChannelControl;
import org.patchbay.spi.ContactChannel;

/** Simulated e-mails. */
@Component(service = {ContactChannel.class, ChannelControl.class})
public final class SimulatedEmail extends SimulatedChannel {

    public SimulatedEmail() {
        super(Channel.EMAIL);
    }

    @Override
    @Deactivate
    public void close() {
        super.close();
    }
}
