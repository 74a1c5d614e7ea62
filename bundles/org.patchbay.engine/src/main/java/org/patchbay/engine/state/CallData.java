// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.state;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

import org.patchbay.model.AgentId;
import org.patchbay.model.Personal;
import org.patchbay.model.Variable;

/**
 * A contact's variables, and what agents do with them.
 *
 * @param variables by name, in the order in which the flow defines them
 * @param base revision of variables that nobody saved
 * @param saved the last save of a variable, by its name
 * @param own texts that were not saved because somebody was first (CAD-08)
 * @param shown secure values that agents look at now (CAD-16)
 */
public record CallData(SequencedMap<String, Variable> variables, long base, SortedMap<String, Saved> saved,
        List<Own> own, List<Shown> shown) {

    /** @param revision of the whole contact at that save */
    public record Saved(long revision, AgentId by, Instant at) {
    }

    public record Own(AgentId agent, String variable, Personal text) {
    }

    public record Shown(AgentId agent, String variable, Instant until) {
    }

    static CallData begun(SequencedMap<String, Variable> variables) {
        return new CallData(variables, 0, new TreeMap<>(), List.of(), List.of());
    }

    /** Another flow's variables: what anybody was typing was for others. */
    CallData replaced(SequencedMap<String, Variable> others) {
        return new CallData(others, latest() + 1, new TreeMap<>(), List.of(), List.of());
    }

    public long revision(String variable) {
        Saved last = saved.get(variable);
        return last == null ? base : last.revision();
    }

    private long latest() {
        return saved.values().stream().mapToLong(Saved::revision).max().orElse(base);
    }

    public Optional<Own> own(AgentId agent, String variable) {
        return own.stream().filter(o -> o.agent().equals(agent) && o.variable().equals(variable)).findFirst();
    }

    public Optional<Shown> shown(AgentId agent, String variable) {
        return shown.stream().filter(s -> s.agent().equals(agent) && s.variable().equals(variable)).findFirst();
    }

    CallData saving(AgentId by, Instant at, SortedMap<String, Personal> values) {
        SequencedMap<String, Variable> all = new LinkedHashMap<>(variables);
        SortedMap<String, Saved> saves = new TreeMap<>(saved);
        Saved save = new Saved(latest() + 1, by, at);
        values.forEach((name, value) -> {
            all.computeIfPresent(name, (_, variable) -> variable.withValue(value.text()));
            saves.put(name, save);
        });
        return new CallData(Collections.unmodifiableSequencedMap(all), base, Collections.unmodifiableSortedMap(saves),
                without(own, by, values.keySet()), shown);
    }

    /** By the flow; nobody has saved it. */
    CallData set(String name, Personal value) {
        SequencedMap<String, Variable> all = new LinkedHashMap<>(variables);
        SortedMap<String, Saved> saves = new TreeMap<>(saved);
        all.computeIfPresent(name, (_, variable) -> variable.withValue(value.text()));
        saves.remove(name);
        return new CallData(Collections.unmodifiableSequencedMap(all), latest() + 1,
                Collections.unmodifiableSortedMap(saves), own, shown);
    }

    private static List<Own> without(List<Own> own, AgentId agent, Set<String> variables) {
        return own.stream().filter(o -> !o.agent().equals(agent) || !variables.contains(o.variable())).toList();
    }

    CallData keeping(Own text) {
        return new CallData(variables, base, saved,
                Lists.plus(without(own, text.agent(), Set.of(text.variable())), text), shown);
    }

    CallData dropping(AgentId agent, String variable) {
        return new CallData(variables, base, saved, without(own, agent, Set.of(variable)), shown);
    }

    CallData showing(Shown value) {
        return new CallData(variables, base, saved, own, Lists.plus(hiding(value.agent(), value.variable()).shown, value));
    }

    CallData hiding(AgentId agent, String variable) {
        return new CallData(variables, base, saved, own, shown.stream()
                .filter(s -> !s.agent().equals(agent) || !s.variable().equals(variable)).toList());
    }

    /** The agent's part is over. */
    CallData without(AgentId agent) {
        if (own.isEmpty() && shown.isEmpty()) {
            return this;
        }
        return new CallData(variables, base, saved, own.stream().filter(o -> !o.agent().equals(agent)).toList(),
                shown.stream().filter(s -> !s.agent().equals(agent)).toList());
    }
}
