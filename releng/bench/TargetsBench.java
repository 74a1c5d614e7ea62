// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.patchbay.api.Centre;
import org.patchbay.api.DeskSession;
import org.patchbay.api.TargetEntry;
import org.patchbay.api.TargetList;
import org.patchbay.api.TargetListener;
import org.patchbay.api.TargetPage;
import org.patchbay.api.TargetQuery;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.Label;
import org.patchbay.model.Target;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.DeskParts;
import org.patchbay.ui.kit.look.Look;
import org.patchbay.ui.kit.look.Theme;
import org.patchbay.ui.kit.words.Words;

/**
 * Typing over 10,000 agents, 200 of whom change their state each second: how long the UI thread is busy without a
 * pause, letter by letter; beside a bare text field that is typed into in the same run, turn by turn. See
 * releng/bench/targets.
 */
final class TargetsBench {

    private static final int AGENTS = 10_000;
    private static final int CHANGES_PER_SECOND = 200;
    private static final int QUIET_MILLIS = 60;
    private static final String[] FIRST = { "Ada", "Ben", "Chidi", "Dorota", "Emil", "Fatma", "Goran", "Hana", "Ines", "Jonas" };
    private static final String[] LAST = { "Andersen", "Brandt", "Carter", "Doležal", "Eze", "Fischer", "Garcia", "Hansen", "Ivanova" };

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Display display = new Display();
    private final Desk desk = new Desk(display, new Words(Locale.ENGLISH), new Look(display, Theme.LIGHT), new DeskParts(),
            System::nanoTime);
    private final ExecutorService centre = Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());
    private final List<TargetEntry> agents = new ArrayList<>();
    private final AtomicReference<TargetListener> open = new AtomicReference<>();

    public static void main(String[] arguments) {
        new TargetsBench().run(Integer.parseInt(arguments[0]));
    }

    private void run(int turns) {
        for (int i = 0; i < AGENTS; i++) {
            agents.add(agent(i, AgentState.AVAILABLE));
        }
        agents.sort(Comparator.comparing(TargetEntry::order));
        desk.open(centre(), new AgentId("anna"));
        spin(QUIET_MILLIS);
        Shell shell = new Shell(display, SWT.SHELL_TRIM);
        shell.setLayout(new FillLayout());
        shell.setBounds(0, 0, 600, 580);
        TargetPane pane = new TargetPane(shell, desk, TargetQuery.Purpose.CONSULT, () -> { });
        shell.open();
        Shell bare = new Shell(display, SWT.SHELL_TRIM);
        bare.setLayout(new GridLayout());
        bare.setBounds(620, 0, 600, 100);
        Text field = new Text(bare, SWT.BORDER);
        bare.open();
        pane.show(Target.Kind.AGENT, "");
        spin(1000);
        Thread.ofPlatform().daemon().start(this::changeStates);
        double[] typing = new double[turns];
        double[] work = new double[turns];
        double[] reference = new double[turns];
        for (int i = -20; i < turns; i++) {
            String name = FIRST[Math.floorMod(i, FIRST.length)].toLowerCase(Locale.ROOT);
            int letters = 1 + Math.floorMod(i, name.length());
            double[] busy = busy(() -> pane.show(Target.Kind.AGENT, name.substring(0, letters)));
            double[] plain = busy(() -> field.setText(name.substring(0, letters)));
            if (i >= 0) {
                typing[i] = busy[0];
                work[i] = busy[1];
                reference[i] = plain[0];
            }
        }
        System.out.printf(Locale.ROOT, "%,d agents, %d changes a second, %d letters typed%n", AGENTS, CHANGES_PER_SECOND, turns);
        print("UI thread busy without a pause after a letter, ms", typing);
        print("processor time of the longest of them, ms", work);
        print("a bare text field, by the clock, ms", reference);
        System.out.printf(Locale.ROOT, "by processor time the 99th of a hundred is %.2f frames of 16.7 ms; by the clock the medians' ratio is %.2f%n",
                at(work, 99) / 16.7, at(typing, 50) / at(reference, 50));
        display.dispose();
        System.exit(0);
    }

    /**
     * The longest that the event loop was away between two looks, from the letter until the screen has settled: by the
     * clock, and by the processor time of the thread, which other programs on a busy machine don't lengthen.
     */
    private double[] busy(Runnable letter) {
        long[] longest = new long[2];
        long end = System.nanoTime() + QUIET_MILLIS * 1_000_000L;
        measure(letter, longest);
        while (System.nanoTime() < end) {
            boolean[] more = new boolean[1];
            measure(() -> more[0] = display.readAndDispatch(), longest);
            if (!more[0]) {
                Thread.onSpinWait();
            }
        }
        return new double[] { longest[0] / 1e6, longest[1] / 1e6 };
    }

    private void measure(Runnable step, long[] longest) {
        long began = System.nanoTime();
        long worked = threads.getCurrentThreadCpuTime();
        step.run();
        longest[0] = Math.max(longest[0], System.nanoTime() - began);
        longest[1] = Math.max(longest[1], threads.getCurrentThreadCpuTime() - worked);
    }

    private void spin(int millis) {
        long end = System.nanoTime() + millis * 1_000_000L;
        while (System.nanoTime() < end) {
            if (!display.readAndDispatch()) {
                Thread.onSpinWait();
            }
        }
    }

    private void changeStates() {
        for (int i = 0;; i++) {
            int which = i;
            centre.execute(() -> Optional.ofNullable(open.get()).ifPresent(listener -> listener.changed(agent(which * 7 % AGENTS,
                    which % 2 == 0 ? AgentState.IDLE : AgentState.AVAILABLE))));
            try {
                Thread.sleep(1000 / CHANGES_PER_SECOND);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static TargetEntry agent(int i, AgentState state) {
        String name = FIRST[i % FIRST.length] + " " + LAST[i / FIRST.length % LAST.length] + " " + i;
        return new TargetEntry("agent/" + i, name.toLowerCase(Locale.ROOT) + "\0" + i, new Target(Target.Kind.AGENT, "a" + i),
                Label.of(name), "" + (10_000 + i), Optional.of(Label.of("Team " + i % 20)), "", "",
                Optional.of(new TargetEntry.Agent(state, Instant.EPOCH, Optional.empty())), Optional.empty());
    }

    /** A centre of which only the lists are real enough: it searches on a thread of its own. */
    private Centre centre() {
        DeskSession session = (DeskSession) Proxy.newProxyInstance(TargetsBench.class.getClassLoader(),
                new Class<?>[] { DeskSession.class },
                (_, method, given) -> method.getName().equals("targets") ? list((TargetQuery) given[0], (TargetListener) given[1]) : null);
        return (Centre) Proxy.newProxyInstance(TargetsBench.class.getClassLoader(), new Class<?>[] { Centre.class },
                (_, method, _) -> method.getName().equals("open") ? CompletableFuture.completedFuture(session) : null);
    }

    private TargetList list(TargetQuery query, TargetListener listener) {
        open.set(listener);
        centre.execute(() -> {
            List<TargetEntry> found = agents.stream().filter(a -> a.label().text().toLowerCase(Locale.ROOT).startsWith(query.text()))
                    .limit(query.size()).toList();
            listener.page(new TargetPage(true, found, true, true, Optional.empty(), Set.of(TargetPage.Field.NAME), List.of(),
                    Instant.EPOCH));
        });
        return (TargetList) Proxy.newProxyInstance(TargetsBench.class.getClassLoader(), new Class<?>[] { TargetList.class },
                (_, _, _) -> null);
    }

    private static void print(String what, double[] taken) {
        System.out.printf(Locale.ROOT, "%s: median %.2f, 99 %% %.2f, longest %.2f%n", what, at(taken, 50), at(taken, 99), at(taken, 100));
        System.out.println("raw " + what + ": "
                + String.join(" ", Arrays.stream(taken).mapToObj(t -> String.format(Locale.ROOT, "%.2f", t)).toList()));
    }

    private static double at(double[] taken, int percent) {
        double[] sorted = taken.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }
}
