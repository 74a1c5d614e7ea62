// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.eclipse.swt.widgets.Control;
import org.osgi.framework.BundleContext;
import org.patchbay.api.Centre;
import org.patchbay.api.DeskPhone;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.CallStatus;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;

/**
 * A day in minutes: every second a whole call at the desk (popover, lifted phone, hold, resume, hang-up, wrap-up) and
 * ten changes of state of colleagues, with everybody in the team view; meanwhile the desk is looked at from inside, and must not grow.
 */
final class SoakProbe {
    private static final AgentId ANNA = new AgentId("anna");
    private static final String ANNAS_LINE = "+493023125100";
    /** Whose line rings, and who serves another one: nobody of these changes state by our hand. */
    private static final Set<String> NO_COLLEAGUES = Set.of("anna", "dora");
    private static final String TEAM = "org.patchbay.ui.team";
    private static final long CHANGE_MILLIS = 100;
    /** The last call may end a little later. */
    private static final int GRACE_SECONDS = 60;

    private final Workstation workstation;
    private final Ui ui;
    private final int seconds = Integer.getInteger("patchbay.soak.seconds", 60);
    private final int every = Integer.getInteger("patchbay.soak.sample-seconds", 10);
    private final AtomicInteger calls = new AtomicInteger();
    private final AtomicInteger changes = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final List<AgentId> colleagues = new ArrayList<>();

    SoakProbe(BundleContext context) throws InterruptedException {
        workstation = new Workstation(context);
        ui = workstation.ui();
    }

    void run() throws Exception {
        workstation.untilSignedIn();
        workstation.submit(new AgentCommand.GoAvailable(ANNA));
        List<DeskSession> sessions = colleagues();
        showTeam();
        ScheduledExecutorService others = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("bench colleagues").factory());
        List<Health> healths = new ArrayList<>();
        Samples all;
        try (Stalls stalls = new Stalls(ui.display(), seconds + GRACE_SECONDS)) {
            others.scheduleAtFixedRate(() -> change(sessions), 0, CHANGE_MILLIS, TimeUnit.MILLISECONDS);
            day(healths, stalls);
            all = stalls.all();
        } finally {
            others.shutdownNow();
        }
        report(healths, all);
        workstation.customers().end();
    }

    private List<DeskSession> colleagues() {
        List<DeskSession> sessions = new ArrayList<>();
        for (Centre.AgentEntry entry : Ui.await("the agents", workstation.centre().agents().toCompletableFuture())) {
            AgentId id = entry.id();
            if (!NO_COLLEAGUES.contains(id.value())) {
                DeskSession session = Ui.await("the desk of " + id,
                        workstation.centre().open(id, DeskProbe.NOBODY).toCompletableFuture());
                Ui.await("signed in", session.submit(new CommandId("soak-in-" + id + System.nanoTime()),
                        new AgentCommand.SignIn(id, true)).toCompletableFuture());
                colleagues.add(id);
                sessions.add(session);
            }
        }
        return sessions;
    }

    private void change(List<DeskSession> sessions) {
        int n = changes.getAndIncrement();
        int who = n % sessions.size();
        AgentId agent = colleagues.get(who);
        boolean available = n / sessions.size() % 2 == 0;
        AgentCommand command = available ? new AgentCommand.GoAvailable(agent) : new AgentCommand.GoIdle(agent, "break");
        sessions.get(who).submit(new CommandId("soak-" + System.nanoTime() + "-" + n), command).whenComplete((outcome, failure) -> {
            if (failure != null || !outcome.accepted()) {
                refused.incrementAndGet();
            }
        });
    }

    /** A call each second; where one takes longer the next begins at once. */
    private void day(List<Health> healths, Stalls stalls) throws InterruptedException {
        long start = System.nanoTime();
        long end = start + TimeUnit.SECONDS.toNanos(seconds);
        long look = start + TimeUnit.SECONDS.toNanos(every);
        for (long next = start; System.nanoTime() < end; next = Math.max(next + 1_000_000_000L, System.nanoTime())) {
            TimeUnit.NANOSECONDS.sleep(Math.max(0, next - System.nanoTime()));
            call(calls.incrementAndGet());
            if (System.nanoTime() >= look) {
                look += TimeUnit.SECONDS.toNanos(every);
                healths.add(Health.now(ui, stalls.taken(), (System.nanoTime() - start) / 1e9, calls.get()));
                // Printed as it goes: a run that breaks off has said something.
                System.out.println(healths.getLast());
            }
        }
    }

    private void call(int n) {
        String who = "customer-" + n;
        workstation.customers().customerCalls(who, String.format(Locale.ROOT, "+493023125%04d", n % 10_000), "Maria Lehmann " + n,
                ANNAS_LINE, Duration.ZERO);
        workstation.untilState(AgentState.RINGING);
        ui.until("the popover of call " + n, () -> ui.control(id -> id.startsWith("popover.")).isPresent());
        phone().lift();
        untilStatus(CallStatus.TALKING);
        showTeam();
        ContactId contact = ui.ask(() -> contact().id());
        workstation.submit(new AgentCommand.Hold(ANNA, contact));
        untilStatus(CallStatus.ON_HOLD);
        workstation.submit(new AgentCommand.Resume(ANNA, contact));
        untilStatus(CallStatus.TALKING);
        workstation.customers().customerHangsUp(who);
        workstation.untilState(AgentState.WRAP_UP);
        workstation.submit(new AgentCommand.WrapUp(ANNA, contact, "done"));
        workstation.untilState(AgentState.AVAILABLE);
    }

    /** The contact that is talked to took its place. */
    private void showTeam() {
        workstation.reveal(TEAM);
        ui.until("the team", () -> ui.control("team.table"::equals).filter(Control::isVisible).isPresent());
    }

    private DeskPhone phone() {
        return ui.ask(() -> workstation.session().phone().orElseThrow());
    }

    private ContactView contact() {
        return workstation.view().orElseThrow().contacts().getFirst();
    }

    private void untilStatus(CallStatus status) {
        ui.until("the call is " + status, () -> workstation.view().filter(v -> !v.contacts().isEmpty())
                .filter(v -> contact().legs().stream().anyMatch(leg -> leg.status() == status)).isPresent());
    }

    private void report(List<Health> healths, Samples stalls) throws IOException {
        List<String> growth = Health.growth(healths);
        StringBuilder text = new StringBuilder(Health.TITLE).append('\n');
        healths.forEach(health -> text.append(health).append('\n'));
        text.append(String.format(Locale.ROOT, "%d calls and %d changes of state in %d s, %d of the changes refused%n", calls.get(),
                changes.get(), seconds, refused.get()));
        text.append(String.format(Locale.ROOT, "%s; p99.9 %.1f ms%n", stalls, stalls.percentile(99.9)));
        growth.forEach(line -> text.append("GROWS: ").append(line).append('\n'));
        text.append(growth.isEmpty() && refused.get() == 0 ? "nothing grows\n" : "FAILED\n");
        Files.writeString(Path.of(System.getProperty("patchbay.bench.result")), text);
    }
}
