// SPDX-License-Identifier: EPL-2.0
package org.patchbay.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

import org.patchbay.api.Callbacks;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;

/** Keeps what was asked, as a centre would: one entry point, one variable. */
final class FakeCentre implements Callbacks {

    static final String ENTRY_POINT = "sales-line";

    final Map<CommandId, Request> asked = new ConcurrentHashMap<>();
    final Map<ContactId, State> states = new ConcurrentHashMap<>();
    final AtomicInteger calls = new AtomicInteger();
    volatile boolean up = true;
    /** Never answers. */
    volatile boolean deaf;

    @Override
    public CompletionStage<Answer> request(CommandId id, Request request) {
        if (deaf) {
            return new CompletableFuture<>();
        }
        if (!up) {
            return CompletableFuture.failedFuture(new RejectedExecutionException("full"));
        }
        calls.incrementAndGet();
        List<Fault> faults = new ArrayList<>();
        if (!request.entryPoint().equals(new EntryPointId(ENTRY_POINT))) {
            faults.add(new Fault(List.of("entryPoint"), Fault.Kind.UNKNOWN));
        }
        request.variables().keySet().stream().filter(v -> !v.equals("topic"))
                .forEach(v -> faults.add(new Fault(List.of("variables", v), Fault.Kind.UNKNOWN)));
        if (!faults.isEmpty()) {
            return CompletableFuture.completedFuture(new Answer(Optional.empty(), faults));
        }
        asked.putIfAbsent(id, request);
        ContactId contact = new ContactId(id.value() + ".1");
        states.putIfAbsent(contact, State.WAITING);
        return CompletableFuture.completedFuture(new Answer(Optional.of(contact), List.of()));
    }

    @Override
    public CompletionStage<Optional<State>> state(ContactId callback) {
        return deaf ? new CompletableFuture<>() : CompletableFuture.completedFuture(Optional.ofNullable(states.get(callback)));
    }

    @Override
    public CompletionStage<Cancelled> cancel(CommandId id, ContactId callback) {
        if (deaf) {
            return new CompletableFuture<>();
        }
        State state = states.get(callback);
        if (state == null) {
            return CompletableFuture.completedFuture(Cancelled.UNKNOWN);
        }
        boolean late = state == State.CONNECTED || state == State.FINISHED || state == State.NOT_REACHED;
        if (!late) {
            states.put(callback, State.CANCELLED);
        }
        return CompletableFuture.completedFuture(late ? Cancelled.TOO_LATE : Cancelled.DONE);
    }

    @Override
    public CompletionStage<Boolean> takesRequests() {
        return CompletableFuture.completedFuture(up);
    }
}
