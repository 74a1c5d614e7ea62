// SPDX-License-Identifier: EPL-2.0
package org.patchbay.channel.simulated;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;

/**
 * A customer who writes.
 *
 * @param agent who took the request, "" while nobody has
 * @param demo whether the customer came by itself, and so leaves by itself
 */
record Writer(ContactId contact, String who, EntryPointId entryPoint, String from, String name,
        Map<String, String> variables, String agent, boolean demo) {

    Writer {
        variables = Collections.unmodifiableMap(new TreeMap<>(variables));
    }

    Writer takenBy(String newAgent) {
        return new Writer(contact, who, entryPoint, from, name, variables, newAgent, demo);
    }

    boolean isWaiting() {
        return agent.isEmpty();
    }
}
