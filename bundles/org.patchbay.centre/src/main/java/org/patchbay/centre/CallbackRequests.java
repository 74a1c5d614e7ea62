// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import org.patchbay.api.Callbacks;
import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.DialNumber;
import org.patchbay.model.Outcome;
import org.patchbay.model.Personal;
import org.patchbay.model.Variable;
import org.patchbay.model.command.CentreCommand;

/** Callbacks that are asked for from outside: checked against the centre file, decided by the engine. */
final class CallbackRequests implements Callbacks {

    private final CentreLoop loop;
    private final Questions questions;
    private final Parts parts;
    private final CallbackStates states;

    CallbackRequests(CentreLoop loop, Parts parts, CallbackStates states) {
        this.loop = loop;
        this.questions = new Questions(loop, parts);
        this.parts = parts;
        this.states = states;
    }

    @Override
    public CompletionStage<Answer> request(CommandId id, Request request) {
        return questions.ask(() -> {
            List<Fault> faults = loop.answered(id).isPresent() ? List.of() : faults(request);
            if (!faults.isEmpty()) {
                return new Answer(Optional.empty(), faults);
            }
            Outcome outcome = loop.decideOnce(id, new CentreCommand.CallbackRequested(request.name(), request.number(),
                    request.entryPoint(), new TreeMap<>(request.variables())));
            return new Answer(outcome.contact(), List.of());
        });
    }

    private List<Fault> faults(Request request) {
        List<Fault> faults = new ArrayList<>();
        if (DialNumber.parse(request.number().text()).isEmpty()) {
            faults.add(new Fault(List.of("number"), Fault.Kind.NOT_VALID));
        }
        EntryPoint entryPoint = loop.configuration().entryPoints().get(request.entryPoint());
        if (entryPoint == null) {
            faults.add(new Fault(List.of("entryPoint"), Fault.Kind.UNKNOWN));
            return faults;
        }
        Map<String, Variable> known = new TreeMap<>();
        loop.configuration().flows().get(entryPoint.flow()).variables().forEach(v -> known.put(v.name(), v));
        request.variables().forEach((name, value) -> fault(known.get(name), value)
                .ifPresent(kind -> faults.add(new Fault(List.of("variables", name), kind))));
        return faults;
    }

    private static Optional<Fault.Kind> fault(Variable variable, Personal value) {
        if (variable == null) {
            return Optional.of(Fault.Kind.UNKNOWN);
        }
        String text = value.text();
        if (text.codePointCount(0, text.length()) > Variable.MAX_CODE_POINTS) {
            return Optional.of(Fault.Kind.TOO_LONG);
        }
        return variable.canonical(text).isPresent() ? Optional.empty() : Optional.of(Fault.Kind.NOT_VALID);
    }

    @Override
    public CompletionStage<Optional<State>> state(ContactId callback) {
        return questions.ask(() -> states.of(callback));
    }

    @Override
    public CompletionStage<Cancelled> cancel(CommandId id, ContactId callback) {
        return questions.ask(() -> states.of(callback).map(state -> switch (state) {
            case WAITING, CALLING -> loop.decideOnce(id, new CentreCommand.CallbackWithdrawn(callback)).accepted()
                    ? Cancelled.DONE : Cancelled.TOO_LATE;
            case CANCELLED -> Cancelled.DONE;
            case CONNECTED, FINISHED, NOT_REACHED -> Cancelled.TOO_LATE;
        }).orElse(Cancelled.UNKNOWN));
    }

    /** Without the journal nothing is let go of, an answer neither; so this is only asked, and not waited for. */
    @Override
    public CompletionStage<Boolean> takesRequests() {
        CompletableFuture<Boolean> answer = new CompletableFuture<>();
        loop.run(() -> {
            boolean up = loop.isJournalUp();
            parts.desks().execute(() -> answer.complete(up));
        });
        return answer;
    }
}
