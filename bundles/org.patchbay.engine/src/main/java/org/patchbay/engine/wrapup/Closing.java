// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.wrapup;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.ContactId;

/** A contact ends when the customer is gone and nobody wraps up any more. */
public final class Closing {

    private Closing() {
    }

    public static void closeIfOver(Turn turn, ContactId id) {
        turn.state().contact(id).filter(c -> c.customer().isGone() && c.guests().isEmpty()
                        && c.engagements().stream().allMatch(Engagement::isAssist))
                .ifPresent(_ -> turn.emit(new ContactEvent.Closed(turn.at(), id)));
    }
}
