// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

import org.patchbay.model.Outcome;
import org.patchbay.rehearsal.Script.Step;

/** Plays a rehearsal and tells after every step what is seen. */
final class Player {

    private final Script script;
    private final Stage stage;
    private final Hands hands;
    private final Consumer<Map<String, Object>> lines;
    private final List<Problem> failures = new ArrayList<>();
    private int number;

    /** @param lines is given one line for each step and one for each desk after it */
    Player(Script script, Stage stage, Consumer<Map<String, Object>> lines) {
        this.script = script;
        this.stage = stage;
        this.hands = new Hands(script, stage);
        this.lines = lines;
    }

    /** @return what was not as expected */
    List<Problem> play() {
        script.steps().forEach(this::step);
        return List.copyOf(failures);
    }

    private void step(Step step) {
        number++;
        Problems problems = new Problems();
        pass(step, problems);
        List<String> outcomes = switch (step.deed()) {
            case Deed.Act act -> acts(List.of(act), problems);
            case Deed.Together together -> acts(together.acts(), problems);
            case Deed.Expect expect -> {
                compare(expect, problems);
                yield List.of();
            }
            case Deed.Until until -> {
                until(until, problems);
                yield List.of();
            }
            case Deed.Change change -> {
                stage.changeCentre(change.text());
                stage.time().settle();
                yield List.of();
            }
            case Deed.Wait _ -> List.of();
        };
        failures.addAll(problems.all());
        tell(step, outcomes, problems.all());
    }

    private void pass(Step step, Problems problems) {
        Instant then = step.after().map(stage.time().now()::plus).or(() -> step.at().map(script.start()::plus))
                .orElse(stage.time().now());
        if (then.isBefore(stage.time().now())) {
            problems.add(step.place(), "at", "it is " + clock() + " already");
        } else {
            stage.time().pass(Duration.between(stage.time().now(), then));
        }
    }

    private String clock() {
        return Times.formatClock(Duration.between(script.start(), stage.time().now()));
    }

    private List<String> acts(List<Deed.Act> acts, Problems problems) {
        List<Optional<CompletionStage<Outcome>>> asked = acts.stream().map(hands::act).toList();
        stage.time().settle();
        List<String> outcomes = new ArrayList<>();
        for (int i = 0; i < acts.size(); i++) {
            outcome(acts.get(i), asked.get(i), problems).ifPresent(outcomes::add);
        }
        return outcomes;
    }

    private Optional<String> outcome(Deed.Act act, Optional<CompletionStage<Outcome>> asked, Problems problems) {
        if (asked.isEmpty()) {
            act.refused().ifPresent(reason -> problems.add(act.place(), act.actor(), "expected a refusal (" + reason
                    + "), but the centre was not asked: the desk is closed, or it was done at the phone"));
            return Optional.empty();
        }
        String seen = stage.now(asked.get()).map(Player::outcome).orElse("not answered");
        String expected = act.refused().map(reason -> "refused (" + reason + ")").orElse("accepted");
        if (!seen.equals(expected)) {
            problems.add(act.place(), act.toString(), "expected to be " + expected + ", seen " + seen);
        }
        return Optional.of(seen);
    }

    private static String outcome(Outcome outcome) {
        return outcome.refusal().map(reason -> "refused (" + Kind.word(reason) + ")").orElse("accepted");
    }

    // What is expected

    private void compare(Deed.Expect expect, Problems problems) {
        Map<String, List<String>> heard = stage.heard();
        expect.who().forEach((name, expected) -> new Comparison(name, problems).compare(expected, seen(name, heard)));
    }

    private Map<String, Object> seen(String name, Map<String, List<String>> heard) {
        return stage.desks().containsKey(name) ? desk(name, heard) : ears(name, heard);
    }

    private void until(Deed.Until until, Problems problems) {
        Instant limit = stage.time().now().plus(until.within());
        if (stage.time().passUntil(() -> differences(until).isEmpty(), until.within())) {
            return;
        }
        stage.time().pass(Duration.between(stage.time().now(), limit));
        Problems missing = differences(until);
        missing.all().forEach(problem -> problems.add(problem.place(), problem.key(),
                problem.message() + " for " + Times.format(until.within())));
    }

    private Problems differences(Deed.Until until) {
        Problems problems = new Problems();
        compare(until.expect(), problems);
        return problems;
    }

    // What is told

    private void tell(Step step, List<String> outcomes, List<Problem> problems) {
        Map<String, List<String>> heard = stage.heard();
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("step", number);
        line.put("line", step.place().line());
        line.put("at", clock());
        line.put("did", step.deed().toString());
        if (!step.note().isEmpty()) {
            line.put("note", step.note());
        }
        line.put("outcomes", outcomes);
        line.put("hearing", heard);
        line.put("failed", problems.stream().map(problem -> problem.key() + ": " + problem.message()).toList());
        lines.accept(line);
        stage.desks().keySet().forEach(agent -> {
            Map<String, Object> desk = new LinkedHashMap<>();
            desk.put("step", number);
            desk.put("at", clock());
            desk.put("agent", agent);
            desk.putAll(desk(agent, heard));
            lines.accept(desk);
        });
    }

    private Map<String, Object> desk(String agent, Map<String, List<String>> heard) {
        Desk desk = stage.desks().get(agent);
        Map<String, Object> picture = new DeskPicture(stage.cast(), stage.time().now()).of(desk,
                heard.getOrDefault(agent, List.of()));
        desk.session().flatMap(session -> stage.now(session.waiting())).ifPresent(count -> picture.put("waiting", count));
        return picture;
    }

    private static Map<String, Object> ears(String customer, Map<String, List<String>> heard) {
        Map<String, Object> picture = new LinkedHashMap<>();
        picture.put("connected", heard.containsKey(customer));
        picture.put("hears", heard.getOrDefault(customer, List.of()));
        return picture;
    }
}
