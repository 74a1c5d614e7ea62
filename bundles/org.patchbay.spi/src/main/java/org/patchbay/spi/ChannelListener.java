// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.util.Map;

import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;

/** Where a channel tells what happened; returns at once. */
public interface ChannelListener {

    /**
     * @param contact chosen by the channel, unique for ever
     * @param from the customer's address in the channel
     * @param name "" when unknown
     * @param variables values of the flow's variables, by name
     */
    void requestArrived(ContactId contact, EntryPointId entryPoint, String from, String name,
            Map<String, String> variables);

    void customerLeft(ContactId contact);
}
