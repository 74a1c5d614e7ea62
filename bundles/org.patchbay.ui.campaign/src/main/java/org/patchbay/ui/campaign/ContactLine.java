// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.campaign;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchbay.api.CampaignEntry;
import org.patchbay.ui.kit.words.Words;

/**
 * A line of a contact list in the language of now.
 *
 * @param open whether the contact is still to be called
 * @param history what became of it until now, and when it comes back
 */
record ContactLine(String who, String number, String standing, boolean open, String history) {
    private static final String OUTCOME = "ui.campaign.outcome.";

    static ContactLine of(CampaignEntry entry, Words words) {
        String who = entry.name().isBlank() ? entry.number() : entry.name();
        String outcome = words.has(OUTCOME + entry.outcome()) ? words.text(OUTCOME + entry.outcome()) : entry.outcome();
        String calls = entry.attempts() == 0 ? "" : words.text("ui.campaign.list.calls", entry.attempts());
        String due = entry.due().map(then -> words.text("ui.campaign.list.due", when(then, words))).orElse("");
        return new ContactLine(who, entry.name().isBlank() ? "" : entry.number(),
                words.text("ui.campaign.standing." + entry.standing()), entry.standing() == CampaignEntry.Standing.OPEN,
                joined(" · ", outcome, calls, due));
    }

    private static String when(Instant then, Words words) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT).withLocale(words.locale())
                .format(then.atZone(ZoneId.systemDefault()));
    }

    private static String joined(String between, String... parts) {
        return Stream.of(parts).filter(s -> !s.isBlank()).collect(Collectors.joining(between));
    }

    String spoken() {
        return joined(", ", who, number, standing, history);
    }
}
