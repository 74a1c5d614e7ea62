// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.text.DecimalFormatSymbols;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.patchbay.model.VariableType;

/** How values are written in a field, and read from it: in the agent's language, and by ISO 8601 (CAD-15). */
final class Written {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u202f]+");
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter PLAIN_SECONDS = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final LocalDateTime SAMPLE = LocalDateTime.of(2026, 3, 1, 8, 0);

    private Written() {
    }

    /** A saved value as the field shows it; what is not of its type is shown as it is. */
    static String inField(VariableType type, String value, Locale locale) {
        return switch (type) {
            case TEXT, INTEGER, BOOLEAN, CHOICE -> value;
            case DECIMAL -> type.canonical(value).map(v -> v.replace('.', point(locale))).orElse(value);
            case DATE_TIME -> moment(value).map(m -> moment(m.toLocalDateTime(), locale)).orElse(value);
        };
    }

    /** The value of what is typed; empty where it is none. Nothing typed is nothing, in every type. */
    static Optional<String> read(VariableType type, String typed, Locale locale) {
        if (typed.isBlank() && type != VariableType.TEXT) {
            return Optional.of("");
        }
        return switch (type) {
            case TEXT, BOOLEAN, CHOICE -> Optional.of(typed);
            case INTEGER -> type.canonical(typed);
            case DECIMAL -> decimal(typed, locale);
            case DATE_TIME -> local(typed, locale).map(t -> t.atZone(ZoneId.systemDefault()).toOffsetDateTime().toString())
                    .or(() -> Optional.of(typed)).flatMap(type::canonical);
        };
    }

    /** What the field takes, by an example; empty where it takes everything. */
    static Optional<String> sample(VariableType type) {
        return switch (type) {
            case TEXT, BOOLEAN, CHOICE -> Optional.empty();
            case INTEGER -> Optional.of("1042");
            case DECIMAL -> Optional.of("249.9");
            case DATE_TIME -> Optional.of(PLAIN.format(SAMPLE));
        };
    }

    /** As {@link #sample(VariableType)}, in the agent's language. */
    static Optional<String> sample(VariableType type, Locale locale) {
        return sample(type).map(s -> type == VariableType.DECIMAL ? inField(type, s, locale) : s);
    }

    /** A moment in the agent's own time. */
    static Optional<ZonedDateTime> moment(String value) {
        return VariableType.DATE_TIME.canonical(value).map(OffsetDateTime::parse)
                .map(m -> m.atZoneSameInstant(ZoneId.systemDefault()));
    }

    static String moment(LocalDateTime time, Locale locale) {
        return localized(locale).format(time);
    }

    /** What is typed, as a time of the agent's own; empty where it is none, or names its own offset. */
    static Optional<LocalDateTime> local(String typed, Locale locale) {
        String text = BLANKS.matcher(typed.strip()).replaceAll(" ");
        for (DateTimeFormatter format : List.of(localized(locale), PLAIN, PLAIN_SECONDS, DateTimeFormatter.ISO_LOCAL_DATE_TIME)) {
            try {
                return Optional.of(LocalDateTime.parse(text, format));
            } catch (DateTimeException _) {
                // The next one may fit.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter localized(Locale locale) {
        // Plain blanks: nobody can type the narrow ones that some languages have before AM and PM.
        String pattern = BLANKS.matcher(DateTimeFormatterBuilder.getLocalizedDateTimePattern(FormatStyle.MEDIUM,
                FormatStyle.SHORT, IsoChronology.INSTANCE, locale)).replaceAll(" ");
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(locale);
    }

    /** The other sign may group thousands in this language, so it is no point here. */
    private static Optional<String> decimal(String typed, Locale locale) {
        char point = point(locale);
        if (point != '.' && typed.indexOf('.') >= 0) {
            return Optional.empty();
        }
        return VariableType.DECIMAL.canonical(typed.replace(point, '.').replace('−', '-'));
    }

    private static char point(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
    }
}
