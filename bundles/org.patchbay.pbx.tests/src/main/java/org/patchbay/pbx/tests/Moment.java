// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.patchbay.model.media.Listening.Mode;
import org.patchbay.model.media.Sound;

/**
 * A moment of a call as people write it: {@code A B, C~, S>A}. Who stands together talks together; {@code ~} hears
 * music, {@code ^} hears it ring; {@code S>A} listens to A, {@code S>>A} whispers to A. C is the customer, all others
 * are phones. What everybody must hear is worked out from this, not from a plan.
 */
record Moment(String name, List<Set<String>> together, Map<String, Sound> alone, Map<String, Ear> ears) {

    record Ear(String target, Mode mode) {
    }

    static Moment of(String name, String text) {
        Moment moment = new Moment(name, new ArrayList<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        Arrays.stream(text.split(",")).map(String::strip).forEach(moment::read);
        return moment;
    }

    private void read(String part) {
        if (part.contains(">")) {
            String[] ends = part.split(">+");
            ears.put(ends[0], new Ear(ends[1], part.contains(">>") ? Mode.WHISPER : Mode.MONITOR));
        } else if (part.endsWith("~")) {
            alone.put(part.substring(0, part.length() - 1), Sound.MUSIC);
        } else if (part.endsWith("^")) {
            alone.put(part.substring(0, part.length() - 1), Sound.RINGING);
        } else if (part.contains(" ")) {
            together.add(new LinkedHashSet<>(List.of(part.split(" +"))));
        } else {
            alone.put(part, Sound.SILENCE);
        }
    }

    Set<String> people() {
        Set<String> people = new TreeSet<>(alone.keySet());
        together.forEach(people::addAll);
        people.addAll(ears.keySet());
        return people;
    }

    /** Whom this one hears. */
    Set<String> heardBy(String who) {
        Set<String> heard = new TreeSet<>(with(who));
        if (ears.containsKey(who)) {
            heard.add(ears.get(who).target());
            heard.addAll(with(ears.get(who).target()));
        }
        ears.forEach((listener, ear) -> {
            if (ear.target().equals(who) && ear.mode() == Mode.WHISPER) {
                heard.add(listener);
            }
        });
        heard.remove(who);
        return heard;
    }

    private Set<String> with(String who) {
        return together.stream().filter(group -> group.contains(who)).findFirst().orElse(Set.of());
    }

    @Override
    public String toString() {
        return name;
    }
}
