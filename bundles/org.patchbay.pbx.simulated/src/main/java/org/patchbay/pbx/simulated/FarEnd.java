// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import org.patchbay.model.AnsweredBy;

/** Who is at the other side of a leg. */
interface FarEnd {

    /** The customer's name in the script, the extension, or the number outside. */
    String party();

    /** Decides the tone it says. */
    String number();

    /** The switch calls; the far end rings or refuses. */
    void called(Leg leg);

    void answered(Leg leg);

    /** Who or what it is that answers. */
    default AnsweredBy answeredBy() {
        return AnsweredBy.LIVE;
    }

    /** Somebody is heard for the first time. */
    default void talks(@SuppressWarnings("unused") Leg leg) {
    }

    void gone(Leg leg);
}
