// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import org.osgi.util.tracker.ServiceTracker;
import org.patchbay.spi.SwitchControl;

/** The sample centre on a quiet day: nobody calls but whom the test lets call. One for all tests of this framework. */
final class Floor {
    static final String SALES_LINE = "+493023125100";
    static final String SERVICE_LINE = "+493023125200";
    static final String ORDER_LINE = "+493023125300";
    /** Whoever calls it is offered to be called back. */
    static final String BUSY_LINE = "+493023125400";
    private static final int SERVICE_SECONDS = 60;
    /** Long enough for pictures of a phone that rings. */
    private static final String RINGS_LONG = "ring-timeout: 45";
    private static Path data;

    private Floor() {
    }

    /** Before the workstation starts: the centre looks for its file when it is first asked for. */
    static synchronized void prepare() throws IOException {
        if (data == null) {
            data = Files.createTempDirectory("patchbay-floor");
            Files.writeString(data.resolve("centre.yaml"), centre() + Website.open(data));
            Files.copy(root().resolve("releng/samples/spring-offer.csv"), data.resolve("spring-offer.csv"));
            System.setProperty("patchbay.centre.file", data.resolve("centre.yaml").toString());
            System.setProperty("patchbay.data", data.resolve("centre").toString());
        }
    }

    private static String centre() throws IOException {
        String quiet = withBusyLine(quiet(sample(), "inside"));
        return Onlooker.takesPictures() ? quiet.replaceFirst("(?m)ring-timeout: \\d+$", RINGS_LONG) : quiet;
    }

    /** The sample centre, without customers of its own. */
    static String quiet(String sample, String world) {
        return sample.replaceFirst("calls-per-minute: \\d+", "calls-per-minute: 0")
                .replaceFirst("requests-per-minute: [\\d.]+", "requests-per-minute: 0")
                .replaceFirst("(?m)^( +)directory: ", "$1world: " + world + "\n$1directory: ");
    }

    private static String withBusyLine(String sample) {
        return sample.replaceFirst("(?m)^flows:$", """
                flows:
                  busy-call:
                    label: { en: Busy line }
                    queue: sales
                    steps: [ { offer-callback: { prompts: [press-1-for-a-callback], key: "1" } } ]""")
                .replaceFirst("(?m)^entry-points:$", """
                entry-points:
                  busy-line: { label: { en: Busy line }, numbers: ["%s"], flow: busy-call }""".formatted(BUSY_LINE));
    }

    /** The sample centre with one customer who calls at once and talks for an hour, and nobody else. */
    static String oneCustomer() throws IOException {
        return sample().replaceFirst("calls-per-minute: \\d+", "calls-per-minute: 60")
                .replaceFirst("requests-per-minute: [\\d.]+", "requests-per-minute: 0")
                .replaceFirst("calls-at-once: \\d+", "calls-at-once: 1").replaceFirst("ring-timeout: \\d+", "ring-timeout: 90")
                .replaceFirst("(?m)^( +)dnis: .*$", "$1dnis: \"" + SERVICE_LINE + "\"\n$1talk-seconds: 3600"
                        + "\n$1patience-seconds: 3600\n$1linger-minutes: 0");
    }

    static String sample() throws IOException {
        return Files.readString(root().resolve("releng/samples/centre.yaml"));
    }

    /** Of the project. */
    static Path root() {
        return Path.of(System.getProperty("patchbay.root"));
    }

    static Path data() {
        return data;
    }

    /** A customer calls and waits ten minutes. */
    static void calls(String name, String number, String line) throws InterruptedException {
        control().customerCalls(name, number, name, line, Duration.ofMinutes(10));
    }

    /** Colleagues at these phones answer at once and do not hang up. */
    static void talksOn(String... extensions) throws InterruptedException {
        for (String extension : extensions) {
            control().colleague(extension, SwitchControl.Behaviour.answers(Duration.ofSeconds(1)));
        }
    }

    /** Presses the key that is asked for, as soon as it is. */
    static void asksForCallback(String name) throws InterruptedException {
        SwitchControl control = control();
        Hand.until(name + " is asked for a key", () -> control.heard().toCompletableFuture().join().stream()
                .anyMatch(heard -> heard.party().equals(name) && !heard.prompt().isEmpty()));
        control.customerPresses(name, "1");
        Hand.until(name + " has hung up", () -> control.heard().toCompletableFuture().join().stream()
                .noneMatch(heard -> heard.party().equals(name)));
    }

    /** Whoever is called there lets it ring. */
    static void doesNotAnswer(String number) throws InterruptedException {
        control().outside(number, SwitchControl.Behaviour.of(SwitchControl.Reaction.IGNORES));
    }

    static void hangsUp(String name) throws InterruptedException {
        control().customerHangsUp(name);
    }

    private static SwitchControl control() throws InterruptedException {
        return service(SwitchControl.class);
    }

    /** As soon as it is there. */
    static <S> S service(Class<S> type) throws InterruptedException {
        ServiceTracker<S, S> tracker = new ServiceTracker<>(Workstation.context(), type, null);
        tracker.open();
        try {
            S service = tracker.waitForService(TimeUnit.SECONDS.toMillis(SERVICE_SECONDS));
            if (service == null) {
                throw new AssertionError("no " + type.getSimpleName());
            }
            return service;
        } finally {
            tracker.close();
        }
    }
}
