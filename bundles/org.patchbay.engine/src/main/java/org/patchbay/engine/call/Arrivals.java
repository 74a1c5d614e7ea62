// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.call;

import java.util.Optional;
import java.util.SortedMap;

import org.patchbay.engine.cad.Values;
import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.flow.Flows;
import org.patchbay.engine.number.PhoneNumbers;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.LegId;
import org.patchbay.model.Personal;

/** Contacts that customers begin: entry point, flow, queue. */
final class Arrivals {

    /**
     * What is known of a new contact.
     *
     * @param dialled the number dialled, or the entry point's id for text channels
     * @param values of the flow's variables, by name
     */
    record Arrival(ContactId contact, Channel channel, EntryPoint entryPoint, Personal number, Personal name,
            String dialled, Optional<LegId> leg, SortedMap<String, Personal> values) {
    }

    private Arrivals() {
    }

    private static Personal shown(Arrival a) {
        return a.channel().isVoice() ? PhoneNumbers.shown(a.number().text()) : a.number();
    }

    static void begin(Turn turn, Arrival a) {
        Flow flow = turn.configuration().flows().get(a.entryPoint().flow());
        turn.emit(new ContactEvent.Arrived(turn.at(), a.contact(), a.channel(), Direction.INBOUND, a.number(),
                shown(a), a.name(),
                a.dialled(), Optional.of(a.entryPoint().id()), Optional.of(flow.id()), a.leg(), flow.queue(),
                flow.variables(), Values.brought(flow.variables(), a.values())));
        Flows.enter(turn, a.contact(), flow);
    }
}
