// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Recording;
import org.patchbay.spi.PbxListener;

/**
 * Recordings under way. Asterisk writes no stereo file by itself, so each side is a tap of one leg with a
 * file of its own. Each stretch without a pause is a segment with files of its own: while the recording is
 * paused there is no tap at all, so nothing can reach a file, and both sides of each segment begin together
 * however often it was paused. {@link Stereo} puts them together.
 *
 * <p>A recording begins when both its legs are up, and ends when the plan drops it or one of its legs is
 * gone. One that ended never begins again.
 */
final class Tapes {

    /** A stretch of a recording: two taps. */
    private static final class Segment {
        final long number;
        final LegId left;
        final LegId right;
        final Tap[] sides;

        Segment(RecordingId recording, long number, LegId left, LegId right) {
            this.number = number;
            this.left = left;
            this.right = right;
            sides = new Tap[] {new Tap(Names.side(recording, number, true)), new Tap(Names.side(recording, number, false))};
        }

        boolean both(Tap.State state) {
            return sides[0].is(state) && sides[1].is(state);
        }

        boolean any(Tap.State state) {
            return sides[0].is(state) || sides[1].is(state);
        }
    }

    private static final class Tape {
        final ContactId contact;
        Recording wanted;
        boolean begun;
        boolean toldStarted;
        boolean failed;
        boolean over;
        boolean toldOver;
        Segment current;
        final List<Segment> closing = new ArrayList<>();

        Tape(ContactId contact, Recording wanted) {
            this.contact = contact;
            this.wanted = wanted;
        }
    }

    private final Picture picture;
    private final Requests ask;
    private final Supplier<PbxListener> listener;
    private final Map<RecordingId, Tape> tapes = new LinkedHashMap<>();
    private final Set<RecordingId> withFiles = new HashSet<>();
    /** Recordings that were paused all the time: finished, and nothing in them. Read from any thread. */
    private final Set<RecordingId> empty = ConcurrentHashMap.newKeySet();
    private final Map<String, Tape> byTap = new HashMap<>();
    private long lastNumber;

    Tapes(Picture picture, Requests ask, Supplier<PbxListener> listener) {
        this.picture = picture;
        this.ask = ask;
        this.listener = listener;
    }

    boolean isEmpty(RecordingId recording) {
        return empty.contains(recording);
    }

    void deleted(RecordingId recording) {
        empty.remove(recording);
    }

    void forget() {
        tapes.clear();
        byTap.clear();
        withFiles.clear();
    }

    /** What the plan wants; the steps follow from {@link #moves}. */
    void want(MediaPlan plan) {
        Set<RecordingId> named = new HashSet<>();
        for (Recording recording : plan.recordings()) {
            named.add(recording.id());
            tapes.computeIfAbsent(recording.id(), _ -> new Tape(plan.contact(), recording)).wanted = recording;
        }
        tapes.values().stream().filter(tape -> tape.contact.equals(plan.contact()) && !named.contains(tape.wanted.id()))
                .forEach(tape -> tape.over = true);
    }

    void moves(ContactId contact, Moves moves) {
        for (Tape tape : List.copyOf(tapes.values())) {
            if (tape.contact.equals(contact)) {
                moves(tape, moves);
            }
        }
    }

    private void moves(Tape tape, Moves moves) {
        boolean bothUp = picture.isUp(tape.wanted.left()) && picture.isUp(tape.wanted.right());
        tape.begun |= bothUp && !tape.over;
        if (tape.current != null && !fits(tape)) {
            close(tape, moves);
        }
        if (tape.current == null && !tape.over && tape.wanted.running() && bothUp && isBeingCleared(tape.wanted)) {
            moves.await();
            moves.soon();
        } else if (tape.current == null && !tape.over && tape.wanted.running() && bothUp) {
            open(tape, moves);
        } else if (tape.current != null && tape.current.both(Tap.State.READY)) {
            for (Tap side : tape.current.sides) {
                moves.add(record(tape, side));
            }
        }
        if (tape.current != null && !tape.current.both(Tap.State.USED)) {
            moves.await();
        }
        if (!tape.closing.isEmpty()) {
            moves.await();
        }
        tell(tape);
    }

    private boolean isBeingCleared(Recording recording) {
        return picture.line(recording.left()).filter(Line::isBeingCleared).isPresent()
                || picture.line(recording.right()).filter(Line::isBeingCleared).isPresent();
    }

    private static boolean fits(Tape tape) {
        Segment segment = tape.current;
        return !tape.over && tape.wanted.running() && segment.left.equals(tape.wanted.left())
                && segment.right.equals(tape.wanted.right()) && !segment.any(Tap.State.ENDED);
    }

    private void open(Tape tape, Moves moves) {
        RecordingId id = tape.wanted.id();
        lastNumber = Math.max(lastNumber + 1, System.currentTimeMillis());
        tape.current = new Segment(id, lastNumber, tape.wanted.left(), tape.wanted.right());
        LegId[] legs = {tape.current.left, tape.current.right};
        for (int i = 0; i < legs.length; i++) {
            Tap side = tape.current.sides[i];
            byTap.put(side.id, tape);
            picture.line(legs[i]).ifPresent(line -> moves.add(
                    Step.of(ask.snoop(line, side.id, "in", "none", Requests.SIDE)).refused(_ -> broke(tape, side))));
        }
    }

    private Step record(Tape tape, Tap side) {
        return Step.of(ask.record(side.id)).before(() -> side.state = Tap.State.USED)
                .done(() -> withFiles.add(tape.wanted.id())).refused(_ -> broke(tape, side));
    }

