// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.cad;

import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;

/** Keys of a field that are the platform's own: Escape reverts it, Ctrl+C with nothing selected copies all of it. */
final class FieldKeys {
    private final Control control;
    private final BooleanSupplier revert;
    private final Predicate<Control> copy;

    /**
     * @param revert whether there was something to revert
     * @param copy whether it has copied
     * @param left told when the keyboard leaves the field
     */
    FieldKeys(Control control, BooleanSupplier revert, Predicate<Control> copy, Runnable left) {
        this.control = control;
        this.revert = revert;
        this.copy = copy;
        control.addListener(SWT.KeyDown, this::key);
        control.addListener(SWT.Traverse, event -> {
            // What reverts a field closes nothing.
            event.doit &= event.detail != SWT.TRAVERSE_ESCAPE;
        });
        control.addListener(SWT.FocusOut, _ -> left.run());
    }

    private void key(Event event) {
        if (isCtrl(event.stateMask, event.keyCode, 'c')) {
            event.doit = !copy.test(control);
        } else if (event.keyCode == SWT.ESC && event.stateMask == 0) {
            event.doit = !revert.getAsBoolean();
        }
    }

    private static boolean isCtrl(int mask, int key, char letter) {
        return (mask & SWT.MODIFIER_MASK) == SWT.MOD1 && key == letter;
    }
}
