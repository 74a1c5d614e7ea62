// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.timeline;

import java.util.Optional;

import org.patchbay.api.ContactTimeline.Kind;
import org.patchbay.api.ContactTimeline.Party;
import org.patchbay.model.QueueId;

/** What a party of a contact does now. */
record Doing(Party party, Kind kind, Optional<QueueId> queue) {

    static Doing of(Party party, Kind kind) {
        return new Doing(party, kind, Optional.empty());
    }
}
