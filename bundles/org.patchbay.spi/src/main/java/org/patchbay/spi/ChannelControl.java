// SPDX-License-Identifier: EPL-2.0
package org.patchbay.spi;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;

import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;

/**
 * The hand behind a simulated text channel: who writes, who leaves. The same object is the {@link
 * ContactChannel}. No method blocks; all may be called from any thread once the channel is open.
 */
public interface ChannelControl {

    /**
     * A customer who writes.
     *
     * @param who the name in the script
     * @param agent who took the request, "" while nobody has
     */
    record Conversation(ContactId contact, String who, String agent) {
    }

    /** Live on this timeline instead of in real time. Before {@link ContactChannel#open}. */
    void live(Timeline timeline);

    /**
     * A customer begins to write; one who writes already is asked to be somebody else.
     *
     * @param from the address in the channel
     * @param name shown to the agent, "" when unknown
     * @param variables values of the flow's variables, by name
     */
    void customerWrites(String who, EntryPointId entryPoint, String from, String name, Map<String, String> variables);

    /** Nothing happens when the customer does not write. */
    void customerLeaves(String who);

    /** Those who write now, the earliest first. */
    CompletionStage<List<Conversation>> conversations();
}
