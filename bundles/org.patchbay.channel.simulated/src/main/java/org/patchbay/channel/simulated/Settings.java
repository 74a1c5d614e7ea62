// SPDX-License-Identifier: EPL-2.0
package org.patchbay.channel.simulated;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.patchbay.model.EntryPointId;

/**
 * The settings of a simulated channel in the centre file, all optional.
 *
 * @param directory {@code directory}: where it is kept who writes, so that a workstation that was killed finds
 *     them again; without it nobody is kept
 * @param perMinute {@code requests-per-minute}, 0 to 600, default 0
 * @param atOnce {@code at-once}, 1 to 100, default 5: so many customers at most
 * @param entryPoints {@code entry-points}: those they write to, by commas
 * @param patience {@code patience-seconds}, a span such as 60-240: whom nobody answers leaves then
 * @param talks {@code talk-seconds}, a span: so long after the answer the customer leaves
 * @param seed {@code seed}: the same seed brings the same customers
 * @param variables {@code variable.<name>}: values that a flow's variable may have, by {@code |}
 */
record Settings(Optional<Path> directory, double perMinute, int atOnce, List<EntryPointId> entryPoints, Span patience,
        Span talks, long seed, Map<String, List<String>> variables) {

    /** Seconds, both ends included. */
    record Span(int from, int to) {
    }

    private static final String VARIABLE = "variable.";
    private static final Set<String> KNOWN = Set.of("directory", "requests-per-minute", "at-once", "entry-points",
            "patience-seconds", "talk-seconds", "seed");

    /** @throws IllegalArgumentException naming the key and what is allowed */
    static Settings of(Map<String, String> given) {
        Map<String, String> settings = new TreeMap<>(given);
        settings.keySet().forEach(Settings::requireKnown);
        List<EntryPointId> entryPoints = list(settings.getOrDefault("entry-points", ""), ",").stream()
                .map(EntryPointId::new).toList();
        double perMinute = number(settings, "requests-per-minute", 0, 0, 600);
        if (perMinute > 0 && entryPoints.isEmpty()) {
            throw wrong("entry-points", "", "the entry points that customers write to, since requests-per-minute is set");
        }
        Map<String, List<String>> variables = new TreeMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(VARIABLE)) {
                variables.put(key.substring(VARIABLE.length()), list(value, "\\|"));
            }
        });
        return new Settings(Optional.ofNullable(settings.get("directory")).map(Path::of), perMinute,
                (int) number(settings, "at-once", 5, 1, 100), entryPoints, span(settings, "patience-seconds", 60, 240),
                span(settings, "talk-seconds", 60, 300), (long) number(settings, "seed", 1, 0, Long.MAX_VALUE), variables);
    }

    private static void requireKnown(String key) {
        if (!KNOWN.contains(key) && !key.startsWith(VARIABLE)) {
            throw new IllegalArgumentException("a simulated channel has no setting " + key + "; it has "
                    + String.join(", ", KNOWN.stream().sorted().toList()) + ", variable.<name>");
        }
    }

    private static IllegalArgumentException wrong(String key, String value, String allowed) {
        return new IllegalArgumentException("setting " + key + " of the simulated channel is '" + value + "': " + allowed);
    }

    private static double number(Map<String, String> settings, String key, double otherwise, double from, double to) {
        String text = settings.getOrDefault(key, Double.toString(otherwise));
        try {
            double value = Double.parseDouble(text.strip());
            if (value >= from && value <= to) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Told below, like a number out of range.
        }
        throw wrong(key, text, "a number from " + (long) from + " to " + (long) to);
    }

    private static Span span(Map<String, String> settings, String key, int from, int to) {
        String text = settings.getOrDefault(key, from + "-" + to);
        Matcher matcher = Pattern.compile("(\\d{1,5})(?:-(\\d{1,5}))?").matcher(text.strip());
        if (matcher.matches()) {
            int first = Integer.parseInt(matcher.group(1));
            int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
            if (first <= last) {
                return new Span(first, last);
            }
        }
        throw wrong(key, text, "seconds, or a span of seconds such as 60-240");
    }

    private static List<String> list(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }
}
