// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.ContactId;
import org.patchbay.model.media.Announcement;
import org.patchbay.spi.PbxListener;

/**
 * What is announced on which line. Every prompt is a playback of its own: in a list Asterisk passes over one that
 * it does not have without a word. Asterisk plays a playback twice that is asked for twice, so each is asked for
 * once; it plays one to its end before a channel may enter a bridge, so each is stopped before.
 */
final class Announcements {

    /** Begun and not over: the playbacks that have not told their end. */
    static final class Playing {
        final AnnouncementId id;
        private final Set<String> left = new LinkedHashSet<>();

        Playing(AnnouncementId id) {
            this.id = id;
        }
    }

    private final Picture picture;
    private final Requests ask;
    private final Supplier<PbxListener> listener;

    Announcements(Picture picture, Requests ask, Supplier<PbxListener> listener) {
        this.picture = picture;
        this.ask = ask;
        this.listener = listener;
    }

    /** Stops what is not wanted any more. */
    void stop(Line line, Optional<Announcement> wanted, Moves moves) {
        line.playing.filter(now -> wanted.filter(a -> a.id().equals(now.id)).isEmpty()).ifPresent(now -> {
            line.playing = Optional.empty();
            now.left.forEach(playback -> moves.add(Step.of(ask.stopPlayback(playback)).anyway()));
        });
    }

    /** @return whether there is anything to begin; what else is played to the line is to be stopped first */
    static boolean begins(Line line, Optional<Announcement> wanted) {
        return wanted.filter(a -> !line.announced.contains(a.id())).isPresent();
    }

    void begin(Line line, Announcement announcement, Moves moves) {
        line.announced.add(announcement.id());
        Playing playing = new Playing(announcement.id());
        line.playing = Optional.of(playing);
        playbacks(announcement).forEach(playing.left::add);
        for (int i = 0; i < announcement.sounds().size(); i++) {
            String playback = Names.playback(announcement.id(), i);
            moves.add(Step.of(ask.announce(line, playback, announcement.sounds().get(i))).refused(_ -> {
                over(line, playback, true);
                return true;
            }));
        }
    }

    static List<String> playbacks(Announcement announcement) {
        return IntStream.range(0, announcement.sounds().size())
                .mapToObj(i -> Names.playback(announcement.id(), i)).toList();
    }

    /** @return the contact that may go on now */
    Optional<ContactId> finished(String playback, boolean failed) {
        Optional<Line> line = picture.lines().stream()
                .filter(one -> one.playing.filter(now -> now.left.contains(playback)).isPresent()).findFirst();
        line.ifPresent(one -> over(one, playback, failed));
        return line.filter(one -> one.playing.isEmpty()).flatMap(one -> one.contact);
    }

    private void over(Line line, String playback, boolean failed) {
        Playing playing = line.playing.filter(now -> now.left.remove(playback)).orElse(null);
        if (playing == null || !line.isUp()) {
            return; // told before, or its line is leaving
        }
        if (failed) {
            line.playing = Optional.empty();
            line.interrupted = playing.left;
            listener.get().announcementFailed(playing.id);
        } else if (playing.left.isEmpty()) {
            line.playing = Optional.empty();
            listener.get().announcementEnded(playing.id);
        }
    }

    /** Those that were to follow a prompt that failed. */
    void stopInterrupted(Line line, Moves moves) {
        line.interrupted.forEach(playback -> moves.add(Step.of(ask.stopPlayback(playback)).anyway()));
        line.interrupted = Set.of();
    }

    // After a lost link

    /** Read again: this playback is there. */
    static void found(Line line, Announcement announcement, String playback) {
        if (line.playing.isEmpty()) {
            line.playing = Optional.of(new Playing(announcement.id()));
        }
        line.playing.get().left.add(playback);
    }

    /** What is not playing is over, or was never begun: nobody can tell one from the other. */
    void tellAgain(Line line, Announcement announcement) {
        line.announced.add(announcement.id());
        if (line.playing.isEmpty()) {
            listener.get().announcementEnded(announcement.id());
        }
    }
}
