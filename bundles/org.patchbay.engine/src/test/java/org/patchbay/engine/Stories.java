// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.patchbay.engine.Situations.Situation;
import org.patchbay.engine.Story.Line;
import org.patchbay.engine.Story.Opening;
import org.patchbay.engine.configuration.Campaign;
import org.patchbay.engine.configuration.Campaign.OnTimeout;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.Policies.NotAccepted;
import org.patchbay.engine.configuration.Step;

/** Random stories, one after the other, from a seed. {@code releng/stories} runs them for long, the build for a moment. */
final class Stories {

    private static final int MEDIAN = 30;
    private static final int VARIANTS = 200;
    private static final int ENOUGH = 100;
    private static final List<Step> STEPS = List.of(new Step.Play(List.of("welcome")),
            new Step.Collect(List.of("case"), "case", 2, 1, "#", Duration.ofSeconds(5), 2, List.of("again")),
            new Step.LookUp("https://crm.example/${case}", Duration.ofSeconds(2), new TreeMap<>()),
            new Step.OfferCallback(List.of("callback"), "1", Duration.ofSeconds(5)));

    /** @param rehearsal the story shrunk, to be played and looked at */
    record Broken(long seed, String failure, String rehearsal, int lines) {
    }

    private static final List<Situation> SITUATIONS = Stream.concat(Situations.ALL.stream(), Situations.DESK.stream()).toList();

    final StoryCoverage coverage = new StoryCoverage();
    private final List<Opening> fresh = variants();
    private final Consumer<Story> rules;
    private final List<Integer> lengths = new ArrayList<>();
    private long commands;

    Stories(Consumer<Story> rules) {
        this.rules = rules;
    }

    /** Centres that differ in what the rules depend on: each has its policies drawn. */
    private static List<Opening> variants() {
        Random random = new Random(VARIANTS);
        List<Opening> variants = new ArrayList<>();
        for (int i = 0; i < VARIANTS; i++) {
            Settings settings = new Settings();
            settings.agents.addAll(StoryTeller.AGENTS);
            Configuration configuration = draw(settings, random);
            variants.add(new Opening("", () -> new TestCentre(configuration), policies(settings)));
        }
        return variants;
    }

    private static Configuration draw(Settings s, Random random) {
        s.consultActionsWhileRinging = random.nextBoolean();
        s.transferNotAccepted = NotAccepted.values()[random.nextInt(NotAccepted.values().length)];
        s.ronaAfterNoAnswer = random.nextInt(4) > 0;
        s.requeueOnHangUpInConsult = random.nextInt(4) > 0;
        s.monitoringFollowsCall = random.nextInt(4) > 0;
        s.cancelCallbacks = random.nextBoolean();
        s.mayOutdial = random.nextInt(8) > 0;
        s.supervisor = random.nextInt(4) > 0 ? Settings.EMMA : Settings.ANNA;
        s.mayStop = random.nextInt(3) > 0;
        if (random.nextBoolean()) {
            s.autoWrapUp = Optional.of(Duration.ofSeconds(45));
        }
        if (random.nextInt(3) == 0) {
            s.recording(random.nextBoolean(), random.nextBoolean(), 30);
        }
        if (random.nextInt(8) == 0) {
            s.limits(4, 3);
        }
        if (random.nextInt(5) == 0) {
            s.steps = STEPS;
        }
        if (random.nextInt(3) > 0) {
            campaigns(s, random);
        }
        return s.build();
    }

    private static void campaigns(Settings s, Random random) {
        UnaryOperator<CampaignSetting> skips = random.nextInt(3) > 0 ? c -> c : c -> c.withoutSkip().withoutRemove();
        UnaryOperator<CampaignSetting> cancels = random.nextBoolean() ? c -> c : CampaignSetting::mayCancel;
        UnaryOperator<CampaignSetting> reserves = random.nextInt(4) > 0 ? c -> c : CampaignSetting::withoutReservation;
        OnTimeout late = OnTimeout.values()[random.nextInt(OnTimeout.values().length)];
        for (Campaign.Mode mode : Campaign.Mode.values()) {
            if (random.nextInt(3) > 0) {
                UnaryOperator<CampaignSetting> named = c -> c.named(mode.name().toLowerCase(Locale.ROOT).replace('_', '-')).onTimeout(late);
                UnaryOperator<CampaignSetting> listens = mode == Campaign.Mode.STANDARD_PREVIEW ? CampaignSetting::analysed : c -> c;
                s.campaign(mode, c -> listens.apply(reserves.apply(cancels.apply(skips.apply(named.apply(c))))));
            }
        }
    }

