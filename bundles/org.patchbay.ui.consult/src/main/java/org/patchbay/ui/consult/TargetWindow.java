// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.consult;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.Token;

/**
 * The dialog in a window over the desk that holds nothing up (CONSULT-03, XFER-04). There is one; Escape closes it
 * and gives the focus back to the button. Ctrl+Tab and Alt+1 to 5 change the list, F5 fetches it anew.
 */
final class TargetWindow {
    private static final String ID = "targets.window";
    private static final String WANTED = "targets.wanted";
    private static final int WIDTH = 600;
    private static final int HEIGHT = 580;
    private static final int LEAST = 300;
    private static final int GAP = 12;

    private final Desk desk;
    private final Shell shell;
    private final Control button;
    private final TargetDialog dialog;
    private int placedFor;

    private TargetWindow(Desk desk, Wanted wanted, Control button) {
        this.desk = desk;
        this.button = button;
        shell = WidgetId.set(new Shell(button.getShell(), SWT.DIALOG_TRIM | SWT.RESIZE), ID);
        shell.setData(WANTED, wanted);
        shell.setLayout(new FillLayout());
        desk.words().bind(shell, shell::setText, switch (wanted.purpose()) {
            case CONSULT -> "ui.consult.title";
            case TRANSFER -> "ui.transfer.title";
        });
        desk.look().bind(shell, () -> shell.setBackground(desk.look().color(Token.RAISED)));
        dialog = new TargetDialog(shell, desk, wanted, this::close);
    }

    /** Opens it, or brings it to the front where it is open for the same. */
    static void open(Desk desk, Wanted wanted, Control button) {
        for (Shell open : button.getShell().getShells()) {
            if (WidgetId.of(open).filter(ID::equals).isPresent()) {
                if (wanted.equals(open.getData(WANTED))) {
                    open.setActive();
                    return;
                }
                open.close();
            }
        }
        if (desk.view().flatMap(wanted::in).isPresent()) {
            new TargetWindow(desk, wanted, button).open();
        }
    }

    private void open() {
        listenToKeys();
        shell.setMinimumSize(LEAST, LEAST);
        desk.look().bind(shell, this::fit);
        shell.open();
        dialog.focus();
    }

    /** Another text size wants another window; another theme does not move the one that is there. */
    private void fit() {
        if (placedFor != desk.look().textPercent()) {
            placedFor = desk.look().textPercent();
            place();
        }
    }

    /**
     * As large as it should be where the screen lets it; over the right half of the desk's window, so that who calls and
     * what it is about can be read beside it.
     */
    private void place() {
        Rectangle screen = button.getMonitor().getClientArea();
        Rectangle over = button.getShell().getBounds();
        Point size = new Point(Math.min(desk.look().scaled(WIDTH), screen.width),
                Math.min(desk.look().scaled(HEIGHT), screen.height));
        shell.setBounds(inside(over.x + over.width - size.x - GAP, size.x, screen.x, screen.width),
                inside(over.y + (over.height - size.y) / 2, size.y, screen.y, screen.height), size.x, size.y);
        shell.layout(true, true);
    }

    private static int inside(int wanted, int size, int from, int room) {
        return Math.clamp(wanted, from, Math.max(from, from + room - size));
    }

    private void close() {
        if (shell.isDisposed()) {
            return;
        }
        boolean ours = desk.display().getActiveShell() == shell;
        Shell owner = (Shell) shell.getParent();
        shell.close();
        if (ours && !owner.isDisposed()) {
            // Not every window manager goes back to the desk by itself.
            owner.setActive();
            if (!button.isDisposed()) {
                button.forceFocus();
            }
        }
    }

    /** Wherever in the dialog the focus is. */
    private void listenToKeys() {
        Listener keys = event -> {
            if (event.widget instanceof Control control && control.getShell() == shell) {
                key(event);
            }
        };
        desk.display().addFilter(SWT.KeyDown, keys);
        desk.display().addFilter(SWT.Traverse, keys);
        shell.addListener(SWT.Dispose, _ -> {
            desk.display().removeFilter(SWT.KeyDown, keys);
            desk.display().removeFilter(SWT.Traverse, keys);
        });
    }

    private void key(Event event) {
        if (event.type == SWT.Traverse && event.detail == SWT.TRAVERSE_ESCAPE) {
            event.doit = false;
            close();
        } else if (isOurs(event)) {
            event.doit = false;
            if (event.type == SWT.KeyDown) {
                press(event);
            }
        }
    }

    private static boolean isOurs(Event event) {
        boolean tab = event.keyCode == SWT.TAB && (event.stateMask & SWT.CTRL) != 0;
        return tab || isNumber(event) || event.keyCode == SWT.F5;
    }

    private static boolean isNumber(Event event) {
        return event.stateMask == SWT.ALT && event.keyCode >= '1' && event.keyCode <= '5';
    }

    private void press(Event event) {
        if (isNumber(event)) {
            dialog.choose(event.keyCode - '1');
        } else if (event.keyCode == SWT.F5) {
            dialog.refresh();
        } else {
            dialog.step((event.stateMask & SWT.SHIFT) == 0 ? 1 : -1);
        }
    }
}
