// SPDX-License-Identifier: EPL-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * Sums up what the tests left: failures by name, requirement ids that no test carries, and last one line of counts.
 * Usage: java TestReport.java ROOT. Ends with 1 where a test failed or a test names an id that nobody asked for, and
 * with 2 where no test ran at all.
 */
final class TestReport {
    private static final String ID = "[A-Z][A-Z0-9]*-\\d{2,}";
    private static final int LINES_OF_A_FAILURE = 100;
    private static final Pattern LISTED = Pattern.compile("(?m)(?:\\*\\*|^\\| )(" + ID + ")(?:\\*\\*| \\|)");
    private static final Pattern TAGGED = Pattern.compile("@Tag\\(\\s*\"(" + ID + ")\"\\s*\\)");
    private static final Pattern REHEARSED = Pattern.compile("(?m)^\\s*requirements:\\s*\\[([^\\]]*)]");

    private int passed;
    private int skipped;
    private final List<String> failures = new ArrayList<>();

    public static void main(String[] args) throws IOException, ParserConfigurationException, SAXException {
        var root = Path.of(args[0]);
        var report = new TestReport();
        for (var file : files(root, TestReport::isReport)) {
            report.add(file);
        }
        var unknown = report.printRequirements(root);
        report.failures.forEach(failure -> System.out.println("FAILED " + failure));
        System.out.printf("%d passed, %d failed, %d skipped%n", report.passed, report.failures.size(), report.skipped);
        if (report.passed + report.failures.size() == 0) {
            System.exit(2);
        }
        System.exit(report.failures.isEmpty() && unknown.isEmpty() ? 0 : 1);
    }

    private static boolean isReport(Path file) {
        return file.getFileName().toString().matches("TEST-.*\\.xml")
                && file.getParent().getFileName().toString().matches("(surefire|failsafe)-reports");
    }

    private void add(Path file) throws IOException, ParserConfigurationException, SAXException {
        var cases = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(file.toFile())
                .getElementsByTagName("testcase");
        for (int i = 0; i < cases.getLength(); i++) {
            var test = (Element) cases.item(i);
            if (has(test, "failure") || has(test, "error")) {
                failures.add(test.getAttribute("classname") + " " + test.getAttribute("name") + said(test));
            } else if (has(test, "skipped")) {
                skipped++;
            } else {
                passed++;
            }
        }
    }

    /** The beginning of what the test said, indented; the whole of it stands in the report. */
    private static String said(Element test) {
        var kind = has(test, "failure") ? "failure" : "error";
        return test.getElementsByTagName(kind).item(0).getTextContent().lines()
                .takeWhile(line -> !line.strip().startsWith("at ")).limit(LINES_OF_A_FAILURE)
                .map(line -> "\n    " + line).collect(Collectors.joining());
    }

    private static boolean has(Element test, String child) {
        return test.getElementsByTagName(child).getLength() > 0;
    }

    /** Prints which listed ids no test carries, and returns the ids that tests carry without being listed. */
    private Set<String> printRequirements(Path root) throws IOException {
        var listed = ids(LISTED, Files.readString(root.resolve("releng/docs/requirements.md")));
        var carried = new TreeSet<String>();
        for (var file : files(root, TestReport::isTest)) {
            carried.addAll(ids(TAGGED, Files.readString(file)));
        }
        for (var file : files(root, TestReport::isRehearsal)) {
            REHEARSED.matcher(Files.readString(file)).results()
                    .forEach(list -> carried.addAll(ids(Pattern.compile("(" + ID + ")"), list.group(1))));
        }
        var without = new TreeSet<>(listed);
        without.removeAll(carried);
        System.out.printf("%nRequirements without a test (%d of %d):%n", without.size(), listed.size());
        without.stream().collect(Collectors.groupingBy(id -> id.substring(0, id.indexOf('-')),
                TreeMap::new, Collectors.mapping(id -> id.substring(id.indexOf('-') + 1), Collectors.joining(" "))))
                .forEach((group, numbers) -> System.out.printf("  %-8s %s%n", group, numbers));
        var unknown = new TreeSet<>(carried);
        unknown.removeAll(listed);
        if (!unknown.isEmpty()) {
            System.out.println("Tests name ids that releng/docs/requirements.md does not list: " + unknown);
        }
        return unknown;
    }

    private static boolean isTest(Path file) {
        return file.toString().endsWith(".java") && file.toString().contains("/src/test/")
                || file.toString().endsWith(".java") && file.toString().contains(".tests/src/");
    }

    private static boolean isRehearsal(Path file) {
        return file.toString().matches(".*\\.ya?ml");
    }

    private static Set<String> ids(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files(Path root, Predicate<Path> wanted) throws IOException {
        var found = new ArrayList<Path>();
        for (var folder : List.of("bundles", "releng", "features")) {
            try (Stream<Path> all = Files.walk(root.resolve(folder))) {
                all.filter(wanted).filter(file -> isReport(file) || !file.toString().contains("/target/")).forEach(found::add);
            }
        }
        return found;
    }
}
