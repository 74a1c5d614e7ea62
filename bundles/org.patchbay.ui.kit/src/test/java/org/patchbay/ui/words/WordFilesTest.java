// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.Cause;
import org.patchbay.model.Direction;
import org.patchbay.model.Reason;
import org.patchbay.model.VariableType;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.Control;
import org.patchbay.model.desk.HealthView;
import org.patchbay.model.desk.LegView;
import org.patchbay.model.desk.PhoneView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.ui.kit.look.TextBlock;
import org.patchbay.ui.kit.words.Words;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;

/** Holds the files of words to what the house promises: complete, formattable, translated, in our terms. */
class WordFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/patchbay/ui/words");
    private static final Path REQUIREMENTS = Path.of("../../releng/docs/requirements.md");
    private static final Path BUNDLES = Path.of("..");
    private static final Pattern KEY = Pattern.compile("\"((?:ui\\.[a-zA-Z]+|notice)\\.[a-zA-Z][\\w.-]*\\w)\"");
    private static final List<String> LANGUAGES = List.of("en", "de", "zh", "pl", "uk");
    private static final Pattern MIXED_SCRIPTS = Pattern.compile(
            "\\p{IsLatin}\\p{IsCyrillic}|\\p{IsCyrillic}\\p{IsLatin}");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)[,}]");
    /** Counts that meet every plural form of Polish and Ukrainian. */
    private static final List<Integer> COUNTS = List.of(0, 1, 2, 3, 5, 11, 12, 21, 22, 25, 101, 1002);
    /** Longer words than this do not fit a button of the interaction control. */
    private static final int LONGEST_BUTTON = 32;

    private static final Map<String, Map<String, String>> WORDS = read();

    static Stream<String> keys() {
        return WORDS.get("en").keySet().stream();
    }

    static Stream<Term> terms() {
        return rows("glossary.tsv").map(Term::of);
    }

    /** A term of the glossary: what the message must read in each language, with these numbers filled in. */
    record Term(String id, String key, List<String> texts, Object[] arguments) {

        static Term of(String[] row) {
            Object[] arguments = row.length < 8 ? new Object[0]
                    : Arrays.stream(row[7].split(",")).map(Integer::valueOf).toArray();
            return new Term(row[0], row[1], List.of(row).subList(2, 7), arguments);
        }

        @Override
        public String toString() {
            return id + " " + key;
        }
    }

    @Test
    @Tag("LANG-01")
    void everyLanguageHasTheSameKeys() {
        Set<String> all = new TreeSet<>();
        WORDS.values().forEach(file -> all.addAll(file.keySet()));
        List<String> missing = new ArrayList<>();
        WORDS.forEach((language, file) -> all.stream().filter(key -> !file.containsKey(key))
                .forEach(key -> missing.add(key + " in " + language)));
        assertEquals(List.of(), missing);
    }

    @ParameterizedTest
    @MethodSource("keys")
    @Tag("LANG-01")
    void everyMessageFormatsInEveryLanguage(String key) {
        for (String language : LANGUAGES) {
            String pattern = WORDS.get(language).get(key);
            assertEquals(arguments(WORDS.get("en").get(key)), arguments(pattern), "arguments in " + language);
            for (Integer count : counted(pattern) ? COUNTS : List.of(7)) {
                Object[] samples = samples(pattern, count);
                checkText(format(language, key, samples), samples, language + " " + key);
            }
        }
    }

    private static void checkText(String text, Object[] samples, String where) {
        assertTrue(!text.isBlank(), where + " is blank");
        assertTrue(!text.contains("{") && !text.contains("}"), where + " has braces left: " + text);
        assertTrue(!text.contains("'") && !text.contains("\""), where + ": typographic quotes, please: " + text);
        assertTrue(!MIXED_SCRIPTS.matcher(text.replace("Patchbay", "")).find(), where + " mixes scripts: " + text);
        for (Object sample : samples) {
            assertTrue(sample instanceof Integer || text.contains((String) sample), where + " drops an argument: " + text);
        }
    }

    @ParameterizedTest
    @MethodSource("keys")
    @Tag("LANG-04")
    void countsHaveThePluralFormsOfTheLanguage(String key) {
        for (String language : LANGUAGES) {
            String pattern = WORDS.get(language).get(key);
            if (counted(pattern)) {
                for (String form : PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords()) {
                    assertTrue(pattern.contains(form + " {"), language + " " + key + " lacks the form " + form);
                }
            }
        }
    }

    @Test
    @Tag("LANG-01")
    void whatReadsAsInEnglishIsMeantTo() {
        Set<String> found = new TreeSet<>();
        for (String language : LANGUAGES.subList(1, LANGUAGES.size())) {
            WORDS.get(language).forEach((key, text) -> {
                if (text.equals(WORDS.get("en").get(key))) {
                    found.add(key + " " + language);
                }
            });
        }
        Set<String> meant = new TreeSet<>();
        rows("same-as-english.txt").forEach(row -> {
            assertTrue(row.length == 3 && !row[2].isBlank(), "a reason, please: " + row[0]);
            Arrays.stream(row[1].split(",")).forEach(language -> meant.add(row[0] + " " + language));
        });
        assertEquals(String.join("\n", meant), String.join("\n", found));
    }

    @ParameterizedTest
    @MethodSource("terms")
    @Tag("LANG-05")
    @Tag("I18N-01") @Tag("I18N-02") @Tag("I18N-03") @Tag("I18N-04") @Tag("I18N-05")
    @Tag("I18N-06") @Tag("I18N-07") @Tag("I18N-08") @Tag("I18N-09") @Tag("I18N-10")
    @Tag("I18N-11") @Tag("I18N-12") @Tag("I18N-13") @Tag("I18N-14") @Tag("I18N-15")
    @Tag("I18N-16") @Tag("I18N-17") @Tag("I18N-18") @Tag("I18N-19") @Tag("I18N-20")
    @Tag("I18N-21") @Tag("I18N-22") @Tag("I18N-23") @Tag("I18N-24") @Tag("I18N-25")
    @Tag("I18N-26") @Tag("I18N-27") @Tag("I18N-28") @Tag("I18N-29") @Tag("I18N-30")
    @Tag("I18N-31") @Tag("I18N-32") @Tag("I18N-33") @Tag("I18N-34") @Tag("I18N-35")
    @Tag("I18N-36") @Tag("I18N-37") @Tag("I18N-38") @Tag("I18N-39") @Tag("I18N-40")
    @Tag("I18N-41") @Tag("I18N-42") @Tag("I18N-43") @Tag("I18N-44") @Tag("I18N-45")
    @Tag("I18N-46") @Tag("I18N-47") @Tag("I18N-48") @Tag("I18N-49") @Tag("I18N-50")
    @Tag("I18N-51") @Tag("I18N-52") @Tag("I18N-53") @Tag("I18N-54") @Tag("I18N-55")
    @Tag("I18N-56") @Tag("I18N-57") @Tag("I18N-58") @Tag("I18N-59") @Tag("I18N-60")
    @Tag("I18N-61") @Tag("I18N-62") @Tag("I18N-63") @Tag("I18N-64") @Tag("I18N-65")
    @Tag("I18N-66") @Tag("I18N-67") @Tag("I18N-68") @Tag("I18N-69") @Tag("I18N-70")
    @Tag("I18N-71") @Tag("I18N-72") @Tag("I18N-73") @Tag("I18N-74") @Tag("I18N-75")
    @Tag("I18N-76") @Tag("I18N-77") @Tag("I18N-78") @Tag("I18N-79") @Tag("I18N-80")
    @Tag("I18N-81") @Tag("I18N-82") @Tag("I18N-83") @Tag("I18N-84") @Tag("I18N-85")
    @Tag("I18N-86") @Tag("I18N-87") @Tag("I18N-88") @Tag("I18N-89") @Tag("I18N-90")
    @Tag("I18N-91") @Tag("I18N-92") @Tag("I18N-93") @Tag("I18N-94") @Tag("I18N-95")
    @Tag("I18N-96") @Tag("I18N-97") @Tag("I18N-98") @Tag("I18N-99") @Tag("I18N-100")
    @Tag("I18N-101") @Tag("I18N-102") @Tag("I18N-103") @Tag("I18N-104") @Tag("I18N-105")
    @Tag("I18N-106") @Tag("I18N-107") @Tag("I18N-108") @Tag("I18N-109") @Tag("I18N-110")
    @Tag("I18N-111") @Tag("I18N-112") @Tag("I18N-113") @Tag("I18N-114") @Tag("I18N-115")
    @Tag("I18N-116") @Tag("I18N-117") @Tag("I18N-118") @Tag("I18N-119") @Tag("I18N-120")
    void glossaryTermsStandOnTheScreen(Term term) {
        for (String language : LANGUAGES) {
            assertTrue(WORDS.get(language).containsKey(term.key()), "no message " + term.key());
            assertEquals(term.texts().get(LANGUAGES.indexOf(language)),
                    TextBlock.whole(format(language, term.key(), term.arguments())), language);
        }
    }

    @Test
    @Tag("LANG-05")
    void glossaryIsTheTableOfTheRequirements() throws IOException {
        Map<String, List<String>> glossary = new TreeMap<>();
        terms().forEach(term -> glossary.merge(term.id(), term.texts(), WordFilesTest::joined));
        Map<String, List<String>> table = new TreeMap<>();
        try (Stream<String> lines = Files.lines(REQUIREMENTS)) {
            lines.filter(line -> line.startsWith("| I18N-")).map(line -> line.split("\\s*\\|\\s*"))
                    .forEach(cells -> table.put(cells[1], List.of(cells).subList(3, 8)));
        }
        assertEquals(table.toString().replace("], ", "],\n"), glossary.toString().replace("], ", "],\n"));
    }

    /** The table has two terms in a cell where a row holds two elements. */
    private static List<String> joined(List<String> first, List<String> second) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < first.size(); i++) {
            cells.add(first.get(i) + " / " + second.get(i));
        }
        return cells;
    }

    @Test
    @Tag("LANG-01")
    void everyConstantThatScreensShowHasWords() {
        List<String> missing = new ArrayList<>();
        missing.addAll(without("control.", Control.values()));
        missing.addAll(without("reason.", Reason.values()));
        missing.addAll(without("agent.state.", AgentState.values()));
        missing.addAll(without("call.status.", CallStatus.values()));
        missing.addAll(without("cause.", Cause.values()));
        missing.addAll(without("notice.outdial-failed.", Cause.values()));
        missing.addAll(without("direction.", Direction.values()));
        missing.addAll(without("variable.type.", VariableType.values()));
        missing.addAll(without("contact.status.", ContactView.Status.values()));
        missing.addAll(without("recording.state.", ContactView.RecordingState.values()));
        missing.addAll(without("noise.removal.", HealthView.NoiseRemoval.values()));
        missing.addAll(without("leg.role.", LegView.Role.values()));
        missing.addAll(without("phone.state.", PhoneView.State.values()));
        missing.addAll(without("popover.kind.", PopoverView.Kind.values()));
        assertEquals(List.of(), missing);
    }

    private static List<String> without(String prefix, Enum<?>[] constants) {
        return Arrays.stream(constants).map(constant -> prefix + constant.name())
                .filter(key -> !WORDS.get("en").containsKey(key)).toList();
    }

    @Test
    @Tag("LANG-01")
    void everyKeyInOurCodeHasWords() throws IOException {
        Set<String> missing = new TreeSet<>();
        try (Stream<Path> files = Files.walk(BUNDLES)) {
            for (Path file : files.filter(WordFilesTest::isOurCode).toList()) {
                KEY.matcher(Files.readString(file)).results().map(found -> found.group(1))
                        .filter(key -> !WORDS.get("en").containsKey(key))
                        .forEach(key -> missing.add(key + " in " + BUNDLES.relativize(file)));
            }
        }
        assertEquals("", String.join("\n", missing));
    }

    private static boolean isOurCode(Path file) {
        return file.toString().endsWith(".java") && file.toString().replace('\\', '/').contains("/src/main/java/");
    }

    /** The centre's messages carry their arguments as text, and a plural form needs a number. */
    @Test
    void messagesOfTheCentreDoNotCount() {
        keys().filter(key -> key.startsWith("notice.")).forEach(key -> LANGUAGES.forEach(language ->
                assertTrue(!counted(WORDS.get(language).get(key)), language + " " + key)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"CALL_LIMIT_DATA_CENTRE", "CALL_LIMIT_TENANT"})
    @Tag("CAP-03")
    void limitsAreShownInWordsBesideTheirCode(String code) {
        for (String language : LANGUAGES) {
            String text = WORDS.get(language).get("reason." + code);
            assertTrue(text.contains(code) && text.length() > 2 * code.length(), language + ": " + text);
        }
    }

    @Test
    @Tag("LIM-04")
    void codesOfTheLimitsAreTheTableOfTheRequirements() throws IOException {
        Set<String> table = new TreeSet<>();
        try (Stream<String> lines = Files.lines(REQUIREMENTS)) {
            lines.filter(line -> line.startsWith("| `CALL_LIMIT_")).forEach(line -> table.add(line.split("`")[1]));
        }
        Set<String> codes = new TreeSet<>();
        Arrays.stream(Reason.values()).map(Reason::name).filter(name -> name.startsWith("CALL_LIMIT_"))
                .forEach(codes::add);
        assertEquals(table, codes);
    }

    @Test
    void buttonsAreShort() {
        for (String language : LANGUAGES) {
            WORDS.get(language).keySet().stream().filter(key -> key.startsWith("control.")).forEach(key -> {
                String text = format(language, key, samples(WORDS.get(language).get(key), 12));
                assertTrue(text.length() <= LONGEST_BUTTON, language + " " + key + " is too long: " + text);
            });
        }
    }

    private static boolean counted(String pattern) {
        return pattern.contains(", plural,");
    }

    /** Those inside plural forms too, which {@link MessageFormat#getArgumentNames()} leaves out. */
    private static Set<String> arguments(String pattern) {
        return new TreeSet<>(ARGUMENT.matcher(pattern).results().map(found -> found.group(1)).toList());
    }

    /** A number where the pattern counts, a name elsewhere. */
    private static Object[] samples(String pattern, int count) {
        return arguments(pattern).stream().map(number -> pattern.contains("{" + number + ", plural,") ? (Object) count
                : "Lehmann " + number).toArray();
    }

    private static String format(String language, String key, Object... arguments) {
        return new MessageFormat(WORDS.get(language).get(key), Locale.of(language)).format(arguments);
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> words = new TreeMap<>();
        for (String language : LANGUAGES) {
            Map<String, String> file = new LinkedHashMap<>();
            Words.TOPICS.stream().flatMap(topic -> lines(topic + "_" + language + ".properties")).forEach(line -> {
                int end = line.indexOf('=');
                String before = file.put(line.substring(0, end), line.substring(end + 1));
                assertTrue(before == null, language + " has twice: " + line);
            });
            words.put(language, file);
        }
        return words;
    }

    private static Stream<String[]> rows(String file) {
        return lines(file).map(line -> line.split("\t"));
    }

    private static Stream<String> lines(String file) {
        try {
            return Files.readAllLines(FOLDER.resolve(file)).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
