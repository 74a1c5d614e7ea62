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
 * @param announcement what the party hears once, before {@code hears}, while in no bridge
 */
public record Party(LegId leg, Optional<Dial> dial, boolean answered, Optional<BridgeId> bridge, Sound hears,
        boolean denoised, Optional<Announcement> announcement) {

    /** A party to whom nothing is announced. */
    public Party(LegId leg, Optional<Dial> dial, boolean answered, Optional<BridgeId> bridge, Sound hears,
            boolean denoised) {
        this(leg, dial, answered, bridge, hears, denoised, Optional.empty());
    }

    public Party announcing(Announcement what) {
        return new Party(leg, dial, answered, bridge, hears, denoised, Optional.of(what));
    }

    /**
     * How to reach a party that the switch calls for us.
     *
     * @param kind an extension of the centre or a number outside
     * @param address the extension, or the number to dial
     * @param callerNumber shown at the party's phone, "" to withhold
     * @param callerName shown at the party's phone, "" for none
     * @param timeout unanswered after this time the leg ends with {@code NO_ANSWER}
     * @param analysed whether the switch is to find out who or what answers, and to tell it once
     */
    public record Dial(Kind kind, String address, String callerNumber, String callerName, Duration timeout,
            boolean analysed) {

        /** A call whose answer is not analysed. */
        public Dial(Kind kind, String address, String callerNumber, String callerName, Duration timeout) {
            this(kind, address, callerNumber, callerName, timeout, false);
        }
    }

    public enum Kind {
        EXTENSION, EXTERNAL
    }
}
