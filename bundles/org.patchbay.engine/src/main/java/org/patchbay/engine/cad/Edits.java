// SPDX-License-Identifier: EPL-2.0
package org.patchbay.engine.cad;

import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.patchbay.engine.event.ContactEvent;
import org.patchbay.engine.state.CallData;
import org.patchbay.engine.state.CallData.Own;
import org.patchbay.engine.state.CallData.Saved;
import org.patchbay.engine.state.Contact;
import org.patchbay.engine.state.Engagement;
import org.patchbay.engine.turn.Turn;
import org.patchbay.model.AgentId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Reason;
import org.patchbay.model.Variable;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.AgentCommand.Edit;

/**
 * Agents save variables. Every edit names the revision it is based on; where somebody else was first, that value
 * stays, and the later agent's text is kept beside it (CAD-06 to CAD-08).
 */
public final class Edits {

    private Edits() {
    }

    /** Nothing is saved where one value does not fit; what fits is saved, also beside texts that came too late. */
    public static Outcome save(Turn turn, AgentCommand.EditVariables command) {
        Contact contact = turn.contact(command.contact());
        Set<String> named = new HashSet<>();
        for (Edit edit : command.edits()) {
            Optional<Reason> refusal = named.add(edit.variable()) ? refusal(contact, edit)
                    : Optional.of(Reason.UNKNOWN_VARIABLE);
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get(), edit.variable());
            }
        }
        take(turn, contact, command);
        return Outcome.done(contact.id());
    }

    private static Optional<Reason> refusal(Contact contact, Edit edit) {
        Variable variable = contact.variables().get(edit.variable());
        if (variable == null) {
            return Optional.of(Reason.UNKNOWN_VARIABLE);
        }
        return variable.editable() ? Values.refusal(variable, edit.value().text()) : Optional.of(Reason.NOT_EDITABLE);
    }

    private static void take(Turn turn, Contact contact, AgentCommand.EditVariables command) {
        CallData data = contact.data();
        SortedMap<String, Personal> values = new TreeMap<>();
        for (Edit edit : command.edits()) {
            Variable variable = data.variables().get(edit.variable());
            String value = Values.of(variable, edit.value().text()).orElseThrow();
            if (value.equals(variable.value())) {
                data.own(command.agent(), edit.variable()).ifPresent(own -> drop(turn, contact.id(), own));
            } else if (edit.basedOn() == data.revision(edit.variable())) {
                values.put(edit.variable(), new Personal(value));
            } else {
                keepAside(turn, contact, command.agent(), variable, value);
            }
        }
        if (!values.isEmpty()) {
            turn.emit(new ContactEvent.VariablesSaved(turn.at(), contact.id(), command.agent(), values));
            tellOthers(turn, contact, command.agent(), values.keySet());
        }
    }

    private static void keepAside(Turn turn, Contact contact, AgentId agent, Variable variable, String value) {
        turn.emit(new ContactEvent.EditKeptAside(turn.at(), contact.id(), agent, variable.name(), new Personal(value)));
        String by = Optional.ofNullable(contact.data().saved().get(variable.name())).map(Saved::by)
                .map(who -> name(turn, who)).orElse("");
        turn.notify(agent, "notice.variable-changed-meanwhile", variable.label().text(), by);
    }

    /** Everybody else who edits is told who saved what (CAD-08). */
    private static void tellOthers(Turn turn, Contact contact, AgentId by, Collection<String> variables) {
        String labels = contact.variables().values().stream().filter(v -> variables.contains(v.name()))
                .map(v -> v.label().text()).collect(Collectors.joining(", "));
        contact.inCall().stream().map(Engagement::agent).filter(agent -> !agent.equals(by))
                .forEach(agent -> turn.notify(agent, "notice.variables-saved", name(turn, by), labels));
    }

    private static String name(Turn turn, AgentId agent) {
        return turn.state().agent(agent).map(a -> a.profile().name()).orElse(agent.value());
    }

    /** The agent wants no own text any more (CAD-20). */
    public static Outcome revert(Turn turn, ContactId id, AgentId agent) {
        turn.contact(id).data().own().stream().filter(own -> own.agent().equals(agent))
                .forEach(own -> drop(turn, id, own));
        return Outcome.done(id);
    }

    private static void drop(Turn turn, ContactId id, Own own) {
        turn.emit(new ContactEvent.EditDropped(turn.at(), id, own.agent(), own.variable()));
    }
}
