// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.patchbay.model.BridgeId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.media.Announcement;
import org.patchbay.model.media.Listening;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Sound;
import org.patchbay.pbx.asterisk.ari.AriReply;

/**
 * What is to be done so that a contact's media are as planned. Asked again after every change until nothing
 * is left; so a plan never seen before is a matter of the same few comparisons. Asterisk does the requests of
 * one link in their order.
 */
final class Difference {

    /** What a reply tells about a leg. */
    interface Reports {
        void answered(Line line);

        void refused(Line line, Cause cause);

        /** Nobody listens any more whether it speaks. */
        void unwatched(Line line);
    }

    /** Others in the bridge. */
    private static final int CONFERENCE = 2;

    private final Picture picture;
    private final Requests ask;
    private final Tapes tapes;
    private final Ears ears;
    private final Announcements announcements;
    private final Reports reports;

    Difference(Picture picture, Requests ask, Tapes tapes, Ears ears, Announcements announcements, Reports reports) {
        this.reports = reports;
        this.picture = picture;
        this.ask = ask;
        this.tapes = tapes;
        this.ears = ears;
        this.announcements = announcements;
    }

    Moves of(MediaPlan plan) {
        Moves moves = new Moves();
        strip(plan, moves);
        // first of all: what is not to be heard or recorded any more
        tapes.moves(plan.contact(), moves);
        ears.moves(plan, moves);
        endUnnamed(plan, moves);
        createBridges(plan, moves);
        plan.parties().forEach(party -> picture.line(party.leg()).filter(line -> !line.going)
                .ifPresent(line -> party(plan, party, line, moves)));
        destroyBridges(plan, moves);
        plan.parties().forEach(party -> dial(plan.contact(), party, moves));
        return moves;
    }

    /**
     * Hooks are what listens to a line or changes its sound. Asterisk 22.10 reads packets for all of a line's hooks by
     * one counter, and lets nothing through from somebody new whose packets have lower numbers; it forgets the counter
     * when the line has no hook at all for a moment. So whoever comes into other company, or gets company, loses all
     * hooks first, and gets them back a moment later; and one that goes straight from one company to another gets none
     * before.
     */
    private void strip(MediaPlan plan, Moves moves) {
        for (Party party : plan.parties()) {
            picture.line(party.leg()).filter(line -> line.isUp() && !line.outside)
                    .filter(line -> hasCompany(plan, party) && hasNewCompany(plan, party)).ifPresent(line -> {
                        boolean stripped = ears.strip(line, moves) || line.bridge.isPresent();
                        if (!line.denoised.equals(Optional.of(false))) {
                            moves.add(Step.of(ask.denoise(line, false)).anyway());
                            line.denoised = Optional.of(false);
                            stripped = true;
                        }
                        if (!line.watched.equals(Optional.of(false))) {
                            unwatch(line, moves);
                            stripped = true;
                        }
                        if (stripped) {
                            line.clear();
                        }
                    });
        }
    }

    private void endUnnamed(MediaPlan plan, Moves moves) {
        Set<LegId> named = new HashSet<>();
        plan.parties().forEach(party -> named.add(party.leg()));
        for (Line line : picture.linesOf(plan.contact())) {
            if (!line.going && !named.contains(line.leg)) {
                if (line.transferring) {
                    moves.add(Step.of(ask.transferDone(line)).anyway());
                }
                moves.add(Step.of(ask.hangUp(line)).before(() -> line.going = true).anyway());
            }
        }
    }

    private void createBridges(MediaPlan plan, Moves moves) {
        for (BridgeId bridge : bridges(plan)) {
            if (!picture.hasBridge(bridge)) {
                moves.add(Step.of(ask.create(bridge)).done(() -> picture.addBridge(bridge, plan.contact())));
            }
        }
    }

    private static Set<BridgeId> bridges(MediaPlan plan) {
        Set<BridgeId> bridges = new LinkedHashSet<>();
        plan.parties().forEach(party -> party.bridge().ifPresent(bridges::add));
        return bridges;
    }

