// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.patchbay.api.RecordingEntry;
import org.patchbay.api.RecordingEntry.Span;
import org.patchbay.api.RecordingEntry.Span.Kind;

/**
 * Where in the call's time each piece of the sound belongs: the file has only what was recorded, one after the other. The
 * switch begins and ends a piece a little beside what the centre noted, so the pieces are stretched to the sound's length.
 * Times are milliseconds.
 */
final class CallTape {
    /**
     * A span of the call.
     *
     * @param from in the call
     * @param sound where the sound stands then; in what was not recorded where it goes on after it
     */
    record Piece(Kind kind, long from, long length, long sound, long soundLength) {
        long to() {
            return from + length;
        }
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final long length;
    private final long soundLength;

    /** @param soundLength of the file */
    CallTape(RecordingEntry entry, long soundLength) {
        this.soundLength = soundLength;
        List<Span> spans = entry.spans().stream().anyMatch(s -> s.kind() == Kind.RECORDED) ? entry.spans()
                : List.of(new Span(Kind.RECORDED, Instant.EPOCH, Duration.ofMillis(soundLength)));
        long recorded = spans.stream().filter(s -> s.kind() == Kind.RECORDED).mapToLong(s -> s.length().toMillis()).sum();
        long at = 0;
        long noted = 0;
        for (Span span : spans) {
            long millis = span.length().toMillis();
            long sound = stretched(noted, recorded);
            noted += span.kind() == Kind.RECORDED ? millis : 0;
            pieces.add(new Piece(span.kind(), at, millis, sound, stretched(noted, recorded) - sound));
            at += millis;
        }
        length = at;
    }

    private long stretched(long noted, long recorded) {
        return recorded == 0 ? 0 : Math.round((double) noted * soundLength / recorded);
    }

    List<Piece> pieces() {
        return pieces;
    }

    /** Of the call. */
    long length() {
        return length;
    }

    /** Where the sound of that moment stands; of what was not recorded, where it goes on. */
    long soundAt(long call) {
        for (Piece piece : pieces) {
            if (call < piece.to()) {
                return piece.soundLength() == 0 ? piece.sound()
                        : piece.sound() + Math.max(0, call - piece.from()) * piece.soundLength() / piece.length();
            }
        }
        return soundLength;
    }

    /** When in the call that place of the sound was said. */
    long callAt(long sound) {
        for (Piece piece : pieces) {
            if (piece.soundLength() > 0 && sound < piece.sound() + piece.soundLength()) {
                return piece.from() + Math.max(0, sound - piece.sound()) * piece.length() / piece.soundLength();
            }
        }
        return length;
    }

    /** What was not recorded, in order. */
    List<Piece> gaps() {
        return pieces.stream().filter(p -> p.kind() != Kind.RECORDED).toList();
    }

    /** Where it goes on after the next gap, or the end; or where it went on after the one before, or the beginning. */
    long mark(long call, boolean forward) {
        List<Long> marks = new ArrayList<>(List.of(0L));
        gaps().forEach(gap -> marks.add(gap.to()));
        marks.add(length);
        return forward ? marks.stream().filter(m -> m > call).findFirst().orElse(length)
                : marks.reversed().stream().filter(m -> m < call - BACK).findFirst().orElse(0L);
    }

    /** Who has just gone to a mark and goes back wants the one before. */
    private static final long BACK = 1500;
}
