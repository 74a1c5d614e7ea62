// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.patchbay.rehearsal.Script.Person;
import org.patchbay.rehearsal.Script.Step;
import org.patchbay.rehearsal.Verb.Argument;
import org.patchbay.rehearsal.Verb.Who;

/** Reads the steps of a rehearsal. */
final class StepReader {

    static final String SWITCH = "switch";
    static final String CENTRE = "centre";
    static final String SCREEN = "screen";
    /** Actors who are nobody in particular. */
    static final List<String> OTHERS = List.of(SWITCH, CENTRE, SCREEN);
    /** Keys of a step that are no actor. */
    static final List<String> BESIDE = List.of("after", "at", "note", "refused", "within");
    private static final List<String> KINDS = List.of("expect", "until", "together");
    private static final Duration USUAL_WITHIN = Duration.ofMinutes(5);

    private final Map<String, String> agents;
    private final Map<String, Person> customers;
    private final CentreChanges changes;
    private final Problems problems;

    StepReader(Map<String, String> agents, Map<String, Person> customers, CentreChanges changes, Problems problems) {
        this.agents = agents;
        this.customers = customers;
        this.changes = changes;
        this.problems = problems;
    }

    Optional<Step> step(Value value) {
        if (!(value instanceof Value.Fields fields)) {
            problems.add(value, "a step is for instance 'anna: hold', 'after: 5s', or 'expect:' with what is seen");
            return Optional.empty();
        }
        Optional<Duration> after = fields.get("after").map(given -> time(given, Times.span(text(given)), Times.ALLOWED_SPAN));
        Optional<Duration> at = fields.get("at").map(given -> time(given, Times.clock(text(given)), Times.ALLOWED_CLOCK));
        if (after.isPresent() && at.isPresent()) {
            problems.add(value, "either after or at, not both");
        }
        String note = fields.get("note").map(this::text).orElse("");
        return deed(fields, after.isPresent() || at.isPresent())
                .map(deed -> new Step(value.place(), after, at, note, deed));
    }

    private Duration time(Value given, Optional<Duration> read, String allowed) {
        if (read.isEmpty()) {
            problems.add(given, allowed + "; it is " + given.kind());
        }
        return read.orElse(Duration.ZERO);
    }

