// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Shell;

/**
 * Keeps the keyboard in the window when what has it goes: without a focus neither Tab nor a shortcut would reach anything.
 * The nearest that stays around it gets the keyboard, not one of its buttons, so that a key pressed blindly does nothing.
 */
final class FocusKeeper {
    private final Shell shell;
    private final Display display;
    /** What had the keyboard last, and all around it, from the inside out; the window itself has it for a moment only. */
    private List<Control> last;

    FocusKeeper(Shell shell) {
        this.shell = shell;
        display = shell.getDisplay();
        last = List.of(shell);
    }

    void start() {
        came(display.getFocusControl());
        Listener came = event -> came((Control) event.widget);
        Listener went = this::went;
        display.addFilter(SWT.FocusIn, came);
        display.addFilter(SWT.Dispose, went);
        display.addFilter(SWT.Hide, went);
        shell.addListener(SWT.Activate, went);
        shell.addListener(SWT.Dispose, _ -> {
            display.removeFilter(SWT.FocusIn, came);
            display.removeFilter(SWT.Dispose, went);
            display.removeFilter(SWT.Hide, went);
        });
    }

    private void came(Control control) {
        if (control != null && control != shell && control.getShell() == shell) {
            last = new ArrayList<>();
            for (Control at = control; at != shell; at = at.getParent()) {
                last.add(at);
            }
            last.add(shell);
        }
    }

    private void went(Event event) {
        if (last.contains(event.widget)) {
            display.asyncExec(this::look);
        }
    }

    private void look() {
        if (!shell.isDisposed() && display.getActiveShell() == shell && isNowhere(display.getFocusControl())) {
            List.copyOf(last).stream().filter(at -> !at.isDisposed() && at.isVisible()).anyMatch(Control::forceFocus);
        }
    }

    private boolean isNowhere(Control focus) {
        return focus == null || focus == shell || !focus.isVisible();
    }
}
