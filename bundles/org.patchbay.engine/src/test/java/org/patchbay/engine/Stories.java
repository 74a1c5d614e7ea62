// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

import org.patchbay.engine.Story.Line;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Policies.NotAccepted;

/** Random stories, one after the other, from a seed. {@code releng/stories} runs them for long, the build for a moment. */
final class Stories {

    private static final int MEDIAN = 30;

    /** @param policies as a rehearsal writes them */
    private record Rules(Configuration configuration, List<String> policies) {
    }

    /** @param rehearsal the story shrunk, to be played and looked at */
    record Broken(long seed, String failure, String rehearsal, int lines) {
    }

    final StoryCoverage coverage = new StoryCoverage();
    private final List<Rules> all = variants();
    private final Consumer<Story> rules;
    private final List<Integer> lengths = new ArrayList<>();
    private long commands;

    Stories(Consumer<Story> rules) {
        this.rules = rules;
    }

    private static List<Rules> variants() {
        List<Rules> variants = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Settings settings = new Settings().limits(200, 100);
            List<String> policies = new ArrayList<>();
            settings.agents.addAll(StoryTeller.AGENTS);
            settings.consultActionsWhileRinging = (i & 1) > 0;
            if (settings.consultActionsWhileRinging) {
                policies.add("consult-actions-while-ringing: true");
            }
            if ((i & 2) > 0) {
                settings.transferNotAccepted = NotAccepted.RETURN;
                policies.add("transfer-not-accepted: return");
            }
            if ((i & 4) > 0) {
                settings.autoWrapUp = Optional.of(Duration.ofSeconds(45));
            }
            variants.add(new Rules(settings.build(), policies));
        }
        return variants;
    }

    /** One story. */
    Optional<Broken> tell(long seed) {
        Random random = new Random(seed);
        Rules chosen = all.get(random.nextInt(all.size()));
        int length = 1 + random.nextInt(2 * MEDIAN);
        lengths.add(length);
        Story story = new Story(chosen.configuration(), rules);
        try {
            new StoryTeller(random, story, coverage).tell(length);
            story.replayAgrees();
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(broken(seed, chosen, story.lines, String.valueOf(e)));
        } finally {
            commands += story.commands();
        }
    }

    private Broken broken(long seed, Rules chosen, List<Line> lines, String failure) {
        StoryShrinker shrinker = new StoryShrinker(chosen.configuration(), rules);
        if (shrinker.failure(lines).isEmpty()) {
            throw new IllegalStateException("the teller of story " + seed + " itself stumbled: " + failure);
        }
        List<Line> left = shrinker.shrink(lines);
        String title = failure.split("[:;]", 3)[0] + (failure.contains(": ") ? ": " + failure.split(": ", 3)[1] : "");
        return new Broken(seed, shrinker.failure(left).orElse(failure),
                StoryShrinker.rehearsal(title + " (seed " + seed + ")", chosen.policies(), left), left.size());
    }

    long commands() {
        return commands;
    }

    int stories() {
        return lengths.size();
    }

    int median() {
        Collections.sort(lengths);
        return lengths.get(lengths.size() / 2);
    }

    /** Arguments: {@code --minutes N}, {@code --seed N}. */
    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        long seed = value(given, "--seed", 1);
        Duration time = Duration.ofSeconds((long) (60 * Double.parseDouble(text(given, "--minutes", "1"))));
        Stories stories = new Stories(StoryRules::check);
        long began = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int broken = 0;
        for (long next = seed; System.nanoTime() - began < time.toNanos() && broken < 3; next++) {
            Optional<Broken> found = stories.tell(next);
            found.ifPresent(b -> System.out.println(b.failure() + "\n" + b.rehearsal()));
            broken += found.isPresent() ? 1 : 0;
        }
        double minutes = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 60e9;
        System.out.printf("%d stories of %d commands in the middle, %d commands, %.0f a minute of one core; broken: %d%n",
                stories.stories(), stories.median(), stories.commands(), stories.commands() / minutes, broken);
        var rare = stories.coverage.rarerThan(100);
        System.out.printf("%d enabled cells of controls.md, reached less than 100 times: %d%n", stories.coverage.cells(), rare.size());
        rare.forEach((cell, count) -> System.out.println("  " + count + "  " + cell));
        System.exit(broken > 0 ? 1 : 0);
    }

    private static long value(List<String> given, String name, long usual) {
        return Long.parseLong(text(given, name, String.valueOf(usual)));
    }

    private static String text(List<String> given, String name, String usual) {
        int at = given.indexOf(name);
        return at >= 0 && at + 1 < given.size() ? given.get(at + 1) : usual;
    }
}
