// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.recents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.patchbay.api.RecentContact;
import org.patchbay.ui.kit.widget.TimerLabel;
import org.patchbay.ui.kit.words.Words;

/** What a line says, in the language of now. */
record RecentText(String who, String when, String where, String how) {
    private static final String BETWEEN = " · ";

    /** @param now today's contacts need no date */
    static RecentText of(RecentContact contact, Words words, Instant now, ZoneId zone) {
        String who = Stream.of(contact.name(), contact.number()).filter(s -> !s.isBlank()).findFirst()
                .orElseGet(() -> words.text("ui.recents.unknown"));
        String number = contact.name().isBlank() ? "" : contact.number();
        return new RecentText(who, when(contact.since(), now, zone, words.locale()),
                joined(number, words.text(contact.queue())),
                joined(contact.helped() ? words.text("ui.recents.helped") : "", ending(contact, words),
                        contact.wrapUpReason().map(words::text).orElse("")));
    }

    private static String ending(RecentContact contact, Words words) {
        return contact.talked().map(time -> words.text("ui.recents.talked", TimerLabel.format(time)))
                .orElseGet(() -> words.text("ui.recents.ending." + contact.ending()));
    }

    private static String when(Instant then, Instant now, ZoneId zone, Locale locale) {
        ZonedDateTime there = then.atZone(zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        DateTimeFormatter format = there.toLocalDate().equals(today) ? DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.SHORT, FormatStyle.SHORT);
        return format.withLocale(locale).format(there);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(s -> !s.isBlank()).collect(Collectors.joining(BETWEEN));
    }

    String spoken() {
        return String.join(", ", who, when, where, how);
    }

    /** Whether each word typed is in it; a number also without the signs between its digits. */
    boolean matches(String typed, Locale locale) {
        String all = (spoken() + " " + where.replaceAll("[^0-9+•]", "") + " " + who.replaceAll("[^0-9+•]", "")).toLowerCase(locale);
        return Stream.of(typed.toLowerCase(locale).strip().split("\\s+")).allMatch(all::contains);
    }
}
