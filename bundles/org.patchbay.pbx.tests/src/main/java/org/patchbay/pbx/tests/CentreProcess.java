// SPDX-License-Identifier: EPL-2.0
package org.patchbay.pbx.tests;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** A {@link WholeCentre} in a process of its own, and the desks at it; where none is named it is the one opened first. */
final class CentreProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NEEDED = "org\\.patchbay\\..*|com\\.fasterxml\\..*|org\\.snakeyaml\\..*|org\\.xerial\\..*"
            + "|com\\.google.*|de\\.siegmar\\..*|org\\.eclipse\\.osgi|org\\.eclipse\\.equinox\\.common|slf4j\\.api";

    private final Path folder;
    private final String pbx;
    /** Every view of every desk, oldest first. */
    private final Map<String, List<DeskScreen>> views = new LinkedHashMap<>();
    private final Map<String, Integer> speakers = new ConcurrentHashMap<>();
    private LinkedBlockingQueue<String> answers;
    private Process process;
    private BufferedWriter orders;

    CentreProcess(Path folder) {
        this(folder, "asterisk");
    }

    /** @param pbx the switch's provider */
    CentreProcess(Path folder, String pbx) {
        this.folder = folder;
        this.pbx = pbx;
    }

    /** Starts it; or again, after a kill. */
    void start() {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", classPath(),
                WholeCentre.class.getName(), folder.toString(), pbx);
        try {
            process = new ProcessBuilder(command).redirectError(
                    ProcessBuilder.Redirect.appendTo(folder.resolve("centre.log").toFile())).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        orders = process.outputWriter();
        LinkedBlockingQueue<String> its = new LinkedBlockingQueue<>();
        answers = its;
        BufferedReader out = process.inputReader();
        Thread.ofVirtual().start(() -> read(out, its));
    }

    private static String classPath() {
        Bundle own = FrameworkUtil.getBundle(CentreProcess.class);
        if (own == null) {
            return System.getProperty("java.class.path");
        }
        return Stream.of(own.getBundleContext().getBundles()).filter(bundle -> bundle.getSymbolicName().matches(NEEDED))
                .map(bundle -> FileLocator.getBundleFileLocation(bundle).orElseThrow()).map(CentreProcess::classes)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** A test bundle runs from its folder. */
    private static String classes(File bundle) {
        return (bundle.isDirectory() ? new File(bundle, "target/classes") : bundle).getPath();
    }

    private void read(BufferedReader out, LinkedBlockingQueue<String> its) {
        try (out) {
            for (String line; (line = out.readLine()) != null;) {
                if (line.startsWith("= ")) {
                    its.add(line.substring(2));
                } else if (line.startsWith("{") && line.endsWith("}")) {
                    shown(DeskScreen.of(line));
                } else if (line.startsWith(WholeCentre.SPEAKERS)) {
                    String[] words = line.split(" ");
                    speakers.put(words[1], Integer.parseInt(words[2]));
                }
            }
        } catch (IOException killed) {
            // what was read until then counts
        }
        its.add("the centre has ended; see " + folder.resolve("centre.log"));
    }

    private synchronized void shown(DeskScreen view) {
        views.computeIfAbsent(view.agent(), _ -> new ArrayList<>()).add(view);
    }

    boolean endsWithin(Duration most) {
        try {
            return process.waitFor(most);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** As a power failure would end it: nothing is said, nothing is closed. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    String ask(String... words) {
        try {
            orders.write(String.join(" ", words) + "\n");
            orders.flush();
            String answer = answers.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            if (answer == null) {
                throw new AssertionError("no answer to " + String.join(" ", words) + "; see " + folder.resolve("centre.log"));
            }
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("the centre is gone; see " + folder.resolve("centre.log"), e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** What the agent does at the desk; it must be accepted. */
    void act(String agent, String... words) {
        String[] all = Stream.concat(Stream.of("do", agent), Stream.of(words)).toArray(String[]::new);
        String answer = ask(all);
        if (!answer.equals("done")) {
            throw new AssertionError(String.join(" ", all) + ": " + answer + "; the desk shows " + screen(agent));
        }
    }

    synchronized DeskScreen screen() {
        return views.values().stream().findFirst().map(List::getLast).orElseGet(() -> DeskScreen.of("{}"));
    }

    synchronized DeskScreen screen(String agent) {
        return views.containsKey(agent) ? views.get(agent).getLast() : DeskScreen.of("{}");
    }

    /** How many speak in the agent's call, as the desk tells. */
    int speakers(String agent) {
        return speakers.getOrDefault(agent, 0);
    }

    synchronized void forget() {
        views.clear();
    }

    /** What came one after the other in one part of the screen, without repetitions. */
    synchronized List<String> history(Function<DeskScreen, String> part) {
        List<String> seen = new ArrayList<>();
        for (DeskScreen view : views.values().stream().findFirst().orElse(List.of())) {
            String now = part.apply(view);
            if (seen.isEmpty() || !seen.getLast().equals(now)) {
                seen.add(now);
            }
        }
        return seen;
    }

    void await(SwitchFixture fixture, String what, Predicate<DeskScreen> condition) {
        try {
            fixture.await(what, () -> condition.test(screen()));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; the desk shows " + screen(), e);
        }
    }

    void await(SwitchFixture fixture, String agent, String what, Predicate<DeskScreen> condition) {
        try {
            fixture.await(what, () -> condition.test(screen(agent)));
        } catch (AssertionError e) {
            throw new AssertionError(e.getMessage() + "; the desk of " + agent + " shows " + screen(agent), e);
        }
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
