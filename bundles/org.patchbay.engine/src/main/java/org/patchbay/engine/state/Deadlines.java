// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.util.ArrayList;
import java.util.List;

import org.patchbay.engine.state.Deadline.Kind;

/** Deadlines are never set or cancelled: they follow from how things are. */
final class Deadlines {

    private Deadlines() {
    }

    static List<Deadline> of(Agent agent) {
        return agent.deskGone().filter(_ -> agent.contacts().isEmpty())
                .map(at -> List.of(Deadline.of(at, Kind.DESK_GONE, agent.id()))).orElse(List.of());
    }

    static List<Deadline> of(Membership member) {
        return member.rests().map(at -> List.of(Deadline.of(at, Kind.CAMPAIGN_REST, member.agent()))).orElse(List.of());
    }

    static List<Deadline> of(Contact contact) {
        List<Deadline> all = new ArrayList<>();
        contact.campaign().flatMap(CampaignCall::until)
                .ifPresent(at -> all.add(Deadline.of(at, Kind.CAMPAIGN, contact.id())));
        Kind dial = contact.customer().line() == Customer.Line.NOT_DIALLED ? Kind.CALLBACK : Kind.DIAL;
        contact.customer().until().ifPresent(at -> all.add(Deadline.of(at, dial, contact.id())));
        contact.hold().until().ifPresent(at -> all.add(Deadline.of(at, Kind.SWITCH, contact.id())));
        contact.customer().flow().flatMap(FlowRun::until)
                .ifPresent(at -> all.add(Deadline.of(at, Kind.FLOW, contact.id())));
        for (Guest guest : contact.guests()) {
            guest.until().ifPresent(at -> all.add(Deadline.of(at, Kind.GUEST, contact.id())));
        }
        contact.call().pause().ifPresent(p -> all.add(Deadline.of(p.due(), Kind.RECORDING, contact.id())));
        for (CallData.Shown shown : contact.data().shown()) {
            all.add(Deadline.of(shown.until(), Kind.REVEAL, contact.id(), shown.agent()));
        }
        for (Engagement e : contact.engagements()) {
            e.until().ifPresent(at -> all.add(
                    Deadline.of(at, e.isOffer() ? Kind.OFFER : Kind.WRAP_UP, contact.id(), e.agent())));
        }
        return all;
    }
}
