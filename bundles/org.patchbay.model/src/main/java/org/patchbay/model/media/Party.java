// SPDX-License-Identifier: EPL-2.0
package org.patchbay.model.media;

import java.time.Duration;
import java.util.Optional;

import org.patchbay.model.BridgeId;
import org.patchbay.model.LegId;

/**
 * One leg of a contact.
 *
 * @param dial how to reach the party; empty for a leg the switch brought us
 * @param answered whether the switch is to answer: an arriving call, or an agent's phone where it can
 * @param bridge the bridge the party talks in; empty when it hears {@code hears} alone
 * @param hears what the party hears while in no bridge
 * @param denoised whether background noise is removed from what the others say before this party hears it
 */
public record Party(LegId leg, Optional<Dial> dial, boolean answered, Optional<BridgeId> bridge, Sound hears,
        boolean denoised) {

    /**
     * How to reach a party that the switch calls for us.
     *
     * @param kind an extension of the centre or a number outside
     * @param address the extension, or the number to dial
     * @param callerNumber shown at the party's phone, "" to withhold
     * @param callerName shown at the party's phone, "" for none
     * @param timeout unanswered after this time the leg ends with {@code NO_ANSWER}
     */
    public record Dial(Kind kind, String address, String callerNumber, String callerName, Duration timeout) {
    }

    public enum Kind {
        EXTENSION, EXTERNAL
    }
}
