// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.time.Duration;

import org.patchbay.model.Cause;

/**
 * Somebody who calls the centre.
 *
 * @param who the name in the script
 * @param number "" when withheld
 * @param patience without having talked to anybody they give up after this time; zero: never
 * @param talks from the first word heard; zero: until the centre ends the call
 */
record Customer(Exchange exchange, String who, String number, String name, Duration patience, Duration talks)
        implements FarEnd {

    @Override
    public String party() {
        return who;
    }

    @Override
    public void called(Leg leg) {
        if (patience.isPositive()) {
            leg.alarm(exchange.time().after(patience, () -> giveUp(leg)));
        }
    }

    private void giveUp(Leg leg) {
        if (!leg.hasTalked) {
            exchange.leave(leg, Cause.HUNG_UP);
        }
    }

    @Override
    public void answered(Leg leg) {
        // The centre's answer is not yet somebody to talk to.
    }

    @Override
    public void talks(Leg leg) {
        if (talks.isPositive()) {
            leg.alarm(exchange.time().after(talks, () -> exchange.leave(leg, Cause.HUNG_UP)));
        }
    }

    @Override
    public void gone(Leg leg) {
        // Customers hang up and are forgotten.
    }
}
