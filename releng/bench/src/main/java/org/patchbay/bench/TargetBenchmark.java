// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetList;
import org.patchbay.api.TargetListener;
import org.patchbay.api.TargetPage;
import org.patchbay.api.TargetQuery;
import org.patchbay.centre.targets.People;
import org.patchbay.centre.targets.Targets;
import org.patchbay.engine.state.Agent;
import org.patchbay.model.AgentState;
import org.patchbay.model.Target;
import org.patchbay.model.command.AgentCommand;

/**
 * Pages of the consult's agent list a second, by what is typed, and what agents' changes cost the lists. The
 * reference is the small centre of the same run.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(2)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class TargetBenchmark implements TargetListener {

    private static final int PAGE = 50;
    private static final int LISTS_OPEN = 100;

    @Param({ "100", "10000" })
    public int agents;

    private final People nobody = (_, _, _) -> CompletableFuture.failedFuture(new IllegalStateException());
    private final Targets targets = new Targets(Runnable::run, () -> Instant.EPOCH, nobody);
    private final Targets watched = new Targets(Runnable::run, () -> Instant.EPOCH, nobody);
    private Agent[] available;
    private Agent[] engaged;
    private int turn;
    /** Entries heard of so far. */
    private long heard;

    @Setup
    public void fill() {
        BenchCentre centre = new BenchCentre(agents);
        for (int i = 0; i < agents; i++) {
            centre.send(new AgentCommand.SignIn(BenchCentre.agent(i), true));
            centre.send(new AgentCommand.GoAvailable(BenchCentre.agent(i)));
        }
        available = centre.state.agents().toArray(Agent[]::new);
        engaged = centre.state.agents().stream().map(a -> a.withState(AgentState.ENGAGED, Instant.EPOCH)).toArray(Agent[]::new);
        for (Targets all : List.of(targets, watched)) {
            all.adopt(centre.file);
            all.changed(List.of(available), List.of());
        }
        for (int i = 0; i < LISTS_OPEN; i++) {
            open(watched, i % 2 == 0 ? "" : "an");
        }
    }

    private TargetList open(Targets all, String typed) {
        return all.open(this, available[0].id(), new TargetQuery(Target.Kind.AGENT, TargetQuery.Purpose.CONSULT, typed,
                Locale.ENGLISH, PAGE), this);
    }

    private long page(String typed) {
        open(targets, typed).close();
        return heard;
    }

    @Benchmark
    public long nothingTyped() {
        return page("");
    }

    @Benchmark
    public long oneLetter() {
        return page("z");
    }

    @Benchmark
    public long nameAndNumber() {
        return page("ok fat 77");
    }

    @Benchmark
    public long nobodyFound() {
        return page("xyz");
    }

    /** An agent is taken by a call and comes back, with a hundred lists open. */
    @Benchmark
    public long twoChanges() {
        int agent = turn++ % agents;
        watched.changed(List.of(engaged[agent]), List.of());
        watched.changed(List.of(available[agent]), List.of());
        return heard;
    }

    @Override
    public void page(TargetPage page) {
        heard += page.entries().size();
    }

    @Override
    public void changed(TargetEntry entry) {
        heard++;
    }

    @Override
    public void removed(String key) {
        heard++;
    }
}
