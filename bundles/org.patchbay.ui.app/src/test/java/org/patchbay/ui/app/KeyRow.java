// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;

/** A row of the shortcuts' window, worked as a person would. */
final class KeyRow {
    private final KeyButton button;
    private String said = "";

    KeyRow(AppDesk app, String action) {
        Shell shell = new Shell(app.test.display);
        button = new KeyButton(shell, app.desk, app.shortcuts, action, words -> said = words);
    }

    void press() {
        button.press();
    }

    void type(char letter, int modifiers) {
        Event event = new Event();
        event.keyCode = letter;
        event.character = letter;
        event.stateMask = modifiers;
        button.notifyListeners(SWT.KeyDown, event);
    }

    String said() {
        return said;
    }

    String text() {
        return button.text();
    }
}
