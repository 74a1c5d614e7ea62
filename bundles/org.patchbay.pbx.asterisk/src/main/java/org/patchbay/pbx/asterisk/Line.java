// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.BridgeId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Sound;

/** A living channel of a leg, as far as we know. Changed on the adapter's thread only. */
final class Line {

    enum State {
        /** A customer who called and was not answered yet. */
        ARRIVED,
        /** We call; the far end has not said that it rings. */
        DIALLED,
        RINGING, UP
    }

    /** Some packets, of 20 ms each, in which Asterisk finds that nothing hooks the line any more. */
    static final long CLEARING_NANOS = 100_000_000;

    final LegId leg;
    /** A customer's call, not one of ours. */
    final boolean arrived;
    State state;
    /** The contact whose plan named it last; nobody's until then. */
    Optional<ContactId> contact = Optional.empty();
    Optional<BridgeId> bridge = Optional.empty();
    /** What may be being played to it: nothing while it is in a bridge or new; anything when we do not know. */
    Set<Sound> plays = Set.of();
    /** Announcements that were begun, over or not. */
    final Set<AnnouncementId> announced = new HashSet<>();
    Optional<Announcements.Playing> playing = Optional.empty();
    /** Playbacks that are queued at Asterisk and are not to be heard. */
    Set<String> interrupted = Set.of();
    /** It was dialled to find out who answers. */
    boolean analysed;
    /** Its phone waits for what becomes of its transfer. */
    boolean transferring;
    Optional<Boolean> denoised = Optional.of(false);
    /** Whether Asterisk listens who speaks on it; unknown after a new link. */
    Optional<Boolean> watched = Optional.of(false);
    /** It was told that it speaks. */
    boolean talks;
    /** While it is being freed of hooks, see {@link Difference}: none is put on it before; by {@code nanoTime}. */
    private long clearUntil = System.nanoTime();
    boolean held;
    boolean phone;
    boolean rang;
    /** Its end is asked for, or is known from an answer: nothing more is asked of it. */
    boolean going;
    /** It waits in the dialplan for us to come back: nothing can be asked of it until it enters. */
    boolean outside;
    /** Asterisk knows that a plan has named it, see {@link AriChannel#OWNER}. */
    boolean marked;
    /** What a customer's call brought, to tell it again. */
    String number = "";
    String name = "";
    String dnis = "";

    private Line(LegId leg, boolean arrived) {
        this.leg = leg;
        this.arrived = arrived;
        state = arrived ? State.ARRIVED : State.DIALLED;
        marked = !arrived;
    }

    static Line dialled(LegId leg) {
        return new Line(leg, false);
    }

    static Line arrived(LegId leg, AriChannel channel) {
        Line line = new Line(leg, true);
        line.number = channel.number();
        line.name = channel.name();
        line.dnis = channel.exten();
        line.state = channel.isUp() ? State.UP : State.ARRIVED;
        return line;
    }

    void clear() {
        clearUntil = System.nanoTime() + CLEARING_NANOS;
    }

    boolean isBeingCleared() {
        return clearUntil - System.nanoTime() > 0;
    }

    boolean isUp() {
        return state == State.UP && !going;
    }

    String channel() {
        return Names.of(leg);
    }

    /** After something went wrong: ask for everything again. */
    void doubt() {
        plays = EnumSet.allOf(Sound.class);
        denoised = Optional.empty();
        watched = Optional.empty();
    }
}
