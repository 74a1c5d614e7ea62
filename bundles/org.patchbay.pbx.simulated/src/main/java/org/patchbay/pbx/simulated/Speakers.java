// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import org.patchbay.model.BridgeId;
import org.patchbay.model.ContactId;
import org.patchbay.spi.PbxListener;
import org.patchbay.spi.SwitchControl.Talk;
import org.patchbay.spi.Timeline;

/** Who speaks in conferences, as a switch with a detector would tell it. The tones go on whoever speaks. */
final class Speakers {

    private static final Duration TURN = Duration.ofSeconds(3);
    private static final int CONFERENCE = 3;

    private final Timeline time;
    private final Lines lines;
    private final Supplier<PbxListener> listener;
    /** By party. */
    private final Map<String, Talk> habits = new HashMap<>();
    private final Set<ContactId> conferences = new LinkedHashSet<>();
    private Optional<Timeline.Alarm> alarm = Optional.empty();
    private int round;

    Speakers(Timeline time, Lines lines, Supplier<PbxListener> listener) {
        this.time = time;
        this.lines = lines;
        this.listener = listener;
    }

    void talks(String party, Talk how) {
        habits.put(party, how);
        List.copyOf(conferences).forEach(this::update);
    }

    /** Nobody on the new link knows anything yet. */
    void tellAgain() {
        lines.living().forEach(leg -> leg.talks = false);
        List.copyOf(conferences).forEach(this::update);
    }

    /** To be called when somebody came to the contact, left it, or holds. */
    void update(ContactId contact) {
        List<Leg> legs = lines.of(contact);
        Map<BridgeId, List<Leg>> together = new LinkedHashMap<>();
        legs.stream().filter(Leg::isUp).forEach(leg -> leg.bridge()
                .ifPresent(bridge -> together.computeIfAbsent(bridge, _ -> new ArrayList<>()).add(leg)));
        together.values().removeIf(there -> there.size() < CONFERENCE);
        Set<Leg> speaking = new HashSet<>();
        together.values().forEach(there -> speaking.addAll(speakers(there)));
        legs.forEach(leg -> tell(leg, speaking.contains(leg)));
        if (together.isEmpty()) {
            conferences.remove(contact);
        } else {
            conferences.add(contact);
        }
        takeTurns();
    }

    void loseAll() {
        conferences.clear();
        takeTurns();
    }

    private void takeTurns() {
        if (conferences.isEmpty()) {
            alarm.ifPresent(Timeline.Alarm::cancel);
            alarm = Optional.empty();
            round = 0;
        } else if (alarm.isEmpty()) {
            alarm = Optional.of(time.after(TURN, this::next));
        }
    }

    private void next() {
        alarm = Optional.empty();
        round++;
        List.copyOf(conferences).forEach(this::update);
    }

    private List<Leg> speakers(List<Leg> there) {
        List<Leg> always = there.stream().filter(leg -> leg.speaks() && habit(leg) == Talk.ALWAYS).toList();
        List<Leg> turns = there.stream().filter(leg -> leg.speaks() && habit(leg) == Talk.IN_TURN).toList();
        return always.isEmpty() && !turns.isEmpty() ? List.of(turns.get(round % turns.size())) : always;
    }

    private Talk habit(Leg leg) {
        return habits.getOrDefault(leg.far.party(), Talk.IN_TURN);
    }

    private void tell(Leg leg, boolean talks) {
        if (leg.talks != talks) {
            leg.talks = talks;
            listener.get().talking(leg.id, talks);
        }
    }
}
