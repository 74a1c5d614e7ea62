// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.asterisk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.model.BridgeId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;

/** What the switch has, as far as it concerns us. Owned by the adapter's thread. */
final class Picture {

    /** So many ended legs are remembered, so that none is dialled twice. */
    private static final int REMEMBERED = 20_000;

    private final Map<LegId, Line> lines = new LinkedHashMap<>();
    private final Map<BridgeId, ContactId> bridges = new LinkedHashMap<>();
    private final Map<LegId, Cause> ended = new LinkedHashMap<>();
    /** Ended legs that were told on this link. */
    private final Set<LegId> told = new LinkedHashSet<>();

    /** A new link: everything is read again. How legs ended is still true. */
    void forget() {
        lines.clear();
        bridges.clear();
        told.clear();
    }

    void add(Line line) {
        lines.put(line.leg, line);
    }

    Optional<Line> line(LegId leg) {
        return Optional.ofNullable(lines.get(leg));
    }

    Collection<Line> lines() {
        return lines.values();
    }

    List<Line> linesOf(ContactId contact) {
        return lines.values().stream().filter(line -> line.contact.equals(Optional.of(contact))).toList();
    }

    boolean isUp(LegId leg) {
        return line(leg).filter(Line::isUp).isPresent();
    }

    void end(LegId leg, Cause cause) {
        lines.remove(leg);
        ended.putIfAbsent(leg, cause);
        if (ended.size() > REMEMBERED) {
            LegId oldest = ended.keySet().iterator().next();
            ended.remove(oldest);
            told.remove(oldest);
        }
    }

    boolean hasEnded(LegId leg) {
        return ended.containsKey(leg);
    }

    Cause howEnded(LegId leg) {
        return ended.getOrDefault(leg, Cause.LOST);
    }

    /** @return false when this link was told already */
    boolean tell(LegId leg) {
        return told.add(leg);
    }

    void addBridge(BridgeId bridge, ContactId contact) {
        bridges.put(bridge, contact);
    }

    void removeBridge(BridgeId bridge) {
        bridges.remove(bridge);
    }

    boolean hasBridge(BridgeId bridge) {
        return bridges.containsKey(bridge);
    }

    List<BridgeId> bridgesOf(ContactId contact) {
        return bridges.entrySet().stream().filter(entry -> entry.getValue().equals(contact)).map(Map.Entry::getKey)
                .toList();
    }
}
