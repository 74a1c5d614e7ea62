// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

import org.patchbay.api.CampaignEntry;

/**
 * A contact list of any length of which some pages are here: those that were looked at last. Where the next page
 * begins is known once the one before was read, so the list grows while it is gone through. UI thread.
 */
final class ContactPages {
    /** Lines of a page; the most that is given at once. */
    static final int PAGE = 500;

    /** Pages kept, which is 20,000 lines. */
    static final int KEPT = 40;

    private static final int AHEAD = 100;

    private final LongFunction<Boolean> ask;
    /** Key after which a page begins. */
    private final List<Long> starts = new ArrayList<>(List.of(0L));
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Integer, List<CampaignEntry>> pages = new LinkedHashMap<>(16, 0.75f, true);
    private int count;
    private boolean complete;

    /** @param ask for the page after a key; false where nobody can be asked */
    ContactPages(LongFunction<Boolean> ask) {
        this.ask = ask;
    }

    /** Lines that are known to be there. */
    int count() {
        return count;
    }

    /** Whether the end of the list was seen. */
    boolean isComplete() {
        return complete;
    }

    /** Pages that are here. */
    int kept() {
        return pages.size();
    }

    /** A line, if its page is here; if not, it is asked for. So is the page after the last lines known. */
    Optional<CampaignEntry> line(int row) {
        if (!complete && row >= count - AHEAD) {
            read(starts.size() - 1);
        }
        int page = row / PAGE;
        List<CampaignEntry> lines = pages.get(page);
        if (lines == null) {
            read(page);
            return Optional.empty();
        }
        return row % PAGE < lines.size() ? Optional.of(lines.get(row % PAGE)) : Optional.empty();
    }

    /** Read the first page, or the pages of these rows and the last one anew: standings change, a list that is loaded grows. */
    void refresh(int firstRow, int lastRow) {
        for (int page = firstRow / PAGE; page <= Math.max(0, lastRow) / PAGE; page++) {
            read(page);
        }
        read(starts.size() - 1);
    }

    private void read(int page) {
        if (page < starts.size() && asked.add(page) && !ask.apply(starts.get(page))) {
            asked.remove(page);
        }
    }

    /** What was asked for. */
    void came(long after, List<CampaignEntry> lines) {
        int page = starts.indexOf(after);
        asked.remove(page);
        pages.put(page, lines);
        if (pages.size() > KEPT) {
            pages.remove(pages.keySet().iterator().next());
        }
        if (page == starts.size() - 1) {
            count = page * PAGE + lines.size();
            complete = lines.size() < PAGE;
            if (!complete) {
                starts.add(lines.getLast().key());
            }
        }
    }

    /** It did not come. */
    void failed(long after) {
        asked.remove(starts.indexOf(after));
    }
}
