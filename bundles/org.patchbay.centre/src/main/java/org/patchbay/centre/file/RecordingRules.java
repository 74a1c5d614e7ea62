// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.file;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Optional;

import org.patchbay.centre.file.Yaml.Value;

/**
 * How recordings are kept.
 *
 * @param keep how long after the call began; empty for ever
 * @param newKey how old the key may become that new recordings get
 * @param newKeyAt from this moment on new recordings get a key that was made after it, however young another is (REC-14)
 */
public record RecordingRules(Optional<Duration> keep, Duration newKey, Optional<Instant> newKeyAt) {

    /** The 30th of February is a day in March. */
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm'Z'")
            .withResolverStyle(ResolverStyle.LENIENT);

    static RecordingRules of(Section recording) {
        return new RecordingRules(recording.field("keep-days").map(_ -> Duration.ofDays(recording.integer("keep-days"))),
                Duration.ofDays(recording.integer("new-key-days")),
                recording.field("new-key-at").map(Value::text).map(RecordingRules::moment));
    }

    private static Instant moment(String text) {
        return LocalDateTime.parse(text, MOMENT).toInstant(ZoneOffset.UTC);
    }

    /** How old the key may be now that new recordings get. */
    public Duration keyAge(Instant now) {
        return newKeyAt.filter(at -> at.isBefore(now)).map(at -> Duration.between(at, now))
                .filter(since -> since.compareTo(newKey) < 0).orElse(newKey);
    }
}
