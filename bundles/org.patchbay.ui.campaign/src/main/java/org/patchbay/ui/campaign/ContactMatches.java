// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

import org.patchbay.api.CampaignEntry;
import org.patchbay.api.CampaignMatches;

/**
 * What fits a text in a contact list of any length. The list is looked through stretch by stretch, as far as the rows that
 * are looked at need it. UI thread.
 */
final class ContactMatches {
    /** Lines that are wanted before anybody scrolls. */
    static final int ENOUGH = 200;
    /** More are not gone through; a longer text is what helps. */
    static final int MOST = 5000;

    private static final int AHEAD = 100;

    private final LongFunction<Boolean> ask;
    private final List<CampaignEntry> lines = new ArrayList<>();
    private long after;
    private long looked;
    private boolean asking;
    private boolean complete;

    /** @param ask for what fits after a key; false where nobody can be asked */
    ContactMatches(LongFunction<Boolean> ask) {
        this.ask = ask;
        more();
    }

    int count() {
        return lines.size();
    }

    /** Lines of the list that were looked through. */
    long looked() {
        return looked;
    }

    boolean isComplete() {
        return complete;
    }

    /** Whether more fit than are gone through. */
    boolean isFull() {
        return lines.size() >= MOST;
    }

    /** Whether an answer is on its way. */
    boolean isLooking() {
        return asking;
    }

    /** A line; towards the last ones more are asked for. */
    Optional<CampaignEntry> line(int row) {
        if (row >= lines.size() - AHEAD) {
            more();
        }
        return row < lines.size() ? Optional.of(lines.get(row)) : Optional.empty();
    }

    private void more() {
        if (!asking && !complete && !isFull()) {
            asking = true;
            asking = ask.apply(after);
        }
    }

    void came(CampaignMatches found) {
        asking = false;
        lines.addAll(found.entries());
        looked += found.looked();
        complete = found.next().isEmpty();
        after = found.next().orElse(after);
        if (lines.size() < ENOUGH) {
            more();
        }
    }

    void failed() {
        asking = false;
    }
}
