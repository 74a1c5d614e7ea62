// SPDX-License-Identifier: EPL-2.0
package org.patchbay.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A folder below {@code bundles}: its manifest's headers and its parsed sources. */
record Bundle(Path folder, Map<String, String> headers, List<Source> sources) {

    String name() {
        return folder.getFileName().toString();
    }

    boolean onlyTests() {
        return name().endsWith(".tests");
    }

    /** True for what tests of several bundles share; it is never shipped. */
    boolean forTests() {
        return name().endsWith(".fixtures");
    }

    Stream<Source> main() {
        return sources.stream().filter(source -> !source.test());
    }

    /** Symbolic name as the manifest says it; empty where there is no manifest. */
    String symbolicName() {
        return names("Bundle-SymbolicName").stream().findFirst().orElse("");
    }

    Set<String> exports() {
        return names("Export-Package");
    }

    /** What the manifest names in a header that lists things, without attributes and directives. */
    Set<String> names(String header) {
        return clauses(headers.getOrDefault(header, "")).stream()
                .map(clause -> clause.split(";")[0].strip())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Splits a header at the commas that stand outside quotes. */
    static List<String> clauses(String header) {
        var clauses = new ArrayList<String>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                clauses.add(header.substring(start, i));
                start = i + 1;
            }
        }
        clauses.add(header.substring(start));
        return clauses;
    }
}
