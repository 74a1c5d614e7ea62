// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Durations in nanoseconds, in the order measured. */
record Samples(String name, long[] nanos) {

    double percentile(double percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int at = Math.max(0, (int) Math.ceil(sorted.length * percent / 100) - 1);
        return sorted.length == 0 ? 0 : sorted[at] / 1e6;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%-12s %d measured: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, most %.1f ms", name,
                nanos.length, percentile(50), percentile(90), percentile(99), percentile(100));
    }

    /** All of them, in milliseconds. */
    String raw() {
        return "raw " + name + " (ms): "
                + LongStream.of(nanos).mapToObj(n -> String.format(Locale.ROOT, "%.2f", n / 1e6)).collect(Collectors.joining(" "));
    }
}
