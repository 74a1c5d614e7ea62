// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.Recording;
import org.patchbay.spi.PbxListener;

/**
 * Recordings under way. Each begins when both its legs are connected, and ends when the plan drops it or one
 * of its legs is gone. One that ended never begins again.
 */
final class Recorders {

    /** So many recordings that are over are remembered. */
    private static final int REMEMBERED = 20_000;

    private enum Over {
        WRITING, WRITTEN, FAILED
    }

    private static final class Recorder {
        final ContactId contact;
        final Tape tape = new Tape();
        Recording wanted;
        boolean begun;

        Recorder(ContactId contact) {
            this.contact = contact;
        }
    }

    private final Lines lines;
    private final RecordingWriter files;
    private final Supplier<PbxListener> listener;
    private final Trouble trouble;
    private final Map<RecordingId, Recorder> recorders = new LinkedHashMap<>();
    /** Those that are over, the earliest first. */
    private final Map<RecordingId, Over> over = new LinkedHashMap<>();
    private Instant recordedTo;
    private boolean nextFails;

    Recorders(Lines lines, RecordingWriter files, Supplier<PbxListener> listener, Trouble trouble, Instant now) {
        this.lines = lines;
        this.files = files;
        this.listener = listener;
        this.trouble = trouble;
        this.recordedTo = now;
    }

    /** To be called before anybody begins or stops speaking: all up to now was said as things stand. */
    void advance(Instant now) {
        Duration passed = Duration.between(recordedTo, now);
        recordedTo = now;
        for (Recorder recorder : recorders.values()) {
            if (recorder.begun && recorder.wanted.running()) {
                recorder.tape.add(passed, tone(recorder.wanted.left()), tone(recorder.wanted.right()));
            }
        }
    }

    private int tone(LegId leg) {
        return lines.find(leg).filter(Leg::speaks).map(Leg::tone).orElse(0);
    }

    void want(ContactId contact, List<Recording> wanted) {
        Set<RecordingId> named = new LinkedHashSet<>();
        for (Recording recording : wanted) {
            named.add(recording.id());
            if (!over.containsKey(recording.id())) {
                recorders.computeIfAbsent(recording.id(), _ -> new Recorder(contact)).wanted = recording;
            }
        }
        List.copyOf(recorders.values()).stream()
                .filter(recorder -> recorder.contact.equals(contact) && !named.contains(recorder.wanted.id()))
                .forEach(this::finish);
    }

    /** A leg came up: what waited for it begins. */
    void begin() {
        for (Recorder recorder : List.copyOf(recorders.values())) {
            if (!recorder.begun && isUp(recorder.wanted.left()) && isUp(recorder.wanted.right())) {
                start(recorder);
            }
        }
    }

    private void start(Recorder recorder) {
        if (nextFails) {
            nextFails = false;
            recorders.remove(recorder.wanted.id());
            fail(recorder.wanted.id());
        } else {
            recorder.begun = true;
            listener.get().recordingStarted(recorder.wanted.id());
        }
    }

    private boolean isUp(LegId leg) {
        return lines.find(leg).filter(Leg::isUp).isPresent();
    }

    void gone(LegId leg) {
        for (Recorder recorder : List.copyOf(recorders.values())) {
            if (recorder.begun && (recorder.wanted.left().equals(leg) || recorder.wanted.right().equals(leg))) {
                finish(recorder);
            }
        }
    }

    private void finish(Recorder recorder) {
        RecordingId id = recorder.wanted.id();
        recorders.remove(id);
        if (!recorder.begun) {
            return;
        }
        over.put(id, Over.WRITING);
        files.write(id, recorder.tape, failure -> written(id, failure));
    }

    private void written(RecordingId id, Optional<IOException> failure) {
        if (failure.isPresent()) {
            fail(id);
            trouble.tell("recording " + id + " could not be written", failure.get());
        } else {
            remember(id, Over.WRITTEN);
            listener.get().recordingFinished(id);
        }
    }

    /** Running ones break off without a file; where none runs, the next one fails to start. */
    void breakOff() {
        List<Recorder> running = recorders.values().stream().filter(recorder -> recorder.begun).toList();
        nextFails = running.isEmpty();
        for (Recorder recorder : running) {
            recorders.remove(recorder.wanted.id());
            fail(recorder.wanted.id());
        }
    }

    private void fail(RecordingId recording) {
        remember(recording, Over.FAILED);
        listener.get().recordingFailed(recording);
    }

    private void remember(RecordingId recording, Over how) {
        over.put(recording, how);
        if (over.size() > REMEMBERED) {
            over.remove(over.keySet().iterator().next());
        }
    }

    /** After a lost link: what became of those that the plans name. */
    void tellAgain(List<Recording> planned) {
        for (Recording recording : planned) {
            RecordingId id = recording.id();
            if (over.containsKey(id)) {
                tellOver(id, over.get(id));
            } else if (recorders.containsKey(id) && recorders.get(id).begun) {
                listener.get().recordingStarted(id);
            }
        }
    }

    private void tellOver(RecordingId recording, Over how) {
        switch (how) {
            case WRITTEN -> listener.get().recordingFinished(recording);
            case FAILED -> listener.get().recordingFailed(recording);
            case WRITING -> {
                // Told when it is done.
            }
        }
    }

    void loseAll() {
        recorders.clear();
    }
}
