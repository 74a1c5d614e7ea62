// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.popover;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.model.Channel;
import org.patchbay.model.ContactId;
import org.patchbay.model.Direction;
import org.patchbay.model.desk.DeskView;
import org.patchbay.model.desk.PopoverView;
import org.patchbay.ui.fixtures.TestDesk;
import org.patchbay.ui.fixtures.Views;

/**
 * How long it takes from a view, handed over on a thread that is not the UI's, to a painted popover; beside a
 * bare shell of 15 labels that is made and opened in the same run, turn by turn. Argument: how many (500).
 */
public final class PopoverBench {
    private static final int WARM_UP = 50;
    private static final int QUIET_MILLIS = 25;
    private static final int LABELS = 15;

    private final TestDesk desk = new TestDesk();
    private final PopoverHost host = new PopoverHost(desk.desk, desk.desk.frame()::popoverArea, () -> { });
    private final int turns;
    private long painted;

    private PopoverBench(int turns) {
        this.turns = turns;
    }

    public static void main(String[] arguments) {
        new PopoverBench(arguments.length == 0 ? 500 : Integer.parseInt(arguments[0])).run();
    }

    private void run() {
        desk.signIn(Requests.desk());
        desk.open(1280, 800);
        desk.session.listener.show(Requests.desk(request(turns)));
        desk.until("the one card of the pool", () -> host.cards().size() == 1);
        host.cards().getFirst().canvas().addListener(SWT.Paint, _ -> painted = System.nanoTime());
        long[] popovers = new long[turns];
        long[] shells = new long[turns];
        for (int i = -WARM_UP; i < turns; i++) {
            long popover = popover(i);
            long shell = bareShell();
            if (i >= 0) {
                popovers[i] = popover;
                shells[i] = shell;
            }
        }
        print("popover", popovers);
        print("bare shell", shells);
        System.out.printf(Locale.ROOT, "popover p99 above the bare shell's p99: %.1f ms%n",
                millis(at(popovers, 99) - at(shells, 99)));
        host.close();
        desk.close();
    }

    private long popover(int i) {
        DeskView view = Requests.desk(request(i));
        painted = 0;
        long[] start = new long[1];
        Thread.ofPlatform().start(() -> {
            start[0] = System.nanoTime();
            desk.session.listener.show(view);
        });
        desk.until("painted", () -> painted != 0);
        long took = painted - start[0];
        quiet();
        desk.session.listener.show(Requests.desk());
        desk.until("gone", () -> host.cards().isEmpty());
        quiet();
        return took;
    }

    private long bareShell() {
        long[] start = new long[1];
        Shell[] shell = new Shell[1];
        painted = 0;
        Thread.ofPlatform().start(() -> {
            start[0] = System.nanoTime();
            desk.display.asyncExec(() -> shell[0] = openShell());
        });
        desk.until("painted", () -> painted != 0);
        long took = painted - start[0];
        quiet();
        shell[0].dispose();
        quiet();
        return took;
    }

    private Shell openShell() {
        Shell shell = new Shell(desk.display, SWT.ON_TOP | SWT.TOOL | SWT.NO_FOCUS);
        shell.setLayout(new GridLayout());
        for (int i = 0; i < LABELS; i++) {
            new Label(shell, SWT.NONE).setText("Label " + i);
        }
        shell.getChildren()[LABELS - 1].addListener(SWT.Paint, _ -> painted = System.nanoTime());
        shell.setSize(PopoverHost.WIDTH, shell.computeSize(SWT.DEFAULT, SWT.DEFAULT).y);
        shell.setVisible(true);
        return shell;
    }

    /** Each turn begins with a desk that has nothing else to do. */
    private void quiet() {
        boolean[] over = new boolean[1];
        desk.display.timerExec(QUIET_MILLIS, () -> over[0] = true);
        desk.until("quiet", () -> over[0]);
    }

    private static PopoverView request(int i) {
        PopoverView like = Requests.answerable();
        return new PopoverView("bench-" + i, like.kind(), Optional.of(new ContactId("bench-" + i)), Channel.VOICE,
                Direction.INBOUND, "Maria Lehmann " + i, like.subtitle(), Views.SUPPORT, like.since(), like.until(),
                like.rows(), like.controls());
    }

    private static void print(String what, long[] nanos) {
        System.out.printf(Locale.ROOT, "%-10s %d measured: p50 %.1f ms, p99 %.1f ms, most %.1f ms%n", what, nanos.length,
                millis(at(nanos, 50)), millis(at(nanos, 99)), millis(at(nanos, 100)));
    }

    private static long at(long[] nanos, int percent) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(sorted.length * percent / 100.0) - 1)];
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }
}
