// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.patchbay.engine.Engine;
import org.patchbay.engine.MediaPlans;
import org.patchbay.engine.Submission;
import org.patchbay.engine.configuration.AgentProfile;
import org.patchbay.engine.configuration.Configuration;
import org.patchbay.engine.configuration.EntryPoint;
import org.patchbay.engine.configuration.Flow;
import org.patchbay.engine.configuration.Policies;
import org.patchbay.engine.configuration.Queue;
import org.patchbay.engine.configuration.Team;
import org.patchbay.engine.state.State;
import org.patchbay.model.AgentId;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.EntryPointId;
import org.patchbay.model.FlowId;
import org.patchbay.model.Label;
import org.patchbay.model.Named;
import org.patchbay.model.QueueId;
import org.patchbay.model.TeamId;
import org.patchbay.model.command.Command;

/** An engine of any size; every command also makes the views and plans that it touches. */
final class BenchCentre {

    static final int AGENTS_PER_QUEUE = 10;
    private static final TeamId TEAM = new TeamId("team");

    final State state = new State();
    /** Views and plans made so far. */
    long made;
    private final Engine engine;
    private Instant now = Instant.EPOCH;
    private long commands;

    BenchCentre(int agents) {
        Configuration configuration = configuration(agents);
        engine = new Engine(state, configuration);
        engine.adopt(new CommandId("start"), now, configuration, "", "");
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

    private static Configuration configuration(int agents) {
        int queues = Math.max(1, agents / AGENTS_PER_QUEUE);
        Map<EntryPointId, EntryPoint> entryPoints = new LinkedHashMap<>();
        Map<FlowId, Flow> flows = new LinkedHashMap<>();
        Map<QueueId, Queue> queueMap = new LinkedHashMap<>();
        for (int i = 0; i < queues; i++) {
            FlowId flow = new FlowId("flow" + i);
            QueueId queue = new QueueId("queue" + i);
            EntryPointId entry = new EntryPointId("entry" + i);
            entryPoints.put(entry, new EntryPoint(entry, Label.of("Entry"), Set.of("800" + i), flow));
            flows.put(flow, new Flow(flow, Label.of("Flow"), List.of(), List.of(), queue, 5));
            queueMap.put(queue, new Queue(queue, Label.of("Queue"), Optional.empty()));
        }
        List<Named> reasons = List.of(new Named("solved", Label.of("Solved")));
        return new Configuration(Label.of("Bench"), policies(), entryPoints, flows, queueMap,
                Map.of(TEAM, new Team(TEAM, Label.of("Team"), Optional.empty(), "solved", true)), agents(agents),
                reasons, reasons, reasons, queueMap.keySet().iterator().next(), Optional.empty(), Map.of());
    }

    private static Map<AgentId, AgentProfile> agents(int count) {
        Map<AgentId, AgentProfile> agents = new LinkedHashMap<>();
        for (int i = 0; i < count; i++) {
            agents.put(agent(i), new AgentProfile(agent(i), "Agent " + i, String.valueOf(100_000 + i), TEAM,
                    List.of(new QueueId("queue" + i / AGENTS_PER_QUEUE)), true, true, true, Map.of("chat", 3)));
        }
        return agents;
    }

    private static Policies policies() {
        return new Policies(Duration.ofSeconds(18), true, Duration.ofSeconds(5), Duration.ofSeconds(60),
                Duration.ofSeconds(15), Duration.ofMinutes(5), true, Duration.ofSeconds(30), true, Integer.MAX_VALUE,
                Integer.MAX_VALUE);
    }
}
