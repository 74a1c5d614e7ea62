// SPDX-License-Identifier: EPL-2.0
package org.patchbay.rehearsal;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

import org.patchbay.rehearsal.Script.Person;
import org.patchbay.rehearsal.Script.Step;
import org.patchbay.spi.Pbx.Capabilities;
import org.patchbay.spi.SwitchControl.Behaviour;

/** Reads a rehearsal; tells everything that is wrong with it at once. */
final class ScriptReader {

    static final List<String> KEYS = List.of("rehearsal", "requirements", "centre", "settings", "start", "customers",
            "phones", "switch", "steps");
    static final String WITHHELD = "withheld";
    private static final Instant USUAL_START = Instant.parse("2026-01-05T08:00:00Z");
    private static final String ID = "[A-Z][A-Z0-9]*-\\d{2,}";
    private static final String NAME = "[a-z][a-z0-9-]*";

    static final Kind SWITCH = Kind.Group
            .of(new TreeMap<>(Map.of("answers-phones", Kind.yesNo(), "removes-noise", Kind.yesNo())));

    private final Path file;
    private final Problems problems = new Problems();
    private final BiFunction<CentreText, Problems, Map<String, String>> agentsOf;

    /** @param agentsOf the agents of a centre file with their extensions, in its order; tells what is wrong with it */
    ScriptReader(Path file, BiFunction<CentreText, Problems, Map<String, String>> agentsOf) {
        this.file = file;
        this.agentsOf = agentsOf;
    }

    /** @param usualCentre the centre file of rehearsals that name none */
    Script read(String text, Path usualCentre) throws ScriptException {
        Optional<Value> root = YamlText.read(file.toString(), text, problems);
        if (root.isPresent() && !(root.get() instanceof Value.Fields)) {
            problems.add(root.get(), "a rehearsal has the keys " + String.join(", ", KEYS));
        }
        Optional<Script> script = root.filter(Value.Fields.class::isInstance).map(Value.Fields.class::cast)
                .flatMap(fields -> script(fields, text, usualCentre));
        if (!problems.isEmpty()) {
            throw new ScriptException(problems.all());
        }
        return script.orElseThrow();
    }

