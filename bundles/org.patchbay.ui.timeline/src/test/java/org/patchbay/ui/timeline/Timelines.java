// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.timeline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.patchbay.api.ContactTimeline;
import org.patchbay.api.ContactTimeline.Kind;
import org.patchbay.api.ContactTimeline.Party;
import org.patchbay.api.ContactTimeline.Role;
import org.patchbay.api.ContactTimeline.Span;
import org.patchbay.ui.fixtures.Views;

/** A call of 235 seconds until now: waited, was held for a consult, was paused, goes on. */
final class Timelines {
    static final Instant BEGAN = Views.ago(255);

    private Timelines() {
    }

    static ContactTimeline running() {
        return new ContactTimeline(BEGAN, Optional.empty(), parties(), List.of(
                span("customer", Kind.MENU, 0, 6),
                new Span("customer", Kind.WAITING, Optional.of(Views.SUPPORT), at(6), Optional.of(at(26))),
                span("agent anna", Kind.RINGING, 20, 26),
                span("agent anna", Kind.TALKING, 26, 90),
                span("customer", Kind.TALKING, 26, 90),
                span("recording", Kind.RECORDING, 27, 60),
                span("recording", Kind.RECORDING_PAUSED, 60, 90),
                span("agent anna", Kind.ON_HOLD, 90, 105),
                span("customer", Kind.ON_HOLD, 90, 150),
                span("agent ben", Kind.RINGING, 95, 105),
                span("agent anna", Kind.CONSULTING, 105, 150),
                span("agent ben", Kind.CONSULTING, 105, 150),
                open("agent anna", Kind.TALKING, 150),
                open("customer", Kind.TALKING, 150),
                open("recording", Kind.RECORDING, 150)));
    }

    static ContactTimeline over() {
        ContactTimeline running = running();
        return new ContactTimeline(BEGAN, Optional.of(at(255)), running.parties(), running.spans().stream()
                .map(s -> new Span(s.party(), s.kind(), s.queue(), s.from(), s.until().or(() -> Optional.of(at(255))))).toList());
    }

    private static List<Party> parties() {
        return List.of(new Party("customer", Role.CUSTOMER, ""), new Party("agent anna", Role.AGENT, "Anna Bauer"),
                new Party("agent ben", Role.AGENT, "Ben Okafor"), new Party("recording", Role.RECORDING, ""));
    }

    private static Instant at(int second) {
        return BEGAN.plusSeconds(second);
    }

    private static Span span(String party, Kind kind, int from, int until) {
        return new Span(party, kind, Optional.empty(), at(from), Optional.of(at(until)));
    }

    private static Span open(String party, Kind kind, int from) {
        return new Span(party, kind, Optional.empty(), at(from), Optional.empty());
    }
}
