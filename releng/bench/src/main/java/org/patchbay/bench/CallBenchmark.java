// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench;

import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.patchbay.model.AgentId;
import org.patchbay.model.Cause;
import org.patchbay.model.ContactId;
import org.patchbay.model.LegId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.command.SwitchReport;

/**
 * Commands a second over whole calls, with the views and plans they touch. The reference is the smallest
 * centre of the same run: cost must grow with what a command touches, not with what exists.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 2, jvmArgsAppend = { "-Xms4g", "-Xmx4g" })
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class CallBenchmark {

    private static final int COMMANDS_PER_CALL = 11;
    /** Coprime to every size, so that calls visit all agents in turn. */
    private static final int STRIDE = 7_919;

    @Param({ "100", "10000" })
    public int agents;

    @Param({ "100", "100000" })
    public int waiting;

    private BenchCentre centre;
    private int call;

    @Setup
    public void fill() {
        centre = new BenchCentre(agents + BenchCentre.AGENTS_PER_QUEUE);
        centre.send(new SwitchReport.SwitchRestored(true, true));
        for (int i = 0; i < waiting; i++) {
            centre.send(arrives("waiting-" + i, agents));
        }
        for (int i = 0; i < agents; i++) {
            centre.send(new AgentCommand.SignIn(BenchCentre.agent(i), true));
            centre.send(new AgentCommand.GoAvailable(BenchCentre.agent(i)));
        }
    }

    /** A call from its arrival to its wrap-up, held once. */
    @Benchmark
    @OperationsPerInvocation(COMMANDS_PER_CALL)
    public long call() {
        call++;
        int near = (int) ((long) call * STRIDE % agents);
        centre.send(arrives("call-" + call, near));
        ContactId contact = centre.state.contactOfCustomer(new LegId("call-" + call)).orElseThrow().id();
        AgentId agent = centre.state.contact(contact).orElseThrow().agents().getFirst();
        LegId line = centre.state.agent(agent).orElseThrow().lines().getFirst();
        centre.send(new SwitchReport.LegRinging(line));
        centre.send(new SwitchReport.LegAnswered(line));
        centre.send(new AgentCommand.Hold(agent, contact));
        realised(contact);
        centre.send(new AgentCommand.Resume(agent, contact));
        realised(contact);
        centre.send(new AgentCommand.End(agent, contact));
        centre.send(new SwitchReport.LegEnded(line, Cause.ENDED));
        centre.send(new SwitchReport.LegEnded(new LegId("call-" + call), Cause.ENDED));
        centre.send(new AgentCommand.WrapUp(agent, contact, "solved"));
        return centre.made;
    }

    private void realised(ContactId contact) {
        centre.send(new SwitchReport.PlanRealised(contact,
                centre.state.contact(contact).orElseThrow().planVersion()));
    }

    private static SwitchReport.CallArrived arrives(String leg, int agent) {
        return new SwitchReport.CallArrived(new LegId(leg), "+493023125100", "Customer",
                BenchCentre.numberFor(agent));
    }
}