    /** A leg that is just leaving takes its tap along: that is no failure of the recording. */
    private boolean broke(Tape tape, Tap side) {
        ended(side.id);
        if (picture.isUp(tape.wanted.left()) && picture.isUp(tape.wanted.right())) {
            fail(tape);
        }
        return true;
    }

    private void close(Tape tape, Moves moves) {
        Segment segment = tape.current;
        tape.current = null;
        tape.closing.add(segment);
        for (Tap side : segment.sides) {
            if (!side.is(Tap.State.ENDED)) {
                boolean recorded = side.is(Tap.State.USED);
                // the file is complete when RecordingFinished says so
                moves.add(Step.of(ask.hangUp(side.id)).done(() -> {
                    if (!recorded) {
                        ended(side.id);
                    }
                }).refused(_ -> {
                    ended(side.id);
                    return true;
                }));
            }
        }
        segment(tape);
    }

    // Events

    /** @return the contact that may go on now */
    Optional<ContactId> tapStarted(String tap) {
        return change(tap, Tap::started);
    }

    Optional<ContactId> ended(String tap) {
        return change(tap, side -> side.state = Tap.State.ENDED);
    }

    Optional<ContactId> failed(String tap) {
        Tape tape = byTap.get(tap);
        if (tape != null) {
            fail(tape);
        }
        return ended(tap);
    }

    private Optional<ContactId> change(String tap, Consumer<Tap> change) {
        Tape tape = byTap.get(tap);
        if (tape == null) {
            return Optional.empty();
        }
        List<Segment> segments = new ArrayList<>(tape.closing);
        if (tape.current != null) {
            segments.add(tape.current);
        }
        segments.stream().flatMap(segment -> List.of(segment.sides).stream()).filter(side -> side.id.equals(tap))
                .forEach(change);
        segment(tape);
        tell(tape);
        return Optional.of(tape.contact);
    }

    private void segment(Tape tape) {
        for (Segment segment : List.copyOf(tape.closing)) {
            if (segment.both(Tap.State.ENDED)) {
                tape.closing.remove(segment);
                byTap.remove(segment.sides[0].id);
                byTap.remove(segment.sides[1].id);
            }
        }
    }

    /** A leg is gone for good. */
    void gone(LegId leg) {
        for (Tape tape : tapes.values()) {
            if (tape.begun && (tape.wanted.left().equals(leg) || tape.wanted.right().equals(leg))) {
                tape.over = true;
            }
        }
    }

    private void fail(Tape tape) {
        if (!tape.failed) {
            tape.failed = true;
            tape.over = true;
        }
    }

    private void tell(Tape tape) {
        RecordingId id = tape.wanted.id();
        boolean writing = tape.current != null && tape.current.both(Tap.State.USED);
        if (!tape.toldStarted && !tape.over && tape.begun && (writing || !tape.wanted.running())) {
            tape.toldStarted = true;
            listener.get().recordingStarted(id);
        }
        if (tape.over && tape.current == null && tape.closing.isEmpty() && !tape.toldOver) {
            tape.toldOver = true;
            if (tape.failed && !withFiles.contains(id)) {
                listener.get().recordingFailed(id);
            } else if (tape.begun) {
                if (!withFiles.contains(id)) {
                    empty.add(id);
                }
                listener.get().recordingFinished(id);
            }
        }
    }

    /** Forgets what is over and named by nobody any more. */
    void tidy(MediaPlan plan) {
        Set<RecordingId> named = new HashSet<>();
        plan.recordings().forEach(recording -> named.add(recording.id()));
        tapes.values().removeIf(tape -> tape.contact.equals(plan.contact()) && !named.contains(tape.wanted.id())
                && tape.over && tape.current == null && tape.closing.isEmpty());
    }

    // After a lost link

    /**
     * A living tap, as read again. Of those whose plan still wants them exactly so, the recording goes on;
     * the others are returned to be ended.
     *
     * @param sides of one segment, by side: the channel it taps
     */
    boolean adopt(ContactId contact, Recording recording, long number, LegId left, LegId right) {
        Tape tape = tapes.computeIfAbsent(recording.id(), _ -> new Tape(contact, recording));
        lastNumber = Math.max(lastNumber, number);
        if (tape.current != null && tape.current.number == number) {
            return true;
        }
        if (tape.current != null || tape.over || !recording.running() || !recording.left().equals(left)
                || !recording.right().equals(right)) {
            return false;
        }
        tape.begun = true;
        tape.current = new Segment(recording.id(), number, left, right);
        for (Tap side : tape.current.sides) {
            side.state = Tap.State.USED;
            byTap.put(side.id, tape);
        }
        withFiles.add(recording.id());
        return true;
    }

    /** A planned recording that has files from before; one whose leg is gone is over. */
    void known(ContactId contact, Recording recording) {
        Tape tape = tapes.computeIfAbsent(recording.id(), _ -> new Tape(contact, recording));
        tape.begun = true;
        withFiles.add(recording.id());
        tape.over |= picture.line(recording.left()).isEmpty() || picture.line(recording.right()).isEmpty();
    }

    /** Taps that never told their end: they are taken as ended. */
    void giveUp(ContactId contact) {
        for (Tape tape : List.copyOf(tapes.values())) {
            if (tape.contact.equals(contact)) {
                tape.closing.stream().flatMap(segment -> List.of(segment.sides).stream())
                        .forEach(side -> side.state = Tap.State.ENDED);
                if (tape.current != null && !tape.current.both(Tap.State.USED)) {
                    fail(tape);
                }
                segment(tape);
                tell(tape);
            }
        }
    }
}
