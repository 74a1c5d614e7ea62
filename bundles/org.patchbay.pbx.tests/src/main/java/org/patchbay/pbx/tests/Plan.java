// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.patchbay.model.AnnouncementId;
import org.patchbay.model.BridgeId;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.RecordingId;
import org.patchbay.model.media.Announcement;
import org.patchbay.model.media.Listening;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;
import org.patchbay.model.media.Party.Dial;
import org.patchbay.model.media.Recording;
import org.patchbay.model.media.Sound;

/** The plan of one contact while a test changes it; {@link #next} is the next version. */
final class Plan {

    static final Duration RINGS = Duration.ofSeconds(20);

    final ContactId contact;
    private final Map<LegId, Party> parties = new LinkedHashMap<>();
    private final Map<RecordingId, Recording> recordings = new LinkedHashMap<>();
    private final List<Listening> listeners = new ArrayList<>();
    private long version;

    Plan(String contact) {
        this.contact = new ContactId(contact);
    }

    Plan arrived(LegId leg, Sound hears) {
        parties.put(leg, new Party(leg, Optional.empty(), true, Optional.empty(), hears, false));
        return this;
    }

    Plan phone(LegId leg, String extension, Duration rings) {
        return dial(leg, new Dial(Party.Kind.EXTENSION, extension, "+12025550199", "Contract", rings));
    }

    Plan outside(LegId leg, String number, Duration rings) {
        return dial(leg, new Dial(Party.Kind.EXTERNAL, number, "+12025550199", "", rings));
    }

    /** Called to find out who answers. */
    Plan analysed(LegId leg, String number, Duration rings) {
        return dial(leg, new Dial(Party.Kind.EXTERNAL, number, "+12025550199", "", rings, true));
    }

    private Plan dial(LegId leg, Dial dial) {
        parties.put(leg, new Party(leg, Optional.of(dial), false, Optional.empty(), Sound.SILENCE, false));
        return this;
    }

    /** Together, in the bridge of this name. */
    Plan bridge(String name, LegId... legs) {
        for (LegId leg : legs) {
            change(leg, Optional.of(new BridgeId(contact + "-" + name)), Sound.SILENCE);
        }
        return this;
    }

    Plan alone(LegId leg, Sound hears) {
        change(leg, Optional.empty(), hears);
        return this;
    }

    private void change(LegId leg, Optional<BridgeId> bridge, Sound hears) {
        parties.computeIfPresent(leg, (_, party) -> new Party(leg, party.dial(), party.answered(), bridge, hears,
                party.denoised(), party.announcement()));
    }

    Plan denoised(LegId leg, boolean denoised) {
        parties.computeIfPresent(leg, (_, party) -> new Party(leg, party.dial(), party.answered(), party.bridge(),
                party.hears(), denoised, party.announcement()));
        return this;
    }

    Plan answer(LegId leg) {
        parties.computeIfPresent(leg, (_, party) -> new Party(leg, party.dial(), true, party.bridge(), party.hears(),
                party.denoised(), party.announcement()));
        return this;
    }

    Plan announce(LegId leg, AnnouncementId id, String... sounds) {
        parties.computeIfPresent(leg, (_, party) -> party.announcing(new Announcement(id, List.of(sounds))));
        return this;
    }

    Plan withoutAnnouncement(LegId leg) {
        parties.computeIfPresent(leg, (_, party) -> new Party(leg, party.dial(), party.answered(), party.bridge(),
                party.hears(), party.denoised()));
        return this;
    }

    Plan without(LegId leg) {
        parties.remove(leg);
        recordings.values().removeIf(recording -> recording.left().equals(leg) || recording.right().equals(leg));
        listeners.removeIf(listening -> listening.listener().equals(leg) || listening.target().equals(leg));
        return this;
    }

    Plan record(RecordingId id, LegId left, LegId right, boolean running) {
        recordings.put(id, new Recording(id, left, right, running));
        return this;
    }

    Plan withoutRecordings() {
        recordings.clear();
        return this;
    }

    Plan listen(LegId listener, LegId target, Listening.Mode mode) {
        withoutListeners(listener);
        listeners.add(new Listening(listener, target, mode));
        return this;
    }

    Plan withoutListeners(LegId listener) {
        listeners.removeIf(listening -> listening.listener().equals(listener));
        return this;
    }

    Plan over() {
        parties.clear();
        recordings.clear();
        listeners.clear();
        return this;
    }

    List<LegId> legs() {
        return List.copyOf(parties.keySet());
    }

    MediaPlan next() {
        version++;
        return present();
    }

    MediaPlan present() {
        return new MediaPlan(contact, version, List.copyOf(parties.values()), List.copyOf(recordings.values()),
                listeners);
    }
}
