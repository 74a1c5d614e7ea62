// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.call;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.Cause;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.command.ChannelReport;

/** Chats, e-mails and social messages, as their channels tell of them. */
public final class TextRequests {

    private TextRequests() {
    }

    public static Outcome decide(Turn turn, ChannelReport report) {
        return switch (report) {
            case ChannelReport.RequestArrived r -> arrived(turn, r);
            case ChannelReport.CustomerLeft r -> {
                turn.state().contact(r.contact()).ifPresent(c -> Parting.customerGone(turn, c.id(), Cause.HUNG_UP));
                yield Outcome.DONE;
            }
        };
    }

    private static Outcome arrived(Turn turn, ChannelReport.RequestArrived request) {
        EntryPoint entryPoint = turn.configuration().entryPoints().get(request.entryPoint());
        if (entryPoint == null) {
            return Outcome.refused(Reason.NO_ENTRY_POINT);
        }
        if (turn.state().contact(request.contact()).isEmpty()) {
            SortedMap<String, Personal> values = new TreeMap<>();
            request.variables().forEach((name, value) -> values.put(name, new Personal(value)));
            Arrivals.begin(turn, new Arrivals.Arrival(request.contact(), request.channel(), entryPoint,
                    new Personal(request.from()), new Personal(request.name()), entryPoint.id().value(),
                    Optional.empty(), values));
        }
        return Outcome.done(request.contact());
    }
}
