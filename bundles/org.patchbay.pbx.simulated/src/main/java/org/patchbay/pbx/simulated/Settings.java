// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.patchbay.model.AnsweredBy;
import org.patchbay.spi.SwitchControl.Behaviour;
import org.patchbay.spi.SwitchControl.Reaction;

/**
 * The settings of this switch in the centre file, all optional.
 *
 * @param directory {@code directory}: where the world keeps its files; {@code ~/.patchbay/simulated}
 * @param ownProcess {@code world}: {@code process} (outlives the workstation) or {@code inside}
 * @param linger {@code linger-minutes}, 0 to 1440, default 5: a process without calls and workstation ends then
 * @param callsPerMinute {@code calls-per-minute}, 0 to 600, default 0: simulated customers
 * @param callsAtOnce {@code calls-at-once}, 1 to 1000, default 6: so many simulated customers at most
 * @param dnis {@code dnis}: the numbers they dial, by commas
 * @param patience {@code patience-seconds}, a span such as 60-180
 * @param talks {@code talk-seconds}, a span: how long a customer talks at most
 * @param seed {@code seed}: the same seed brings the same customers
 * @param colleagues {@code colleague.<extension>}: what phones do by themselves, see {@link Person}
 * @param outside {@code outside.<number>}: what numbers outside do
 * @param prompts {@code prompts}: the folder of the centre's prompts, for how long each takes
 */
record Settings(Path directory, boolean ownProcess, Duration linger, double callsPerMinute, int callsAtOnce,
        List<String> dnis, Span patience, Span talks, long seed, Map<String, Person> colleagues,
        Map<String, Person> outside, Prompts prompts) {

    /** Seconds, both ends included. */
    record Span(int from, int to) {
    }

    /**
     * As in {@code answers after 3 s, talks 60 s, dials *11 *12}, {@code answers as machine after 3 s}; or
     * {@code rejects after 2 s}, {@code ignores}, {@code busy}, {@code invalid}, {@code unreachable}.
     *
     * @param dials feature codes that a colleague dials, one after the other, when the centre connects
     */
    record Person(Behaviour behaviour, List<String> dials) {
    }

    private static final String COLLEAGUE = "colleague.";
    private static final String OUTSIDE = "outside.";
    private static final Set<String> KNOWN = Set.of("directory", "world", "linger-minutes", "calls-per-minute",
            "calls-at-once", "dnis", "patience-seconds", "talk-seconds", "seed", "prompts");
    /** What may answer beside somebody alive. */
    private static final Map<String, AnsweredBy> ANSWERERS = Map.of("machine", AnsweredBy.MACHINE, "fax", AnsweredBy.FAX,
            "silence", AnsweredBy.UNKNOWN);
    private static final Pattern PERSON = Pattern.compile(
            "(?:answers(?: as (?<as>machine|fax|silence))?|(?<not>rejects|ignores|busy|invalid|unreachable))"
                    + "(?: after (?<after>\\d{1,4}) s)?(?:, talks (?<talks>\\d{1,5}) s)?(?:, dials (?<dials>\\*[0-9*#]+(?: \\*[0-9*#]+)*))?");

    /** @throws IllegalArgumentException naming the key and what is allowed */
    static Settings of(Map<String, String> given) {
        Map<String, String> settings = new TreeMap<>(given);
        settings.keySet().forEach(Settings::requireKnown);
        List<String> dnis = list(settings.getOrDefault("dnis", ""));
        double callsPerMinute = number(settings, "calls-per-minute", 0, 0, 600);
        if (callsPerMinute > 0 && dnis.isEmpty()) {
            throw wrong("dnis", "", "the numbers that customers dial, since calls-per-minute is set");
        }
        return new Settings(
                Path.of(settings.getOrDefault("directory",
                        Path.of(System.getProperty("user.home"), ".patchbay", "simulated").toString())),
                choice(settings, "world", "process", "inside").equals("process"),
                Duration.ofMillis(Math.round(number(settings, "linger-minutes", 5, 0, 1440) * 60_000)), callsPerMinute,
                (int) number(settings, "calls-at-once", 6, 1, 1000), dnis, span(settings, "patience-seconds", 60, 180),
                span(settings, "talk-seconds", 40, 240), (long) number(settings, "seed", 1, 0, Long.MAX_VALUE),
                people(settings, COLLEAGUE), people(settings, OUTSIDE),
                new Prompts(Optional.ofNullable(settings.get("prompts")).map(Path::of)));
    }

    private static void requireKnown(String key) {
        if (!KNOWN.contains(key) && !key.startsWith(COLLEAGUE) && !key.startsWith(OUTSIDE)) {
            throw new IllegalArgumentException("the simulated switch has no setting " + key + "; it has "
                    + String.join(", ", KNOWN.stream().sorted().toList()) + ", colleague.<extension>, outside.<number>");
        }
    }

    private static IllegalArgumentException wrong(String key, String value, String allowed) {
        return new IllegalArgumentException("setting " + key + " of the simulated switch is '" + value + "': " + allowed);
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

    private static String choice(Map<String, String> settings, String key, String... allowed) {
        String value = settings.getOrDefault(key, allowed[0]);
        if (!Arrays.asList(allowed).contains(value)) {
            throw wrong(key, value, "one of " + String.join(", ", allowed));
        }
        return value;
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
        throw wrong(key, text, "seconds, or a span of seconds such as 60-180");
    }

    private static List<String> list(String text) {
        return Arrays.stream(text.split(",")).map(String::strip).filter(entry -> !entry.isEmpty()).toList();
    }

    private static Map<String, Person> people(Map<String, String> settings, String prefix) {
        Map<String, Person> people = new TreeMap<>();
        settings.forEach((key, value) -> {
            if (key.startsWith(prefix)) {
                people.put(key.substring(prefix.length()), person(key, value));
            }
        });
        return people;
    }

    private static Person person(String key, String value) {
        Matcher matcher = PERSON.matcher(value.strip());
        if (!matcher.matches()) {
            throw wrong(key, value, "for instance: answers after 3 s, talks 60 s; answers as machine (fax, silence); rejects after 2 s; ignores; busy; "
                    + "invalid; unreachable; and for a colleague at the end: , dials *11 *12");
        }
        Reaction reaction = Optional.ofNullable(matcher.group("not"))
                .map(word -> Reaction.valueOf(word.toUpperCase(Locale.ROOT))).orElse(Reaction.ANSWERS);
        AnsweredBy answeredBy = Optional.ofNullable(matcher.group("as")).map(ANSWERERS::get).orElse(AnsweredBy.LIVE);
        return new Person(new Behaviour(reaction, seconds(matcher.group("after")), seconds(matcher.group("talks")),
                answeredBy), Optional.ofNullable(matcher.group("dials")).map(codes -> List.of(codes.split(" "))).orElse(List.of()));
    }

    private static Duration seconds(String text) {
        return text == null ? Duration.ZERO : Duration.ofSeconds(Integer.parseInt(text));
    }
}