    private Optional<Script> script(Value.Fields root, String text, Path usualCentre) {
        root.fields().stream().map(Value.Field::name).filter(name -> !KEYS.contains(name.text()))
                .forEach(name -> problems.add(name, "no such key; a rehearsal has " + String.join(", ", KEYS)));
        String title = root.get("rehearsal").map(this::text).orElse("");
        if (title.isBlank()) {
            problems.add(root.place(), "rehearsal", "a title, so that people know what it is about");
        }
        CentreTexts texts = new CentreTexts(file, text, usualCentre, problems);
        Optional<CentreText> centre = texts.of(root.get("centre"), root.get("settings"));
        Map<String, String> agents = centre.map(c -> agentsOf.apply(c, problems)).orElse(Map.of());
        if (agents.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Person> customers = root.get("customers").map(value -> customers(value, agents)).orElse(Map.of());
        Map<String, Behaviour> phones = root.get("phones").map(value -> phones(value, agents)).orElse(Map.of());
        List<Step> steps = steps(root, new StepReader(agents, customers, new CentreChanges(texts, centre.get()), problems));
        return Optional.of(new Script(file, title, requirements(root), centre.get(), start(root), agents,
                cast(agents, phones, steps), customers, phones, capabilities(root), steps));
    }

    private String text(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        problems.add(value, "a text; it is " + value.kind());
        return "";
    }

    private List<String> requirements(Value.Fields root) {
        List<String> ids = new ArrayList<>();
        for (Value item : root.get("requirements").map(this::items).orElse(List.of())) {
            String id = text(item);
            if (!id.matches(ID)) {
                problems.add(item, "ids of requirements such as HOLD-03");
            }
            ids.add(id);
        }
        return ids;
    }

    private List<Value> items(Value value) {
        if (value instanceof Value.Items items) {
            return items.values();
        }
        problems.add(value, "a list; it is " + value.kind());
        return List.of();
    }

    private Instant start(Value.Fields root) {
        Optional<Value> given = root.get("start");
        try {
            return given.map(this::text).map(Instant::parse).orElse(USUAL_START);
        } catch (DateTimeException _) {
            problems.add(given.orElseThrow(), "a time such as 2026-01-05T08:00:00Z");
            return USUAL_START;
        }
    }

    // Customers and phones

    private Map<String, Person> customers(Value value, Map<String, String> agents) {
        Map<String, Person> customers = new LinkedHashMap<>();
        switch (value) {
            case Value.Items items -> items.values().forEach(item -> customer(customers, item, text(item), Optional.empty()));
            case Value.Fields fields -> fields.fields()
                    .forEach(field -> customer(customers, field.name(), field.name().text(), Optional.of(field.value())));
            case Value.Text text -> customer(customers, text, text.text(), Optional.empty());
        }
        customers.keySet().stream().filter(name -> agents.containsKey(name) || StepReader.OTHERS.contains(name))
                .forEach(name -> problems.add(value, "a customer can't be called " + name + ", which means somebody else"));
        return customers;
    }

    private void customer(Map<String, Person> customers, Value place, String name, Optional<Value> about) {
        if (!name.matches(NAME)) {
            problems.add(place, "a customer's name in the script: small letters, digits and dashes");
            return;
        }
        String usualName = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        String usualNumber = "+49302312510" + (customers.size() + 1);
        Person usual = new Person(usualName, usualNumber, Optional.empty());
        customers.put(name, about.map(value -> person(value, usual)).orElse(usual));
    }

    private Person person(Value about, Person usual) {
        if (about instanceof Value.Text(_, _, String text)) {
            return text.isBlank() ? usual : new Person(usual.name(), number(text), Optional.empty());
        }
        if (!(about instanceof Value.Fields fields)) {
            problems.add(about, "name, number and when-called; it is " + about.kind());
            return usual;
        }
        List<String> known = List.of("name", "number", "when-called");
        fields.fields().stream().map(Value.Field::name).filter(name -> !known.contains(name.text()))
                .forEach(name -> problems.add(name, "no such key; a customer has " + String.join(", ", known)));
        return new Person(fields.get("name").map(this::text).orElse(usual.name()),
                fields.get("number").map(this::text).map(ScriptReader::number).orElse(usual.number()),
                fields.get("when-called").flatMap(this::behaviour));
    }

    private static String number(String text) {
        return text.equals(WITHHELD) ? "" : Script.digits(text);
    }

    private Optional<Behaviour> behaviour(Value value) {
        Optional<Behaviour> behaviour = Behaviours.read(text(value));
        if (behaviour.isEmpty()) {
            problems.add(value, Behaviours.ALLOWED);
        }
        return behaviour;
    }

    private Map<String, Behaviour> phones(Value value, Map<String, String> agents) {
        Map<String, Behaviour> phones = new LinkedHashMap<>();
        if (!(value instanceof Value.Fields fields)) {
            problems.add(value, "agents with what their phones do by themselves; it is " + value.kind());
            return phones;
        }
        for (Value.Field field : fields.fields()) {
            if (!agents.containsKey(field.name().text())) {
                problems.add(field.name(), "no agent of the centre file; there are " + String.join(", ", agents.keySet()));
            }
            behaviour(field.value()).ifPresent(behaviour -> phones.put(field.name().text(), behaviour));
        }
        return phones;
    }

    /** What the switch can do; everything where nothing is said. */
    private Capabilities capabilities(Value.Fields root) {
        Optional<Value> given = root.get("switch");
        Map<String, Boolean> said = new LinkedHashMap<>();
        if (given.map(value -> SWITCH.read(value, problems)).orElse(null) instanceof Value.Fields fields) {
            fields.fields().forEach(field -> said.put(field.name().text(), text(field.value()).equals("yes")));
        }
        return new Capabilities(said.getOrDefault("answers-phones", true), said.getOrDefault("removes-noise", true));
    }

    // Steps

    private List<Step> steps(Value.Fields root, StepReader reader) {
        Optional<Value> given = root.get("steps");
        if (given.isEmpty()) {
            problems.add(root.place(), "steps", "a rehearsal has a list of steps");
        }
        return given.map(this::items).orElse(List.of()).stream().flatMap(value -> reader.step(value).stream()).toList();
    }

    /** Agents who appear in the steps or whose phones do something. */
    private static List<String> cast(Map<String, String> agents, Map<String, Behaviour> phones, List<Step> steps) {
        Set<String> named = new LinkedHashSet<>(phones.keySet());
        steps.forEach(step -> named.addAll(actors(step.deed())));
        return agents.keySet().stream().filter(named::contains).toList();
    }

    private static Set<String> actors(Deed deed) {
        return switch (deed) {
            case Deed.Act _, Deed.Together _ -> deed.acts().stream().map(Deed.Act::actor)
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            case Deed.Expect expect -> expect.who().keySet();
            case Deed.Until until -> until.expect().who().keySet();
            case Deed.Change _, Deed.Wait _ -> Set.of();
        };
    }
}
