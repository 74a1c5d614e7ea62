// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A time of the day as people write it. */
final class Clock {
    private Clock() {
    }

    static String of(Instant at, Locale locale) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(locale).format(at.atZone(ZoneId.systemDefault()));
    }
}
