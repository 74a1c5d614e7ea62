// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.util.SortedSet;
import java.util.TreeSet;

import org.patchbay.model.LegId;
import org.patchbay.model.media.Listening;
import org.patchbay.model.media.MediaPlan;
import org.patchbay.model.media.Party;

/** Who hears whom as a plan says it, when everybody in it is connected. */
final class Expected {

    private Expected() {
    }

    static SortedSet<LegId> heardBy(LegId leg, MediaPlan plan) {
        SortedSet<LegId> heard = bridged(leg, plan);
        for (Listening listening : plan.listeners()) {
            if (listening.listener().equals(leg)) {
                heard.add(listening.target());
                heard.addAll(bridged(listening.target(), plan));
            }
            if (listening.target().equals(leg) && listening.mode() == Listening.Mode.WHISPER) {
                heard.add(listening.listener());
            }
        }
        heard.remove(leg);
        return heard;
    }

    private static SortedSet<LegId> bridged(LegId leg, MediaPlan plan) {
        SortedSet<LegId> together = new TreeSet<>();
        Party self = party(leg, plan);
        for (Party other : plan.parties()) {
            if (!other.leg().equals(leg) && self.bridge().isPresent() && self.bridge().equals(other.bridge())) {
                together.add(other.leg());
            }
        }
        return together;
    }

    private static Party party(LegId leg, MediaPlan plan) {
        return plan.parties().stream().filter(party -> party.leg().equals(leg)).findFirst().orElseThrow();
    }
}
