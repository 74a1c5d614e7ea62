// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.patchbay.model.media.Announcement;
import org.patchbay.model.media.Party;
import org.patchbay.spi.Timeline;

/** What is being announced to whom. Each announcement is begun once, when its party can hear it. */
final class Announcements {

    /**
     * An announcement under way.
     *
     * @param prompt the one that is heard now
     * @param next what happens when it is over
     */
    record Playing(Announcement announcement, String prompt, Timeline.Alarm next) {
    }

    private final Exchange exchange;
    private final Trouble trouble;
    private final Supplier<Prompts> prompts;

    Announcements(Exchange exchange, Trouble trouble, Supplier<Prompts> prompts) {
        this.exchange = exchange;
        this.trouble = trouble;
        this.prompts = prompts;
    }

    /** After anything that decides what the leg is to hear. */
    void update(Leg leg) {
        Optional<Announcement> wanted = leg.announcement();
        leg.playing.filter(now -> wanted.filter(w -> w.id().equals(now.announcement().id())).isEmpty()).ifPresent(now -> {
            now.next().cancel();
            leg.playing = Optional.empty();
        });
        wanted.filter(w -> leg.announced.add(w.id())).ifPresent(w -> play(leg, w, 0));
    }

    private void play(Leg leg, Announcement announcement, int index) {
        leg.playing = Optional.empty();
        if (index == announcement.sounds().size()) {
            exchange.listener().announcementEnded(announcement.id());
            return;
        }
        String prompt = announcement.sounds().get(index);
        Optional<Duration> length = prompts.get().length(prompt);
        if (length.isEmpty()) {
            trouble.tell("an announcement can't be played",
                    new NoSuchFileException(prompts.get().toString(), prompt + ".wav", "no such prompt, or no WAV file"));
            exchange.listener().announcementFailed(announcement.id());
            return;
        }
        Timeline.Alarm next = exchange.time().after(length.get(), () -> play(leg, announcement, index + 1));
        leg.alarm(next);
        leg.playing = Optional.of(new Playing(announcement, prompt, next));
    }

    /** To a new link: what is not playing any more is over, and what was never begun can't be told from it. */
    void tellAgain(Leg leg, Party party) {
        party.announcement().filter(_ -> party.bridge().isEmpty())
                .filter(a -> leg.playing.filter(now -> now.announcement().id().equals(a.id())).isEmpty()).ifPresent(a -> {
                    leg.announced.add(a.id());
                    exchange.listener().announcementEnded(a.id());
                });
    }
}
