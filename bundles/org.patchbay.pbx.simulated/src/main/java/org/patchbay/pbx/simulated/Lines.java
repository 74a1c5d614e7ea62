// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;

/** The living legs in the order they began, and how the last ones ended. */
final class Lines {

    /** So many ended legs are remembered, so that none is made twice. */
    private static final int REMEMBERED = 20_000;

    private final Map<LegId, Leg> living = new LinkedHashMap<>();
    /** The living ones by the contact that claims them. */
    private final Map<ContactId, Set<Leg>> claimed = new HashMap<>();
    private final Map<LegId, Cause> ended = new LinkedHashMap<>();
    /** Ended legs that this link was told of. */
    private final Set<LegId> told = new LinkedHashSet<>();
    private final String prefix;
    private long arrived;

    /** @param began ids of arriving calls are unique for ever because no two worlds begin at once in one place */
    Lines(Instant began) {
        prefix = "in-" + Long.toString(began.toEpochMilli(), Character.MAX_RADIX) + "-";
    }

    LegId nextArrival() {
        return new LegId(prefix + ++arrived);
    }

    Leg begin(Leg leg) {
        living.put(leg.id, leg);
        return leg;
    }

    /** The plan of this contact names it. */
    void claim(Leg leg, ContactId contact) {
        if (!leg.claim.equals(Optional.of(contact))) {
            unclaim(leg);
            leg.claim = Optional.of(contact);
            claimed.computeIfAbsent(contact, _ -> new LinkedHashSet<>()).add(leg);
        }
    }

    private void unclaim(Leg leg) {
        leg.claim.ifPresent(contact -> claimed.computeIfPresent(contact, (_, legs) -> {
            legs.remove(leg);
            return legs.isEmpty() ? null : legs;
        }));
    }

    void end(LegId leg, Cause cause) {
        Optional.ofNullable(living.remove(leg)).ifPresent(this::unclaim);
        ended.put(leg, cause);
        if (ended.size() > REMEMBERED) {
            LegId oldest = ended.keySet().iterator().next();
            ended.remove(oldest);
            told.remove(oldest);
        }
    }

    /** @return false when this link knows already */
    boolean tellEnd(LegId leg) {
        return told.add(leg);
    }

    /** Nobody on the new link knows anything yet. */
    void newLink() {
        told.clear();
    }

    void loseAll() {
        living.values().forEach(Leg::silenceAlarms);
        living.clear();
        claimed.clear();
        ended.clear();
        told.clear();
    }

    Optional<Leg> find(LegId leg) {
        return Optional.ofNullable(living.get(leg));
    }

    boolean isLiving(Leg leg) {
        return living.get(leg.id) == leg;
    }

    Optional<Cause> howEnded(LegId leg) {
        return Optional.ofNullable(ended.get(leg));
    }

    Collection<Leg> living() {
        return living.values();
    }

    /** A copy, for those who end legs on the way. */
    List<Leg> snapshot() {
        return List.copyOf(living.values());
    }

    /** A copy of what the contact claims, for those who end legs on the way. */
    List<Leg> of(ContactId contact) {
        return List.copyOf(claimed.getOrDefault(contact, Set.of()));
    }

    Optional<Leg> of(String party) {
        return living.values().stream().filter(leg -> leg.far.party().equals(party)).findFirst();
    }
}