    /**
     * Not before the contact is over: for some time after it is destroyed Asterisk gives nobody else the id of
     * a bridge, and a call comes back to the same one again and again.
     */
    private void destroyBridges(MediaPlan plan, Moves moves) {
        if (plan.isEmpty()) {
            for (BridgeId bridge : picture.bridgesOf(plan.contact())) {
                moves.add(Step.of(ask.destroy(bridge)).done(() -> picture.removeBridge(bridge)).anyway());
            }
        }
    }

    private void party(MediaPlan plan, Party party, Line line, Moves moves) {
        if (line.outside) {
            moves.await();
            return;
        }
        if (!line.marked) {
            moves.add(Step.of(ask.mark(line)).before(() -> line.marked = true).anyway());
        }
        if (line.state == Line.State.ARRIVED && party.answered()) {
            moves.add(Step.of(ask.answer(line)).before(() -> line.state = Line.State.UP)
                    .done(() -> reports.answered(line)));
            place(plan, party, line, moves);
        } else if (line.state == Line.State.ARRIVED) {
            ring(party, line, moves);
        } else if (line.state == Line.State.UP) {
            place(plan, party, line, moves);
        }
    }

    /** Before it is answered a call can be told nothing but that it rings. */
    private void ring(Party party, Line line, Moves moves) {
        boolean rings = line.plays.equals(Set.of(Sound.RINGING));
        if (party.hears() == Sound.RINGING && !rings) {
            moves.add(Step.of(ask.play(line, Sound.RINGING)).before(() -> line.plays = Set.of(Sound.RINGING)));
        } else if (party.hears() != Sound.RINGING && rings) {
            moves.add(Step.of(ask.stop(line, Sound.RINGING)).before(() -> line.plays = Set.of()).anyway());
        }
    }

    private void place(MediaPlan plan, Party party, Line line, Moves moves) {
        boolean alone = party.bridge().isEmpty() && !listens(plan, party);
        Optional<Announcement> announcement = party.announcement().filter(_ -> alone);
        announcements.stopInterrupted(line, moves);
        announcements.stop(line, announcement, moves);
        if (listens(plan, party)) {
            quiet(line, moves);
        } else if (hasCompany(plan, party)) {
            join(party.bridge().orElseThrow(), line, moves);
        } else if (party.bridge().isPresent()) {
            alone(Sound.SILENCE, announcement, line, moves);
        } else {
            alone(party.hears(), announcement, line, moves);
        }
        denoise(party.denoised() && hasCompany(plan, party), line, moves);
        watch(company(plan, party) >= CONFERENCE, line, moves);
    }

    /**
     * Alone in a bridge a channel gets no sound at all, and without any a whisper does not reach it either;
     * so who is the first waits outside, in silence.
     */
    private boolean hasCompany(MediaPlan plan, Party party) {
        return company(plan, party) > 0;
    }

    /** How many others are with it in its bridge. */
    private long company(MediaPlan plan, Party party) {
        return party.bridge().isEmpty() ? 0 : plan.parties().stream().filter(other -> other != party
                && other.bridge().equals(party.bridge()) && !listens(plan, other) && willBeUp(other)).count();
    }

    /** Whether somebody is about to come into its bridge, itself or another. */
    private boolean hasNewCompany(MediaPlan plan, Party party) {
        return plan.parties().stream().filter(other -> other.bridge().equals(party.bridge()) && !listens(plan, other)
                && willBeUp(other)).anyMatch(other -> picture.line(other.leg())
                        .filter(line -> !line.bridge.equals(party.bridge())).isPresent());
    }

    private boolean willBeUp(Party party) {
        return picture.line(party.leg()).filter(line -> line.isUp()
                || line.state == Line.State.ARRIVED && party.answered() && !line.going && !line.outside).isPresent();
    }

    private static boolean listens(MediaPlan plan, Party party) {
        return plan.listeners().stream().map(Listening::listener).anyMatch(party.leg()::equals);
    }