    private static List<String> policies(Settings s) {
        return List.of("consult-actions-while-ringing: " + s.consultActionsWhileRinging,
                "transfer-not-accepted: " + s.transferNotAccepted.name().toLowerCase(Locale.ROOT),
                "after-no-answer: " + (s.ronaAfterNoAnswer ? "rona" : "idle"),
                "on-hangup-in-consult: " + (s.requeueOnHangUpInConsult ? "requeue" : "end"),
                "monitoring-follows: " + (s.monitoringFollowsCall ? "call" : "agent"));
    }

    /** One story: from the morning on, or out of the middle of something. */
    Optional<Broken> tell(long seed) {
        Random random = new Random(seed);
        boolean morning = random.nextBoolean();
        Opening opening = morning ? fresh.get(random.nextInt(fresh.size())) : situation(random);
        int length = 1 + random.nextInt(2 * MEDIAN);
        lengths.add(length);
        Story story = new Story(opening, rules);
        StoryTeller teller = new StoryTeller(random, story, coverage);
        try {
            if (morning) {
                teller.begin();
            }
            teller.goOn(length);
            story.replayAgrees();
            return Optional.empty();
        } catch (AssertionError | RuntimeException e) {
            return Optional.of(broken(seed, opening, story.lines, String.valueOf(e)));
        } finally {
            commands += story.commands();
        }
    }

    /** Any, or the one in which a control was pressed least often. */
    private Opening situation(Random random) {
        String rare = coverage.rarestSituation();
        List<Situation> named = SITUATIONS.stream().filter(s -> s.name().equals(rare)).toList();
        List<Situation> some = random.nextBoolean() ? SITUATIONS : named;
        Situation situation = some.get(random.nextInt(some.size()));
        return new Opening(situation.name(), () -> situation.scene().get().centre, List.of());
    }

    private Broken broken(long seed, Opening opening, List<Line> lines, String failure) {
        StoryShrinker shrinker = new StoryShrinker(opening, rules);
        if (shrinker.failure(lines).isEmpty()) {
            throw new IllegalStateException("the teller of story " + seed + " itself stumbled: " + failure);
        }
        List<Line> left = shrinker.shrink(lines);
        String title = failure.split("[:;]", 3)[0] + (failure.contains(": ") ? ": " + failure.split(": ", 3)[1] : "");
        return new Broken(seed, shrinker.failure(left).orElse(failure),
                shrinker.rehearsal(title + " (seed " + seed + ")", left), left.size());
    }

    private boolean covered() {
        return stories() % 1000 == 0 && coverage.rarerThan(ENOUGH).isEmpty();
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

    /**
     * Arguments: {@code --minutes N}, {@code --seed N}; {@code --cover}: longer where it takes longer to reach each
     * cell 100 times; {@code --raw}: how often each was reached.
     */
    public static void main(String[] arguments) {
        List<String> given = Arrays.asList(arguments);
        long seed = value(given, "--seed", 1);
        Duration time = Duration.ofSeconds((long) (60 * Double.parseDouble(text(given, "--minutes", "1"))));
        Stories stories = new Stories(StoryRules::check);
        long began = System.nanoTime();
        long busy = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        int broken = 0;
        boolean covers = given.contains("--cover");
        for (long next = seed; broken < 3 && (System.nanoTime() - began < time.toNanos() || covers && !stories.covered()); next++) {
            Optional<Broken> found = stories.tell(next);
            found.ifPresent(b -> System.out.println(b.failure() + "\n" + b.rehearsal()));
            broken += found.isPresent() ? 1 : 0;
        }
        double minutes = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - busy) / 60e9;
        System.out.printf("%d stories of %d commands in the middle, %d commands, %.0f a minute of one core; broken: %d%n",
                stories.stories(), stories.median(), stories.commands(), stories.commands() / minutes, broken);
        var rare = stories.coverage.rarerThan(ENOUGH);
        System.out.printf("%d enabled cells of controls.md, reached less than %d times: %d%n", stories.coverage.cells(), ENOUGH, rare.size());
        rare.forEach((cell, count) -> System.out.println("  " + count + "  " + cell));
        if (given.contains("--raw")) {
            stories.coverage.rarerThan(Integer.MAX_VALUE).forEach((cell, count) -> System.out.println("raw " + count + "  " + cell));
        }
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
