// SPDX-License-Identifier: EPL-2.0
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Prints every score of a JMH result beside the first of its benchmark, the reference. */
class Ratios {

    private static final Pattern ENTRY = Pattern.compile(
            "\"benchmark\" : \"([^\"]+)\".*?(?:\"params\" : \\{(.*?)\\},\\s*)?\"primaryMetric\" : \\{\\s*\"score\" : ([0-9.E]+)",
            Pattern.DOTALL);

    static void main(String[] args) throws Exception {
        Matcher entry = ENTRY.matcher(Files.readString(Path.of(args[0])));
        Map<String, Double> references = new LinkedHashMap<>();
        while (entry.find()) {
            double score = Double.parseDouble(entry.group(3));
            double reference = references.computeIfAbsent(entry.group(1), _ -> score);
            String parameters = entry.group(2) == null ? "" : entry.group(2).replaceAll("[\\s\"]+", " ").trim();
            System.out.printf(Locale.ROOT, "%s %s: %,.0f/s, the reference is %.2f times this%n",
                    entry.group(1).replaceAll(".*\\.", ""), parameters, score, reference / score);
        }
    }
}
