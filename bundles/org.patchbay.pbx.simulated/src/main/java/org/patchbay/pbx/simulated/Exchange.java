// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import org.patchbay.model.Cause;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.Timeline;

/** What far ends can do to the switch. */
interface Exchange {

    Timeline time();

    /** The far end of a leg that we call rings. */
    void rings(Leg leg);

    /** The far end takes the call. */
    void answer(Leg leg);

    /** The far end leaves or refuses. */
    void leave(Leg leg, Cause cause);

    /** The far end pressed its own hold key. */
    void holdAtPhone(Leg leg, boolean held);

    /** The far end presses keys, one after the other. */
    void press(Leg leg, String digits);

    /** The far end pressed its own transfer key. */
    void transferAtPhone(Leg leg, String number);

    /** Whoever listens to the switch now; nobody while the link is lost. */
    PbxListener listener();

    void show(PhoneView view);
}
