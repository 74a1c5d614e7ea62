// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

import org.patchbay.api.RecordingEntry;
import org.patchbay.api.RecordingEntry.Span;
import org.patchbay.ui.kit.words.Words;

/** A recording in words of now. */
record RecordingText(Words words, RecordingEntry entry) {

    /** Who it was, as far as anybody knows. */
    String title() {
        return !entry.name().isBlank() ? entry.name() : !entry.number().isBlank() ? entry.number()
                : words.text("ui.recordings.unknown");
    }

    /** The number, where the title is another. */
    String number() {
        return entry.name().isBlank() ? "" : entry.number();
    }

    String began() {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(words.locale())
                .format(Instant.ofEpochMilli(entry.began().toEpochMilli()).atZone(ZoneId.systemDefault()));
    }

    /** Of the call, what was not recorded counted. */
    String length() {
        Duration call = entry.spans().stream().map(Span::length).reduce(Duration.ZERO, Duration::plus);
        return Waveform.time((call.isZero() ? entry.length() : call).toMillis());
    }

    long pauses() {
        return entry.spans().stream().filter(s -> s.kind() == Span.Kind.PAUSED).count();
    }

    String details() {
        String details = began() + "  ·  " + words.text(entry.agent().label()) + "  ·  " + words.text(entry.queue().label());
        return pauses() == 0 ? details : details + "  ·  " + words.text("ui.recordings.pauses", pauses());
    }

    String all() {
        return title() + (number().isEmpty() ? "" : ", " + number()) + ", " + details() + ", " + length();
    }
}
