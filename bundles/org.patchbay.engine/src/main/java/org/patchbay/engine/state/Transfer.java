// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.util.Optional;

import org.patchbay.model.AgentId;

/**
 * The customer is on the way to somebody who has not accepted yet. An agent it goes to has an offer.
 *
 * @param by who transfers, in the call until somebody accepts
 * @param returns whether the customer comes back to {@code by} when nobody does
 * @param guest a party that was dialled
 */
public record Transfer(AgentId by, boolean returns, Optional<Guest> guest) {

    Transfer withGuest(Optional<Guest> newGuest) {
        return new Transfer(by, returns, newGuest);
    }
}
