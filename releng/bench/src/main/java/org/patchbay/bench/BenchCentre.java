// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench;

import java.time.Instant;

import org.patchbay.centre.file.CentreFile;
import org.patchbay.centre.file.CentreFileException;
import org.patchbay.engine.Engine;
import org.patchbay.engine.MediaPlans;
import org.patchbay.engine.Submission;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.Command;

/** An engine of any size; every command also makes the views and plans that it touches. */
final class BenchCentre {

    static final int AGENTS_PER_QUEUE = 10;
    private static final String[] FIRST = { "Anna", "Ben", "Chen", "Dorota", "Emil", "Fatima", "Hans", "Oksana", "Zoe" };
    private static final String[] LAST = { "Berger", "Carter", "Hansen", "Melnyk", "Nowak", "Okafor", "Santos", "Vogel" };

    final State state = new State();
    final CentreFile file;
    /** Views and plans made so far. */
    long made;
    private final Engine engine;
    private Instant now = Instant.EPOCH;
    private long commands;

    BenchCentre(int agents) {
        file = file(agents);
        engine = new Engine(state, file.configuration());
        engine.adopt(new CommandId("start"), now, file.configuration(), "", "");
    }

    void send(Command command) {
        commands++;
        now = now.plusNanos(1_000);
        engine.execute(new Submission(new CommandId(Long.toString(commands)), now, command));
        for (ContactId id : state.touched().drainContacts()) {
            state.contact(id).ifPresent(c -> {
                new MediaPlans(engine.configuration().policies()).of(c);
                made++;
            });
        }
        for (AgentId id : state.touched().drainAgents()) {
            engine.views().of(id, commands, now);
            made++;
        }
    }

    static AgentId agent(int number) {
        return new AgentId("agent" + number);
    }

    /** The number that leads to a queue this agent serves. */
    static String numberFor(int agent) {
        return "800" + agent / AGENTS_PER_QUEUE;
    }

    /** As people would write it down, so that a benchmark has what a centre file has. */
    private static CentreFile file(int agents) {
        int queues = Math.max(1, agents / AGENTS_PER_QUEUE);
        StringBuilder text = new StringBuilder("name: Bench\nfallback-queue: queue0\nlimits: { data-centre: 1000000, tenant: 1000000 }\n"
                + "teams: { team: { label: Team } }\nwrap-up-reasons: [{ id: solved, label: Solved }]\nqueues:\n");
        for (int i = 0; i < queues; i++) {
            text.append("  queue" + i + ": { label: Queue }\n");
        }
        text.append("flows:\n");
        for (int i = 0; i < queues; i++) {
            text.append("  flow" + i + ": { label: Flow, queue: queue" + i + " }\n");
        }
        text.append("entry-points:\n");
        for (int i = 0; i < queues; i++) {
            text.append("  entry" + i + ": { label: Entry, numbers: [\"800" + i + "\"], flow: flow" + i + " }\n");
        }
        text.append("agents:\n");
        for (int i = 0; i < agents; i++) {
            text.append("  agent" + i + ": { name: " + FIRST[i % FIRST.length] + " " + LAST[i / FIRST.length % LAST.length] + " " + i
                    + ", extension: \"" + (100_000 + i) + "\", team: team, queues: [queue" + Math.min(queues - 1, i / AGENTS_PER_QUEUE)
                    + "], may-outdial: true, protect-numbers: true, capacity: { chat: 3 } }\n");
        }
        try {
            return CentreFile.read("bench", text.toString());
        } catch (CentreFileException e) {
            throw new IllegalStateException(e);
        }
    }
}
