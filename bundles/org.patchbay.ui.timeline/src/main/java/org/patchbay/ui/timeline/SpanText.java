// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.timeline;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.patchbay.api.ContactTimeline;
import org.patchbay.api.ContactTimeline.Kind;
import org.patchbay.api.ContactTimeline.Party;
import org.patchbay.api.ContactTimeline.Span;
import org.patchbay.model.desk.ContactView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.widget.TimerLabel;

/** Parties and bars in words. */
final class SpanText {
    private final Desk desk;

    SpanText(Desk desk) {
        this.desk = desk;
    }

    /** The customer's name and number are those of the contact, masked as there. */
    String party(Party party, ContactView contact) {
        return switch (party.role()) {
            case CUSTOMER -> contact.title().isEmpty() ? desk.words().text("leg.role.CUSTOMER") : contact.title();
            case RECORDING -> desk.words().text("ui.timeline.recording");
            case AGENT, GUEST, SUPERVISOR -> party.name();
        };
    }

    String kind(Span span) {
        return span.queue().map(q -> desk.words().text("ui.timeline.waitingIn", desk.words().text(q)))
                .orElseGet(() -> desk.words().text(key(span.kind())));
    }

    private static String key(Kind kind) {
        return switch (kind) {
            case MENU -> "ui.timeline.menu";
            case WAITING -> "call.status.WAITING";
            case PREVIEW -> "call.status.PREVIEW";
            case RINGING -> "call.status.RINGING";
            case TALKING -> "call.status.TALKING";
            case CONSULTING -> "call.status.CONSULTING";
            case ON_HOLD -> "call.status.ON_HOLD";
            case WRAP_UP -> "call.status.WRAP_UP";
            case RECORDING -> "recording.state.RUNNING";
            case RECORDING_PAUSED -> "recording.state.PAUSED";
        };
    }

    /** Who, what, from when until when, how long. */
    String all(ContactTimeline timeline, Span span, ContactView contact) {
        String who = timeline.parties().stream().filter(p -> p.key().equals(span.party())).findFirst()
                .map(p -> party(p, contact)).orElse("");
        String lasts = TimerLabel.format(Duration.between(span.from(), span.until().orElse(desk.clock().now())));
        return span.until().map(until -> desk.words().text("ui.timeline.span", who, kind(span), time(span.from()), time(until),
                lasts)).orElseGet(() -> desk.words().text("ui.timeline.running", who, kind(span), time(span.from()), lasts));
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM).withLocale(desk.words().locale())
                .format(at.atZone(ZoneId.systemDefault()));
    }
}
