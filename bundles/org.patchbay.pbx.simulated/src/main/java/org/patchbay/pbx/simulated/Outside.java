// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import org.patchbay.model.AnsweredBy;
import org.patchbay.model.Cause;
import org.patchbay.spi.SwitchControl.Behaviour;

/** Somebody outside whom we call. */
record Outside(Exchange exchange, String number, Behaviour behaviour) implements FarEnd {

    @Override
    public String party() {
        return number;
    }

    @Override
    public void called(Leg leg) {
        switch (behaviour.reaction()) {
            case ANSWERS -> {
                exchange.rings(leg);
                leg.alarm(exchange.time().after(behaviour.after(), () -> exchange.answer(leg)));
            }
            case IGNORES -> exchange.rings(leg);
            case REJECTS -> {
                exchange.rings(leg);
                leg.alarm(exchange.time().after(behaviour.after(), () -> exchange.leave(leg, Cause.REJECTED)));
            }
            case BUSY -> exchange.leave(leg, Cause.BUSY);
            case INVALID -> exchange.leave(leg, Cause.INVALID_NUMBER);
            case UNREACHABLE -> exchange.leave(leg, Cause.UNREACHABLE);
        }
    }

    @Override
    public void answered(Leg leg) {
        if (behaviour.talks().isPositive()) {
            leg.alarm(exchange.time().after(behaviour.talks(), () -> exchange.leave(leg, Cause.HUNG_UP)));
        }
    }

    @Override
    public AnsweredBy answeredBy() {
        return behaviour.answeredBy();
    }

    @Override
    public void gone(Leg leg) {
        // Nobody looks at their display.
    }
}
