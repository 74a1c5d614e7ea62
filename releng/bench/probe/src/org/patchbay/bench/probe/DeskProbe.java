// SPDX-License-Identifier: EPL-2.0
package org.patchbay.bench.probe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.BundleContext;
import org.patchbay.api.DeskListener;
import org.patchbay.api.DeskSession;
import org.patchbay.model.AgentId;
import org.patchbay.model.AgentState;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;

/**
 * From a call's arrival, told by the switch to the centre, to the finished paint of its popover, through journal,
 * view and screen, with contacts waiting in another queue; and, turn by turn beside it, a bare shell of 15 labels
 * from a thread to the finished paint.
 */
final class DeskProbe {
    private static final AgentId ANNA = new AgentId("anna");
    /** Serves the queue in which contacts wait, and never signs in. */
    private static final AgentId DORA = new AgentId("dora");
    private static final String ANNAS_LINE = "+493023125100";
    private static final String WAITING_LINE = "+493023125200";
    private static final int WARM_UP = Integer.getInteger("patchbay.bench.warm-up", 50);
    private static final int QUIET_MILLIS = 40;
    private static final int LABELS = 15;
    private static final int WIDTH = 360;

    private final Workstation workstation;
    private final Ui ui;
    private final PaintWatch popover = new PaintWatch();
    private final PaintWatch shell = new PaintWatch();
    /** When the window of the popover was about to be shown; the rest is the window system's and the paint's. */
    private volatile long shown;
    private final int turns = Integer.getInteger("patchbay.bench.turns", 500);
    private final int waiting = Integer.getInteger("patchbay.bench.waiting", 500);

    DeskProbe(BundleContext context) throws InterruptedException {
        workstation = new Workstation(context);
        ui = workstation.ui();
    }

    void run() throws Exception {
        workstation.untilSignedIn();
        int there = fill();
        workstation.submit(new AgentCommand.GoAvailable(ANNA));
        hookThePopover();
        long[] popovers = new long[turns];
        long[] ready = new long[turns];
        long[] shells = new long[turns];
        for (int i = -WARM_UP; i < turns; i++) {
            long[] one = popover(WARM_UP + i);
            long other = bareShell();
            if (i >= 0) {
                popovers[i] = one[0];
                ready[i] = one[1];
                shells[i] = other;
            }
        }
        report(there, new Samples("popover", popovers), new Samples("of it, ready", ready),
                new Samples("bare shell", shells));
        workstation.customers().end();
    }

    /** Customers who wait for somebody who is not there. */
    private int fill() throws Exception {
        for (int i = 0; i < waiting; i++) {
            workstation.customers().customerCalls("waiting-" + i, number(9000 + i), "Waiting " + i, WAITING_LINE, Duration.ZERO);
        }
        try (DeskSession dora = Ui.await("another desk", workstation.centre().open(DORA, NOBODY).toCompletableFuture())) {
            long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
            int now;
            do {
                ui.quiet(QUIET_MILLIS);
                now = Ui.await("the number of waiting contacts", dora.waiting().toCompletableFuture());
            } while (now < waiting && System.nanoTime() < deadline);
            if (now < waiting) {
                throw new IllegalStateException("only " + now + " of " + waiting + " contacts wait");
            }
            return now;
        }
    }

    private void hookThePopover() {
        call(9999);
        ui.until("a popover", () -> card() != null);
        ui.display().syncExec(() -> {
            popover.hook(card().getShell());
            card().getShell().addListener(SWT.Show, _ -> shown = System.nanoTime());
        });
        hangUp(9999);
    }

    /** On the UI thread; null where there is none. */
    private Control card() {
        return ui.control(id -> id.startsWith("popover.")).orElse(null);
    }

    private void call(int i) {
        workstation.customers().customerCalls("customer-" + i, number(i), "Maria Lehmann " + i, ANNAS_LINE, Duration.ZERO);
    }

    private void hangUp(int i) {
        workstation.customers().customerHangsUp("customer-" + i);
        ui.until("the popover is gone", () -> card() == null);
        workstation.untilState(AgentState.AVAILABLE);
        ui.quiet(QUIET_MILLIS);
    }

    /** @return until painted, and until its window is about to be shown */
    private long[] popover(int i) {
        CompletableFuture<Long> painted = popover.next();
        call(i);
        long end = Ui.await("painted", painted);
        long start = MeasuredSwitch.arrived(number(i));
        long[] took = {end - start, shown - start};
        ui.quiet(QUIET_MILLIS);
        hangUp(i);
        return took;
    }

    private long bareShell() {
        CompletableFuture<Long> painted = shell.next();
        Shell[] opened = new Shell[1];
        long start = System.nanoTime();
        ui.display().asyncExec(() -> opened[0] = openShell());
        long took = Ui.await("painted", painted) - start;
        ui.quiet(QUIET_MILLIS);
        ui.display().syncExec(opened[0]::dispose);
        ui.quiet(QUIET_MILLIS);
        return took;
    }

    private Shell openShell() {
        Shell bare = new Shell(ui.display(), SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
        bare.setLayout(new GridLayout());
        for (int i = 0; i < LABELS; i++) {
            new Label(bare, SWT.NONE).setText("Label " + i);
        }
        shell.hook(bare);
        bare.setSize(WIDTH, bare.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        bare.setVisible(true);
        return bare;
    }

    /** Numbers that are kept free for fiction, told apart by what follows them. */
    private static String number(int i) {
        return String.format(Locale.ROOT, "+493023125%04d", i);
    }

    private static void report(int waiting, Samples popovers, Samples ready, Samples shells) throws IOException {
        double above = popovers.percentile(99) - shells.percentile(99);
        boolean kept = popovers.percentile(50) <= 30 && above <= 40;
        String text = String.format(Locale.ROOT, """
                %d contacts waiting in another queue
                %s
                %s
                %s
                popover p50 %.1f ms (at most 30), popover p99 above the bare shell's p99 %.1f ms (at most 40): %s
                %s
                %s
                %s
                """, waiting, popovers, ready, shells, popovers.percentile(50), above, kept ? "kept" : "NOT KEPT", popovers.raw(),
                ready.raw(), shells.raw());
        Files.writeString(Path.of(System.getProperty("patchbay.bench.result")), text);
    }

    static final DeskListener NOBODY = new DeskListener() {
        @Override
        public void show(DeskView view) {
            // Nobody looks.
        }

        @Override
        public void journal(boolean up) {
            // Nobody looks.
        }

        @Override
        public void closed() {
            // Nobody looks.
        }
    };
}
