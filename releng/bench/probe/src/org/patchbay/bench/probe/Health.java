// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.management.JMException;
import javax.management.ObjectName;

/**
 * What a program holds at a moment, after a garbage collection.
 *
 * @param p50 of the stalls since the look before, in milliseconds; the same of p99 and most
 * @param heap megabytes of live objects
 * @param resident megabytes of the whole process
 * @param resources live fonts, images, colours, regions, cursors and the like of SWT
 * @param widgets controls of all windows, seen or not
 */
record Health(double second, int calls, double p50, double p99, double most, double heap, double resident, int shells, int widgets, int resources,
        int threads) {

    static final String TITLE = "  second  calls  stall p50    p99   most ms   heap MB  resident MB  shells  widgets  resources  threads";

    private static final Pattern CLASS = Pattern.compile("\\s*\\d+:\\s+(\\d+)\\s+(\\d+)\\s+(\\S+).*");
    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");
    private static final Pattern RESOURCE = Pattern.compile(
            "org\\.eclipse\\.swt\\.graphics\\.(Font|Image|Color|Cursor|Region|GC|Path|Pattern|TextLayout|Transform)");
    /** What may come and go: a heap breathes, and pools fill once. */
    private static final double HEAP_SHARE = 0.10;
    /** The centre keeps the answers to its last 20,000 commands; they take half an hour to fill. */
    private static final double HEAP_MEGABYTES = 8;
    private static final int FEW_RESOURCES = 10;
    private static final int FEW_WIDGETS = 20;
    private static final int FEW_THREADS = 3;

    static Health now(Ui ui, Samples stalls, double second, int calls) {
        try {
            // What is closed with a delay is closed.
            ui.quiet(50);
            String histogram = (String) ManagementFactory.getPlatformMBeanServer().invoke(
                    new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram", new Object[] {new String[0]},
                    new String[] {String[].class.getName()});
            int resources = 0;
            double heap = 0;
            for (String line : histogram.lines().toList()) {
                Matcher one = CLASS.matcher(line);
                Matcher total = TOTAL.matcher(line);
                if (one.matches()) {
                    int count = Integer.parseInt(one.group(1));
                    resources += RESOURCE.matcher(one.group(3)).matches() ? count : 0;
                } else if (total.find()) {
                    heap = Double.parseDouble(total.group(1)) / (1 << 20);
                }
            }
            int shells = ui.ask(() -> ui.display().getShells().length);
            int widgets = ui.ask(() -> Arrays.stream(ui.display().getShells()).mapToInt(s -> Ui.controls(s).size()).sum());
            return new Health(second, calls, stalls.percentile(50), stalls.percentile(99), stalls.percentile(100), heap, residentNow(), shells, widgets, resources,
                    ManagementFactory.getThreadMXBean().getThreadCount());
        } catch (JMException | IOException e) {
            throw new IllegalStateException("the program can't be looked at from inside", e);
        }
    }

    private static double residentNow() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream().filter(l -> l.startsWith("VmRSS:")).findFirst()
                .map(l -> Double.parseDouble(l.replaceAll("\\D", "")) / 1024).orElse(0.0);
    }

    /** What the last third holds more than the first third after a warm-up, beyond what may come and go. */
    static List<String> growth(List<Health> all) {
        List<Health> warm = all.subList(Math.min(1, all.size()), all.size());
        if (warm.size() < 3) {
            throw new IllegalStateException("too short to tell: " + all.size() + " looks");
        }
        int third = warm.size() / 3;
        List<Health> first = warm.subList(0, third);
        List<Health> last = warm.subList(warm.size() - third, warm.size());
        List<String> grown = new ArrayList<>();
        check(grown, "heap MB", first, last, Health::heap, Math.max(HEAP_MEGABYTES, HEAP_SHARE * median(first, Health::heap)));
        check(grown, "shells", first, last, Health::shells, 0);
        check(grown, "widgets", first, last, Health::widgets, FEW_WIDGETS);
        check(grown, "SWT resources", first, last, Health::resources, FEW_RESOURCES);
        check(grown, "threads", first, last, Health::threads, FEW_THREADS);
        return grown;
    }

    private static void check(List<String> grown, String what, List<Health> first, List<Health> last,
            ToDoubleFunction<Health> of, double allowed) {
        double before = median(first, of);
        double after = median(last, of);
        if (after - before > allowed) {
            grown.add(String.format(Locale.ROOT, "%s from %.1f to %.1f, %.1f more are allowed", what, before, after, allowed));
        }
    }

    private static double median(List<Health> some, ToDoubleFunction<Health> of) {
        double[] sorted = some.stream().mapToDouble(of).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%8.0f %6d %10.1f %6.1f %9.1f %9.1f %12.1f %7d %8d %10d %8d", second, calls,
                p50, p99, most, heap, resident, shells, widgets, resources, threads);
    }
}