    private void join(BridgeId bridge, Line line, Moves moves) {
        if (line.bridge.equals(Optional.of(bridge))) {
            return;
        }
        // music that was not stopped would go on in the bridge
        quiet(line, moves);
        boolean clearing = line.isBeingCleared();
        moves.add(Step.of(ask.join(List.of(line.channel()), Names.of(bridge))).done(() -> {
            line.bridge = Optional.of(bridge);
            if (clearing) {
                line.clear(); // on a busy machine all that was asked for before took its time
            }
        }));
    }

    private void alone(Sound sound, Optional<Announcement> announcement, Line line, Moves moves) {
        line.bridge.ifPresent(bridge -> moves.add(Step.of(ask.leave(line.channel(), Names.of(bridge)))
                .done(() -> line.bridge = Optional.empty()).anyway()));
        if (Announcements.begins(line, announcement)) {
            quiet(line, moves);
            announcements.begin(line, announcement.get(), moves);
        }
        if (line.playing.isPresent() || line.plays.equals(Set.of(sound))) {
            return;
        }
        quiet(line, moves);
        // silence as well: a whisper reaches only a channel to which something is sent
        moves.add(Step.of(ask.play(line, sound)).before(() -> line.plays = Set.of(sound)));
    }

    /** Stops what is played to it; where we do not know what that is, all it can be. */
    private void quiet(Line line, Moves moves) {
        for (Sound sound : line.plays) {
            moves.add(Step.of(ask.stop(line, sound)).anyway());
        }
        line.plays = Set.of();
    }

    /** Noise of all others is removed from what Asterisk sends to this party. */
    private void denoise(boolean wanted, Line line, Moves moves) {
        boolean fits = line.denoised.map(is -> is == wanted).orElse(false);
        if (!fits && wanted && line.isBeingCleared()) {
            moves.soon();
        } else if (!fits) {
            // a switch without the module still connects calls; its capabilities say what it can't do
            moves.add(Step.of(ask.denoise(line, wanted)).done(() -> line.denoised = Optional.of(wanted)).anyway());
        }
    }

    /** Between two it is heard who speaks; and without it Asterisk need not look into their packets. */
    private void watch(boolean wanted, Line line, Moves moves) {
        boolean fits = line.watched.map(is -> is == wanted).orElse(false);
        if (fits) {
            return;
        }
        if (wanted && line.isBeingCleared()) {
            moves.soon();
            return;
        }
        if (!wanted || line.watched.isEmpty()) {
            // who is watched already would not be told again when it speaks at this moment
            unwatch(line, moves);
        }
        if (wanted) {
            moves.add(Step.of(ask.watch(line)).before(() -> line.watched = Optional.of(true)).anyway());
        }
    }

    private void unwatch(Line line, Moves moves) {
        line.watched = Optional.of(false);
        moves.add(Step.of(ask.unwatch(line)).before(() -> reports.unwatched(line)).anyway());
    }

    private void dial(ContactId contact, Party party, Moves moves) {
        if (party.dial().isEmpty() || picture.line(party.leg()).isPresent() || picture.hasEnded(party.leg())) {
            return;
        }
        Party.Dial dial = party.dial().get();
        Line line = Line.dialled(party.leg());
        line.contact = Optional.of(contact);
        line.phone = dial.kind() == Party.Kind.EXTENSION;
        line.analysed = dial.analysed();
        moves.add(Step.of(ask.dial(party.leg(), dial)).before(() -> picture.add(line)).refused(reply -> {
            reports.refused(line, refusal(reply));
            return true;
        }));
    }

    /** Asterisk says "allocation failed" for a phone that is not registered. */
    private static Cause refusal(AriReply reply) {
        return switch (reply.status()) {
            case 500 -> Cause.UNREACHABLE;
            case 400 -> Cause.INVALID_NUMBER;
            default -> Cause.FAILED;
        };
    }
}
