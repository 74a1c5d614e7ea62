// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

import org.patchbay.model.LegId;
import org.patchbay.model.media.Listening;
import org.patchbay.model.media.Sound;
import org.patchbay.spi.SwitchControl.Hearing;

/** Who hears whom: worked out from how the legs stand, never from a plan. */
final class Ears {

    private final Lines lines;
    private final Function<Leg, Collection<Listening>> listenings;

    /** @param listenings those of a leg's contact */
    Ears(Lines lines, Function<Leg, Collection<Listening>> listenings) {
        this.lines = lines;
        this.listenings = listenings;
    }

    List<Hearing> all() {
        List<Hearing> all = new ArrayList<>();
        for (Leg leg : lines.living()) {
            if (leg.isUp()) {
                all.add(new Hearing(leg.id, leg.far.party(), sound(leg), List.copyOf(heardBy(leg)), leg.denoised(),
                        leg.playing.filter(_ -> leg.speaks()).map(Announcements.Playing::prompt).orElse("")));
            }
        }
        return all;
    }

    SortedSet<LegId> heardBy(Leg leg) {
        SortedSet<LegId> heard = new TreeSet<>();
        if (!leg.speaks()) {
            return heard;
        }
        addBridge(leg, heard);
        for (Listening listening : listenings.apply(leg)) {
            if (listening.listener().equals(leg.id)) {
                lines.find(listening.target()).filter(Leg::speaks).ifPresent(target -> {
                    heard.add(target.id);
                    addBridge(target, heard);
                });
            } else if (listening.target().equals(leg.id) && listening.mode() == Listening.Mode.WHISPER) {
                lines.find(listening.listener()).filter(Leg::speaks).ifPresent(whisperer -> heard.add(whisperer.id));
            }
        }
        heard.remove(leg.id);
        return heard;
    }

    private void addBridge(Leg leg, SortedSet<LegId> heard) {
        for (Leg other : lines.living()) {
            if (other.speaks() && other.inBridgeWith(leg)) {
                heard.add(other.id);
            }
        }
    }

    /** A party whose only partners pressed hold at their phones hears their music. */
    private Sound sound(Leg leg) {
        if (!leg.speaks() || leg.playing.isPresent()) {
            return Sound.SILENCE;
        }
        if (!leg.isBridged()) {
            return leg.alone();
        }
        List<Leg> partners = lines.living().stream().filter(Leg::isUp).filter(leg::inBridgeWith).toList();
        boolean allHold = !partners.isEmpty() && partners.stream().noneMatch(Leg::speaks);
        return allHold ? Sound.MUSIC : Sound.SILENCE;
    }
}
