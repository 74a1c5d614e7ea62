// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.patchbay.api.RecordingEntry.Span;
import org.patchbay.api.RecordingEntry.Span.Kind;
import org.patchbay.model.RecordedCall;
import org.patchbay.model.RecordedCall.Stretch;

/** The time of a call, cut into what was recorded and what was not. */
final class Spans {

    private Spans() {
    }

    static List<Span> of(RecordedCall call) {
        List<Span> spans = new ArrayList<>();
        Instant at = call.began();
        Instant end = call.ended().or(() -> call.stretches().isEmpty() ? Optional.empty()
                : call.stretches().getLast().to()).orElse(at);
        for (Stretch stretch : call.stretches()) {
            gap(call, at, stretch.from(), spans);
            Instant to = stretch.to().orElse(end);
            add(Kind.RECORDED, stretch.from(), to, spans);
            at = to;
        }
        gap(call, at, end, spans);
        return spans;
    }

    private static void gap(RecordedCall call, Instant from, Instant to, List<Span> spans) {
        boolean paused = call.pauses().stream().anyMatch(p -> p.from().isBefore(to) && p.to().map(from::isBefore).orElse(true));
        add(paused ? Kind.PAUSED : Kind.APART, from, to, spans);
    }

    private static void add(Kind kind, Instant from, Instant to, List<Span> spans) {
        if (from.isBefore(to)) {
            spans.add(new Span(kind, from, Duration.between(from, to)));
        }
    }
}
