// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.patchbay.spi.PbxListener;

/**
 * Who speaks in a conference, by Asterisk's talk detection ({@code TALK_DETECT}). It takes a line that it begins to
 * watch for one that speaks, until that was silent for as long as a pause may be; so what it says first is believed
 * only when it stays so.
 */
final class Speech {

    /** A pause, and the time of some packets on a busy machine. */
    private static final long FIRST_MILLIS = Long.parseLong(Requests.PAUSE) + 200;

    private final ScheduledExecutorService thread;
    private final Supplier<PbxListener> listener;

    Speech(ScheduledExecutorService thread, Supplier<PbxListener> listener) {
        this.thread = thread;
        this.listener = listener;
    }

    void heard(Line line, boolean talks) {
        if (!line.isUp() || line.held || !line.watched.equals(Optional.of(true))) {
            return;
        }
        long left = FIRST_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - line.watchedSince);
        line.mayTalk = talks;
        if (!talks || left <= 0) {
            tell(line, talks);
        } else {
            long since = line.watchedSince;
            thread.schedule(() -> stays(line, since), left, TimeUnit.MILLISECONDS);
        }
    }

    private void stays(Line line, long since) {
        if (line.mayTalk && line.watchedSince == since && line.isUp()) {
            tell(line, true);
        }
    }

    /** A phone that holds sends nothing in which Asterisk would find silence; when it is back it is watched anew. */
    void held(Line line) {
        if (line.held) {
            silent(line);
        } else if (line.watched.equals(Optional.of(true))) {
            line.watched = Optional.empty();
        }
    }

    void silent(Line line) {
        line.mayTalk = false;
        tell(line, false);
    }

    private void tell(Line line, boolean talks) {
        if (line.talks != talks) {
            line.talks = talks;
            listener.get().talking(line.leg, talks);
        }
    }
}
