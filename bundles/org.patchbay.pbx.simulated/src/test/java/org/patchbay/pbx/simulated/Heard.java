// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.simulated;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

import org.patchbay.spi.PbxListener;

/** What a switch told, each as a line such as {@code ended leg-1 NO_ANSWER}. */
final class Heard {

    private final List<String> lines = new ArrayList<>();

    PbxListener listener() {
        return (PbxListener) Proxy.newProxyInstance(Heard.class.getClassLoader(), new Class<?>[] {PbxListener.class},
                (_, method, arguments) -> {
                    String rest = arguments == null ? ""
                            : Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(" "));
                    add((method.getName() + " " + rest).strip());
                    return null;
                });
    }

    private synchronized void add(String line) {
        lines.add(line);
        notifyAll();
    }

    synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    synchronized boolean has(String line) {
        return lines.contains(line);
    }

    synchronized long count(String line) {
        return lines.stream().filter(line::equals).count();
    }

    synchronized String first(String start) {
        return lines.stream().filter(line -> line.startsWith(start)).findFirst()
                .orElseThrow(() -> new AssertionError("no " + start + " in " + lines));
    }

    /** Waits in real time for a line that begins so. */
    String await(String start) throws InterruptedException {
        awaitCount(start, 1);
        return first(start);
    }

    synchronized void awaitCount(String start, int times) throws InterruptedException {
        long end = System.nanoTime() + 60_000_000_000L;
        while (lines.stream().filter(line -> line.startsWith(start)).count() < times) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("waited in vain for " + start + " in " + lines);
            }
            wait(left);
        }
    }
}
