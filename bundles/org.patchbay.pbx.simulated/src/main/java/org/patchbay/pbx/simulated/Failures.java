// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.patchbay.model.ContactId;

/** Failures on purpose that wait for their occasion; each happens once. */
final class Failures {

    private static final String ANY = "";

    private final Set<String> refused = new LinkedHashSet<>();
    private final Map<String, Duration> slow = new LinkedHashMap<>();
    private boolean congested;

    void refuse(String contact) {
        refused.add(contact);
    }

    void slow(String contact, Duration delay) {
        slow.put(contact, delay);
    }

    void congest() {
        congested = true;
    }

    boolean refuses(ContactId contact) {
        return refused.remove(contact.value()) || refused.remove(ANY);
    }

    Duration delay(ContactId contact) {
        Duration own = slow.remove(contact.value());
        Duration delay = own == null ? slow.remove(ANY) : own;
        return delay == null ? Duration.ZERO : delay;
    }

    boolean congested() {
        boolean now = congested;
        congested = false;
        return now;
    }
}
