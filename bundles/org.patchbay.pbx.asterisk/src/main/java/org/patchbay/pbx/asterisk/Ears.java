// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Listening;
import org.patchbay.model.media.MediaPlan;

/**
 * Who listens to whom: a tap of the target, in a bridge with the listener. What a tap lets through is fixed
 * when it is made, so another mode is another tap.
 */
final class Ears {

    private static final class Ear {
        final ContactId contact;
        final Listening listening;
        /** Which sides of the target are heard, in Asterisk's words. */
        final String spy;
        final Tap tap;
        boolean bridged;

        Ear(ContactId contact, Listening listening, String spy, long number) {
            this.contact = contact;
            this.listening = listening;
            this.spy = spy;
            tap = new Tap(Names.ear(listening.listener(), number));
        }
    }

    private final Picture picture;
    private final Requests ask;
    private final Map<LegId, Ear> ears = new LinkedHashMap<>();
    private final Map<String, Ear> byTap = new HashMap<>();
    private long lastNumber = System.currentTimeMillis();

    Ears(Picture picture, Requests ask) {
        this.picture = picture;
        this.ask = ask;
    }

    void forget() {
        ears.clear();
        byTap.clear();
    }

    void moves(MediaPlan plan, Moves moves) {
        for (Ear ear : List.copyOf(ears.values())) {
            if (ear.contact.equals(plan.contact()) && (!plan.listeners().contains(ear.listening)
                    || !ear.spy.equals(spy(ear.listening, plan)) || isBroken(ear))) {
                close(ear, moves);
            }
        }
        for (Listening listening : plan.listeners()) {
            if (picture.isUp(listening.listener()) && picture.isUp(listening.target())) {
                moves(plan, listening, moves);
            }
        }
    }

    /** Who listens to a listener hears what that one says, not whom it listens to. */
    private static String spy(Listening listening, MediaPlan plan) {
        return plan.listeners().stream().map(Listening::listener).anyMatch(listening.target()::equals) ? "in" : "both";
    }

    private boolean isBroken(Ear ear) {
        return ear.tap.is(Tap.State.ENDED) || !picture.isUp(ear.listening.listener())
                || !picture.isUp(ear.listening.target());
    }

    private void moves(MediaPlan plan, Listening listening, Moves moves) {
        Ear ear = ears.get(listening.listener());
        if (ear == null) {
            open(plan, listening, moves);
        } else if (ear.tap.is(Tap.State.READY)) {
            join(ear, moves);
        } else if (ear.tap.is(Tap.State.ASKED)) {
            moves.await();
        }
    }

    /** @return whether anybody listened to it; all do again when they are asked for next */
    boolean strip(Line target, Moves moves) {
        List<Ear> those = ears.values().stream().filter(ear -> ear.listening.target().equals(target.leg)).toList();
        those.forEach(ear -> close(ear, moves));
        return !those.isEmpty();
    }

    private void open(MediaPlan plan, Listening listening, Moves moves) {
        if (picture.line(listening.target()).filter(Line::isBeingCleared).isPresent()) {
            moves.await();
            moves.soon();
            return;
        }
        Ear ear = new Ear(plan.contact(), listening, spy(listening, plan), ++lastNumber);
        ears.put(listening.listener(), ear);
        byTap.put(ear.tap.id, ear);
        String whisper = switch (listening.mode()) {
            case MONITOR -> "none";
            case WHISPER -> "out";
        };
        moves.add(Step.of(ask.snoop(picture.line(listening.target()).orElseThrow(), ear.tap.id, ear.spy, whisper,
                Requests.EAR)).refused(_ -> {
                    ear.tap.state = Tap.State.ENDED;
                    return false;
                }));
        moves.await();
    }

    private void join(Ear ear, Moves moves) {
        Line listener = picture.line(ear.listening.listener()).orElseThrow();
        ear.tap.state = Tap.State.USED;
        ear.bridged = true;
        moves.add(Step.of(ask.createBridge(ear.tap.id)));
        moves.add(Step.of(ask.join(List.of(ear.tap.id, listener.channel()), ear.tap.id)).done(
                () -> listener.bridge = Optional.empty()));
    }

    /**
     * Without its tap the listener hears silence. It leaves the bridge before that is destroyed: whoever is in it then
     * is thrown out a moment later, and Asterisk 22.10 accepts and forgets what the channel was to join in that moment.
     */
    private void close(Ear ear, Moves moves) {
        ears.remove(ear.listening.listener());
        byTap.remove(ear.tap.id);
        if (!ear.tap.is(Tap.State.ENDED)) {
            moves.add(Step.of(ask.hangUp(ear.tap.id)).anyway());
        }
        if (ear.bridged) {
            picture.line(ear.listening.listener()).filter(line -> !line.going)
                    .ifPresent(line -> moves.add(Step.of(ask.leave(line.channel(), ear.tap.id)).anyway()));
            moves.add(Step.of(ask.destroyBridge(ear.tap.id)).anyway());
        }
    }

    Optional<ContactId> tapStarted(String tap) {
        Ear ear = byTap.get(tap);
        if (ear != null) {
            ear.tap.started();
        }
        return Optional.ofNullable(ear).map(known -> known.contact);
    }

    Optional<ContactId> ended(String tap) {
        Ear ear = byTap.get(tap);
        if (ear != null) {
            ear.tap.state = Tap.State.ENDED;
        }
        return Optional.ofNullable(ear).map(known -> known.contact);
    }

}
