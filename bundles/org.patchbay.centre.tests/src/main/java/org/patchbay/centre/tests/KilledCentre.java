// SPDX-License-Identifier: EPL-2.0
package org.patchbay.centre.tests;

import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskSession;
import org.patchbay.centre.EmbeddedCentre;
import org.patchbay.centre.KeyRing;
import org.patchbay.centre.Parts;
import org.patchbay.centre.Setup;
import org.patchbay.codec.DeskJson;
import org.patchbay.model.AgentId;
import org.patchbay.model.CommandId;
import org.patchbay.model.ContactId;
import org.patchbay.model.Outcome;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.ContactView;
import org.patchbay.model.desk.DeskView;
import org.patchbay.spi.Journal;
import org.patchbay.spi.Journals;

/**
 * The process that is killed: a centre with one agent who takes one call after the other. Every view that the
 * desk is shown is printed, a line each. Arguments: folder, where to die ("never", or before, after or
 * released), at which append.
 */
public final class KilledCentre {

    private static final AgentId ANNA = new AgentId("anna");
    private static final int CALLS = 400;
    static final String SQLITE = "org.patchbay.journal.sqlite.SqliteJournals";

    private static final int PATIENCE_SECONDS = 60;

    private final LinkedBlockingQueue<DeskView> views = new LinkedBlockingQueue<>();
    private final InstantSwitch pbx = new InstantSwitch();
    private final PrintStream out = System.out;
    private DeskView last;
    private int commands;

    private KilledCentre() {
    }

    public static void main(String[] arguments) throws Exception {
        new KilledCentre().run(Path.of(arguments[0]), arguments[1], Long.parseLong(arguments[2]));
    }

    /** In a plain process; a provider exports nothing. */
    static Journal sqlite(Path folder) throws ReflectiveOperationException {
        return sqlite(Class.forName(SQLITE), folder);
    }

    static Journal sqlite(Class<?> provider, Path folder) throws ReflectiveOperationException {
        Journals journals = (Journals) provider.getDeclaredConstructor().newInstance();
        return journals.open(URI.create("sqlite:" + folder.resolve("journal.db").toUri().getRawPath()));
    }

    private void run(Path folder, String where, long append) throws Exception {
        Journal journal = new Dying(sqlite(folder), where, append);
        Parts parts = Parts.real(journal, new KeyRing(folder), pbx, Clock.systemUTC(), List::of, Optional::empty);
        EmbeddedCentre centre = EmbeddedCentre.open(parts,
                new Setup(folder.resolve("centre.yaml"), folder, Optional.empty(), false));
        DeskSession desk = centre.open(ANNA, new DeskListener() {
            @Override
            public void show(DeskView view) {
                out.println(DeskJson.line(view));
                views.add(view);
            }

            @Override
            public void journal(boolean up) {
                out.println("journal " + up);
            }

            @Override
            public void closed() {
                out.println("closed");
            }
        }).toCompletableFuture().get();
        work(desk);
        out.println("done");
    }

    private void work(DeskSession desk) throws Exception {
        String run = Long.toString(System.nanoTime(), 36);
        await(v -> v.health().switchUp());
        submit(desk, run, new AgentCommand.SignIn(ANNA, true));
        while (last.contacts().size() > 0) { // what the process before left: its switch is gone with its calls
            await(v -> v.contacts().isEmpty() || v.contacts().getFirst().wrapUp().isPresent());
            for (var contact : last.contacts()) {
                submit(desk, run, new AgentCommand.WrapUp(ANNA, contact.id(), "resolved"));
            }
            await(v -> v.contacts().isEmpty());
        }
        submit(desk, run, new AgentCommand.GoAvailable(ANNA));
        for (int call = 0; call < CALLS; call++) {
            String leg = "in-" + run + "-" + call;
            pbx.call(leg, "+4930231250" + (10 + call % 90), "+493023125100");
            await(v -> v.contacts().stream().anyMatch(c -> c.status() == ContactView.Status.ACTIVE));
            ContactId contact = last.contacts().getFirst().id();
            submit(desk, run, new AgentCommand.Hold(ANNA, contact));
            submit(desk, run, new AgentCommand.Resume(ANNA, contact));
            pbx.hangUp(leg);
            await(v -> v.contacts().stream().anyMatch(c -> c.wrapUp().isPresent()));
            submit(desk, run, new AgentCommand.WrapUp(ANNA, contact, "resolved"));
        }
    }

    private void submit(DeskSession desk, String run, AgentCommand command) throws Exception {
        Outcome outcome = desk.submit(new CommandId(run + "-" + ++commands), command).toCompletableFuture().get();
        out.println("outcome " + command.getClass().getSimpleName() + " " + outcome.refusal().map(Enum::name).orElse("done"));
    }

    private void await(Predicate<DeskView> condition) throws InterruptedException {
        while (last == null || !condition.test(last)) {
            last = views.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (last == null) {
                throw new IllegalStateException("nothing that was waited for was shown");
            }
        }
        for (DeskView newer = views.poll(); newer != null; newer = views.poll()) {
            last = newer;
        }
    }

    /** Dies as a power failure would: nothing is said, nothing is closed. */
    private static final class Dying implements Journal {
        private final Journal target;
        private final String where;
        private final long at;
        private long appends;

        Dying(Journal target, String where, long at) {
            this.target = target;
            this.where = where;
            this.at = at;
        }

        private void die(String here) {
            if (here.equals(where) && appends == at) {
                Runtime.getRuntime().halt(9);
            }
        }

        @Override
        public long last() {
            return target.last();
        }

        @Override
        public void read(long from, Reader reader) {
            target.read(from, reader);
        }

        @Override
        public CompletionStage<Void> append(long expected, byte[] batch) {
            die("released"); // what the append before had let go of is out
            appends++;
            die("before");
            return target.append(expected, batch).thenRun(() -> die("after"));
        }

        @Override
        public void close() {
            target.close();
        }
    }
}
