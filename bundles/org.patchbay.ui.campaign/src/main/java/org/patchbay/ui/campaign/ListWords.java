// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import java.util.Optional;

import org.patchbay.api.CampaignTotals;
import org.patchbay.ui.kit.words.Words;

/** What is said of a contact list as a whole, in the language of now. */
record ListWords(Words words) {

    /** How long it is and how far it has got. */
    String total(CampaignTotals of) {
        String all = words.text("ui.campaign.list.total", of.contacts(), of.done());
        return of.failed() ? joined(all, "ui.campaign.list.unread") : of.reading() ? joined(all, "ui.campaign.list.reading") : all;
    }

    private String joined(String all, String key) {
        return all + " · " + words.text(key);
    }

    /** What a search has found, and how far it is. */
    String found(ContactMatches matches, Optional<CampaignTotals> totals) {
        if (matches.isFull()) {
            return words.text("ui.campaign.list.full", ContactMatches.MOST);
        }
        if (matches.isComplete() || !matches.isLooking()) {
            return words.text(matches.isComplete() ? "ui.campaign.list.found" : "ui.campaign.list.more", matches.count());
        }
        long all = totals.map(t -> t.contacts() + t.withdrawn()).orElse(0L);
        return words.text("ui.campaign.list.looking", matches.count(), matches.looked(), Math.max(all, matches.looked()));
    }

    /** Where there is no line to be shown. */
    String nothing(boolean complete) {
        return words.text(complete ? "ui.campaign.list.empty" : "ui.campaign.list.loading");
    }

    String nothing(ContactMatches matches, String text) {
        return words.text(matches.isComplete() ? "ui.campaign.list.none" : "ui.campaign.list.searching", text);
    }
}
