// SPDX-License-Identifier: EPL-2.0
import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.BundleContext;
import org.patchbay.campaign.CampaignLists;
import org.patchbay.model.CampaignId;
import org.patchbay.model.WeeklyHours;
import org.patchbay.spi.ContactLists;
import org.patchbay.spi.ContactLists.Listed;
import org.patchbay.spi.ContactLists.Reading;
import org.patchbay.spi.ContactLists.Source;

/** A long contact list in a small heap: loaded, paged and worked through at the same time. See releng/bench/lists. */
final class ListsBench {

    private static final CampaignId SHORT = new CampaignId("short");
    private static final CampaignId LONG = new CampaignId("long");
    private static final int FEW = 1_000;
    private static final int CHOICES = 500;
    private static final int PAGE = 100;
    private static final Duration HELD = Duration.ofHours(1);

    private ListsBench() {
    }

    public static void main(String[] arguments) throws Exception {
        int lines = Integer.parseInt(arguments[0]);
        Path folder = Path.of(arguments[1]);
        Path few = write(folder.resolve("short.csv"), FEW);
        Path many = write(folder.resolve("long.csv"), lines);
        long began = System.nanoTime();
        long read;
        try (var text = Files.lines(many)) {
            read = text.count();
        }
        double plain = seconds(began);
        CampaignLists lists = new CampaignLists(context(folder.resolve("data")));
        lists.use(List.of(source(SHORT, few)), _ -> { });
        await(lists, SHORT);
        double[] choicesOfFew = choices(lists, SHORT, "s");
        began = System.nanoTime();
        lists.use(List.of(source(SHORT, few), source(LONG, many)), _ -> { });
        double[] pages = pageUntilLoaded(lists);
        double loading = seconds(began);
        Reading reading = await(lists, LONG);
        double[] choicesOfMany = choices(lists, LONG, "l");
        System.out.printf("contacts %,d loaded, %,d lines rejected, in %.1f s; the lines alone, %,d, are read in %.2f s%n",
                reading.loaded(), reading.rejected(), loading, read, plain);
        System.out.printf("heap at most %,d MB (-Xmx), used now %,d MB%n", Runtime.getRuntime().maxMemory() >> 20,
                Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() >> 20);
        print("page of 100 lines while it is loaded, ms", pages);
        print("next contact of 1,000, ms", choicesOfFew);
        print("next contact of all, ms", choicesOfMany);
        System.out.printf("ratio of the medians of the last two: %.2f%n", median(choicesOfMany) / median(choicesOfFew));
        System.exit(reading.loaded() + reading.rejected() == lines ? 0 : 1);
    }

    /** Every thousandth line is bad. Numbers of ranges kept free for fiction, with more digits than they have. */
    private static Path write(Path file, int lines) throws IOException {
        String[] beginnings = { "+493023125", "+442079460", "+1202555", "+4822123" };
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("number,name,city,product,note\n");
            for (int i = 0; i < lines; i++) {
                String number = i % 1000 == 999 ? "none" : beginnings[i % beginnings.length] + String.format("%07d", i);
                out.write(number + ",\"Customer, " + i + "\",Town " + i % 5000 + ",Chair " + i % 40 + ",has a garden\n");
            }
        }
        return file;
    }

    private static BundleContext context(Path data) {
        return (BundleContext) Proxy.newProxyInstance(ListsBench.class.getClassLoader(), new Class<?>[] { BundleContext.class },
                (_, method, given) -> method.getName().equals("getProperty") && "patchbay.data".equals(given[0])
                        ? data.toString() : null);
    }

    private static Source source(CampaignId campaign, Path file) {
        return new Source(campaign, file, ZoneId.of("Europe/Berlin"), "DE", WeeklyHours.ALWAYS, WeeklyHours.ALWAYS);
    }

    private static Reading await(ContactLists lists, CampaignId campaign) throws Exception {
        while (true) {
            Optional<Reading> reading = lists.reading(campaign).toCompletableFuture().get();
            if (reading.isPresent() && !reading.get().running()) {
                if (!reading.get().trouble().isEmpty()) {
                    throw new IllegalStateException(reading.get().trouble());
                }
                return reading.get();
            }
            Thread.sleep(20);
        }
    }

    /** As a screen does that is scrolled through. */
    private static double[] pageUntilLoaded(ContactLists lists) throws Exception {
        double[] taken = new double[100_000];
        int count = 0;
        long after = 0;
        for (boolean loaded = false; !loaded && count < taken.length;) {
            long began = System.nanoTime();
            List<Listed> page = lists.page(LONG, after, PAGE).toCompletableFuture().get();
            taken[count++] = seconds(began) * 1000;
            after = page.isEmpty() ? 0 : page.getLast().key();
            Thread.sleep(20);
            loaded = lists.reading(LONG).toCompletableFuture().get().filter(r -> !r.running()).isPresent();
        }
        return Arrays.copyOf(taken, count);
    }

    private static double[] choices(ContactLists lists, CampaignId campaign, String prefix) throws Exception {
        double[] taken = new double[CHOICES];
        for (int i = 0; i < CHOICES; i++) {
            long began = System.nanoTime();
            lists.next(campaign, prefix + i, Instant.now(), HELD).toCompletableFuture().get().contact().orElseThrow();
            taken[i] = seconds(began) * 1000;
        }
        return taken;
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static double median(double[] taken) {
        double[] sorted = taken.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, double[] taken) {
        double[] sorted = taken.clone();
        Arrays.sort(sorted);
        System.out.printf("%s: median %.2f, 99 %% %.2f, longest %.2f (%d samples)%n", what, median(taken),
                sorted[sorted.length * 99 / 100], sorted[sorted.length - 1], sorted.length);
        System.out.println("raw " + what + ": " + String.join(" ", Arrays.stream(taken).limit(CHOICES).mapToObj(t -> String.format("%.2f", t)).toList()));
    }
}
