// SPDX-License-Identifier: EPL-2.0
package org.patchbay.workstation.tests;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

import org.patchbay.api.Centre;
import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentId;
import org.patchbay.model.CommandId;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;

/** Somebody else of the same centre, at a desk that nobody looks at. */
final class Colleague implements AutoCloseable {
    private final AgentId id;
    private final AtomicReference<DeskView> view = new AtomicReference<>();
    private final DeskSession desk;

    private Colleague(String agent) throws InterruptedException {
        id = new AgentId(agent);
        desk = Floor.service(Centre.class).open(id, new DeskListener() {
            @Override
            public void show(DeskView next) {
                view.set(next);
            }

            @Override
            public void journal(boolean up) {
                // The test's own desk looks at that.
            }

            @Override
            public void closed() {
                // By ourselves only.
            }
        }).toCompletableFuture().join();
    }

    /** Signed in and available. */
    static Colleague available(String agent) throws InterruptedException {
        Colleague colleague = new Colleague(agent);
        colleague.does(new AgentCommand.SignIn(colleague.id, true));
        colleague.does(new AgentCommand.GoAvailable(colleague.id));
        return colleague;
    }

    AgentId id() {
        return id;
    }

    void does(AgentCommand command) {
        try {
            Outcome outcome = desk.submit(new CommandId(UUID.randomUUID().toString()), command).toCompletableFuture().join();
            if (!outcome.accepted()) {
                throw new AssertionError(command + ": " + outcome);
            }
        } catch (CompletionException e) {
            throw new AssertionError(command.toString(), e);
        }
    }

    void sees(String what, Predicate<DeskView> condition) {
        Hand.until(id + ": " + what, () -> Optional.ofNullable(view.get()).filter(condition).isPresent());
    }

    DeskView view() {
        return view.get();
    }

    void lifts() {
        desk.phone().orElseThrow().lift();
    }

    /** Signs out. */
    @Override
    public void close() {
        does(new AgentCommand.SignOut(id));
        desk.close();
    }
}
