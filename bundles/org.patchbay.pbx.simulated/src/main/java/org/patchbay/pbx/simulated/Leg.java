// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.AnsweredBy;
import org.patchbay.model.BridgeId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Announcement;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.SwitchControl;
import org.patchbay.spi.Timeline;

/** A living channel. Changed on the world's thread only. */
final class Leg {

    enum State {
        /** A customer who called and was not answered yet. */
        ARRIVED,
        /** We call; it does not ring yet. */
        DIALLED,
        RINGING, UP
    }

    final LegId id;
    final FarEnd far;
    final String dnis;
    State state;
    /** The contact whose plan named it last; nobody's until then. */
    Optional<ContactId> claim = Optional.empty();
    private Optional<BridgeId> bridge = Optional.empty();
    private Sound hears = Sound.SILENCE;
    private boolean denoised;
    /** The plan wants the switch to answer for the phone. */
    boolean answerForPhone;
    boolean heldAtPhone;
    boolean hasTalked;
    /** It was told that it speaks. */
    boolean talks;
    /** Its phone waits for what becomes of its transfer. */
    boolean transferring;
    /** It was dialled to find out who answers. */
    boolean analysed;
    /** What was found out. */
    Optional<AnsweredBy> answeredBy = Optional.empty();
    private Optional<Announcement> announcement = Optional.empty();
    /** Announcements that were begun, ended or not. */
    final Set<AnnouncementId> announced = new HashSet<>();
    Optional<Announcements.Playing> playing = Optional.empty();
    /** What is still to happen to it; cancelled when it ends. */
    private final List<Timeline.Alarm> alarms = new ArrayList<>();

    Leg(LegId id, FarEnd far, String dnis, State state) {
        this.id = id;
        this.far = far;
        this.dnis = dnis;
        this.state = state;
    }

    void wants(Party party) {
        bridge = party.bridge();
        hears = party.hears();
        denoised = party.denoised();
        answerForPhone = party.answered();
        announcement = party.announcement();
    }

    boolean isUp() {
        return state == State.UP;
    }

    /** Whether its tone can be heard anywhere. */
    boolean speaks() {
        return isUp() && !heldAtPhone;
    }

    boolean inBridgeWith(Leg other) {
        return this != other && bridge.isPresent() && bridge.equals(other.bridge);
    }

    Optional<BridgeId> bridge() {
        return bridge;
    }

    boolean isBridged() {
        return bridge.isPresent();
    }

    /** What it is to hear now, begun or not. */
    Optional<Announcement> announcement() {
        return announcement.filter(_ -> isUp() && !isBridged());
    }

    Sound alone() {
        return hears;
    }

    boolean denoised() {
        return denoised;
    }

    int tone() {
        return SwitchControl.toneOf(far.number());
    }

    void alarm(Timeline.Alarm alarm) {
        alarms.add(alarm);
    }

    void silenceAlarms() {
        alarms.forEach(Timeline.Alarm::cancel);
        alarms.clear();
    }
}