    private String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        problems.add(value, "a text; it is " + value.kind());
        return "";
    }

    private Optional<Deed> deed(Value.Fields fields, boolean waits) {
        List<Value.Field> what = fields.fields().stream().filter(field -> !BESIDE.contains(field.name().text())).toList();
        if (what.isEmpty() && waits) {
            return Optional.of(new Deed.Wait());
        }
        if (what.size() != 1) {
            problems.add(fields, what.isEmpty() ? "the step says nothing to do, to expect or to wait for"
                    : "one thing per step; several at the same instant go under 'together'. Here are "
                            + String.join(", ", what.stream().map(field -> field.name().text()).toList()));
            return Optional.empty();
        }
        Value.Field only = what.getFirst();
        allowedBeside(fields, only.name().text());
        return switch (only.name().text()) {
            case "expect" -> expect(only.value()).map(expect -> expect);
            case "until" -> expect(only.value()).map(expect -> new Deed.Until(expect, within(fields)));
            case "together" -> Optional.of(together(only.value()));
            case CENTRE -> centre(only, fields.get("refused"));
            default -> act(only, fields.get("refused")).map(act -> act);
        };
    }

    /** {@code centre: {change: {policies: {ring-timeout: 10}}}}, or {@code centre: restart}. */
    private Optional<Deed> centre(Value.Field field, Optional<Value> refused) {
        if (field.value() instanceof Value.Fields group && group.fields().size() == 1
                && group.get(Verb.CHANGE.words).isPresent()) {
            return changes.change(group.get(Verb.CHANGE.words).get()).map(Deed.Change::new);
        }
        return act(field, refused).map(act -> act);
    }

    private void allowedBeside(Value.Fields fields, String what) {
        if (KINDS.contains(what)) {
            fields.get("refused").ifPresent(value -> problems.add(value, "refused stands beside what somebody does"));
        }
        if (!what.equals("until")) {
            fields.get("within").ifPresent(value -> problems.add(value, "within stands beside until"));
        }
    }

    private Duration within(Value.Fields fields) {
        return fields.get("within").map(given -> time(given, Times.span(text(given)), Times.ALLOWED_SPAN))
                .orElse(USUAL_WITHIN);
    }

    private Deed together(Value value) {
        List<Value> items = value instanceof Value.Items list ? list.values() : List.of();
        if (items.size() < 2) {
            problems.add(value, "a list of two or more things that happen at the same instant, in that order");
        }
        return new Deed.Together(items.stream().flatMap(item -> step(item).stream()).map(Step::deed)
                .flatMap(deed -> deed instanceof Deed.Act act ? List.of(act).stream() : notTogether(value)).toList());
    }

    private Stream<Deed.Act> notTogether(Value value) {
        problems.add(value, "together holds only what somebody does");
        return Stream.empty();
    }

    // What is expected

    private Optional<Deed.Expect> expect(Value value) {
        if (!(value instanceof Value.Fields fields) || fields.fields().isEmpty()) {
            problems.add(value, "agents or customers with what is seen of them, for instance 'anna: {state: engaged}'");
            return Optional.empty();
        }
        Map<String, Value> who = new LinkedHashMap<>();
        fields.fields().forEach(field -> expected(field).ifPresent(seen -> who.put(field.name().text(), seen)));
        return Optional.of(new Deed.Expect(who));
    }

    private Optional<Value> expected(Value.Field field) {
        String name = field.name().text();
        if (agents.containsKey(name)) {
            Value seen = Vocabulary.AGENT.read(field.value(), problems);
            customersIn(seen);
            return Optional.of(seen);
        }
        if (customers.containsKey(name)) {
            return Optional.of(Vocabulary.CUSTOMER.read(field.value(), problems));
        }
        problems.add(field.name(), nobody(name));
        return Optional.empty();
    }

    /** A key of a desk that is no fact is a customer's name, or a mistake. */
    private void customersIn(Value desk) {
        if (desk instanceof Value.Fields fields) {
            fields.fields().stream().map(Value.Field::name)
                    .filter(name -> Vocabulary.fact(name.text()).isEmpty() && !customers.containsKey(name.text()))
                    .forEach(name -> problems.add(name, "neither a customer of this rehearsal (" + names(customers.keySet())
                            + ") nor something to be seen of an agent (" + names(Vocabulary.facts()) + ")"));
        }
    }

    private String nobody(String name) {
        return "nobody is called " + name + ": agents of the centre file are " + names(agents.keySet())
                + "; customers of this rehearsal are " + names(customers.keySet()) + "; and there are "
                + String.join(", ", OTHERS);
    }

    private static String names(Set<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }

    // What somebody does

    private Optional<Deed.Act> act(Value.Field field, Optional<Value> refused) {
        Optional<Who> who = who(field.name().text());
        if (who.isEmpty()) {
            problems.add(field.name(), nobody(field.name().text()) + "; a step may also be expect, until or together");
            return Optional.empty();
        }
        Optional<String> refusal = refused.map(value -> text(new Kind.Choice(Vocabulary.REASONS).read(value, problems)));
        if (refusal.isPresent() && who.get() != Who.AGENT && who.get() != Who.CUSTOMER) {
            problems.add(refused.get(), "only what an agent asks for at the desk, or a customer for a callback, can be refused");
        }
        return switch (field.value()) {
            case Value.Text sentence -> sentence(field, who.get(), sentence, refusal);
            case Value.Fields group -> group(field, who.get(), group, refusal);
            case Value.Items items -> {
                problems.add(items, "one thing per step; several at the same instant go under 'together'");
                yield Optional.empty();
            }
        };
    }

    private Optional<Who> who(String name) {
        if (agents.containsKey(name)) {
            return Optional.of(Who.AGENT);
        }
        if (customers.containsKey(name)) {
            return Optional.of(Who.CUSTOMER);
        }
        if (name.equals(CENTRE)) {
            return Optional.of(Who.CENTRE);
        }
        if (name.equals(SCREEN)) {
            return Optional.of(Who.SCREEN);
        }
        return name.equals(SWITCH) ? Optional.of(Who.SWITCH) : Optional.empty();
    }

    /** {@code anna: go idle lunch}. */
    private Optional<Deed.Act> sentence(Value.Field field, Who who, Value.Text sentence, Optional<String> refusal) {
        Optional<Verb> verb = Verb.of(who, sentence.text());
        if (verb.isEmpty()) {
            problems.add(sentence, cannot(who, sentence.text()));
            return Optional.empty();
        }
        String rest = Verb.tidy(sentence.text()).substring(verb.get().words.length()).strip();
        return act(field, verb.get(), sentence, rest, Map.of(), refusal);
    }

    private static String cannot(Who who, String what) {
        String kind = switch (who) {
            case AGENT -> "an agent";
            case CUSTOMER -> "a customer";
            case SWITCH -> "the switch";
            case CENTRE -> "the centre";
            case SCREEN -> "the screen";
        };
        return kind + " can't '" + what + "'; " + kind + " can " + Verb.list(who);
    }

    /** {@code anna: {outdial: maria, queue: sales}}. */
    private Optional<Deed.Act> group(Value.Field field, Who who, Value.Fields group, Optional<String> refusal) {
        Optional<Value.Field> first = group.fields().stream().findFirst();
        Optional<Verb> verb = first.flatMap(f -> Verb.of(who, f.name().text()))
                .filter(v -> v.words.equals(Verb.tidy(first.orElseThrow().name().text())));
        if (verb.isEmpty()) {
            problems.add(group, cannot(who, first.map(f -> f.name().text()).orElse("nothing")));
            return Optional.empty();
        }
        Map<String, Value> options = new LinkedHashMap<>();
        group.fields().stream().skip(1).forEach(option -> options.put(option.name().text(), option.value()));
        group.fields().stream().skip(1).map(Value.Field::name).filter(name -> !verb.get().options.contains(name.text()))
                .forEach(name -> problems.add(name, "'" + verb.get().words + "' has no such key; it has "
                        + (verb.get().options.isEmpty() ? "none" : String.join(", ", verb.get().options))));
        Value argument = first.orElseThrow().value();
        return act(field, verb.get(), argument, Verb.tidy(text(argument)), options, refusal);
    }

    private Optional<Deed.Act> act(Value.Field field, Verb verb, Value place, String argument, Map<String, Value> options,
            Optional<String> refusal) {
        if (verb.argument == Argument.MUST && argument.isEmpty()) {
            problems.add(place, "'" + verb.words + "' needs " + verb.what);
        } else if (verb.argument == Argument.NONE && !argument.isEmpty()) {
            problems.add(place, "nothing follows '" + verb.words + "'; it is '" + argument + "'");
        } else {
            new ArgumentCheck(agents.keySet(), customers.keySet(), problems).check(verb, place, argument, options);
        }
        return Optional.of(new Deed.Act(field.name().place(), field.name().text(), verb, argument, options, refusal));
    }
}
