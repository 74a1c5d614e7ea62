// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.patchbay.api.ContactTimeline;
import org.patchbay.api.ContactTimeline.Party;
import org.patchbay.api.ContactTimeline.Role;
import org.patchbay.api.ContactTimeline.Span;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.model.AgentId;
import org.patchbay.model.Label;
import org.patchbay.model.QueueId;

/** One contact's bars, so far. */
final class Track {

    /** Of a contact that has more, the oldest are forgotten. */
    static final int MOST = 400;

    private static final class Bar {
        private final Doing doing;
        private final Instant from;
        private Instant until;

        Bar(Doing doing, Instant from) {
            this.doing = doing;
            this.from = from;
        }
    }

    private final Instant began;
    private final Map<String, Party> parties = new LinkedHashMap<>();
    private final List<Bar> bars = new ArrayList<>();
    private final Map<String, Bar> open = new LinkedHashMap<>();
    private final Set<AgentId> agents = new HashSet<>();
    private Optional<Instant> over = Optional.empty();

    Track(Instant began) {
        this.began = began;
    }

    /** Everything that is done from now on; what is done as before goes on. */
    void now(Instant at, Contact contact, List<Doing> doings) {
        contact.engagements().stream().filter(e -> !e.isOffer()).map(Engagement::agent).forEach(agents::add);
        Set<String> still = new HashSet<>();
        for (Doing doing : doings) {
            still.add(doing.party().key());
            Bar bar = open.get(doing.party().key());
            if (bar == null || !same(bar.doing, doing)) {
                close(bar, at);
                open.put(doing.party().key(), begin(doing, at));
            }
        }
        open.values().removeIf(bar -> {
            boolean gone = !still.contains(bar.doing.party().key());
            if (gone) {
                close(bar, at);
            }
            return gone;
        });
    }

    void over(Instant at) {
        open.values().forEach(bar -> close(bar, at));
        open.clear();
        over = Optional.of(at);
    }

    boolean isOf(AgentId agent) {
        return agents.contains(agent);
    }

    private static boolean same(Doing one, Doing other) {
        return one.kind() == other.kind() && one.queue().equals(other.queue());
    }

    /** What ended at the same instant has not ended: one decision may take something away and bring it back. */
    private Bar begin(Doing doing, Instant at) {
        parties.putIfAbsent(doing.party().key(), doing.party());
        Optional<Bar> before = bars.reversed().stream()
                .filter(b -> b.doing.party().key().equals(doing.party().key())).findFirst()
                .filter(b -> at.equals(b.until) && same(b.doing, doing));
        before.ifPresent(b -> b.until = null);
        return before.orElseGet(() -> add(new Bar(doing, at)));
    }

    private Bar add(Bar bar) {
        bars.add(bar);
        if (bars.size() > MOST) {
            bars.removeFirst();
        }
        return bar;
    }

    /** What took no time is not shown. */
    private void close(Bar bar, Instant at) {
        if (bar != null) {
            bar.until = at.isBefore(bar.from) ? bar.from : at;
            if (bar.until.equals(bar.from)) {
                bars.remove(bar);
            }
        }
    }

    ContactTimeline timeline(Function<QueueId, Label> queues) {
        List<Party> shown = parties.values().stream()
                .filter(p -> bars.stream().anyMatch(b -> b.doing.party().key().equals(p.key())))
                .sorted(Comparator.comparing(Track::place)).toList();
        List<Span> spans = bars.stream().map(b -> new Span(b.doing.party().key(), b.doing.kind(),
                b.doing.queue().map(queues), b.from, Optional.ofNullable(b.until)))
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::party)).toList();
        return new ContactTimeline(began, over, shown, spans);
    }

    private static int place(Party party) {
        return party.role() == Role.CUSTOMER ? 0 : party.role() == Role.RECORDING ? 2 : 1;
    }
}
