// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.SideWindow;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.TextLine;

/** All keys of the desk and what they do. */
final class ShortcutsWindow {
    private static final int WIDTH = 460;

    private ShortcutsWindow() {
    }

    static void open(Shell owner, Desk desk) {
        SideWindow.open(owner, desk, "shortcuts", "ui.menu.shortcuts", WIDTH, parent -> fill(parent, desk));
    }

    private static void fill(Composite parent, Desk desk) {
        Composite table = new Composite(parent, SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 24;
        layout.verticalSpacing = 6;
        table.setLayout(layout);
        table.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        desk.look().bind(table, () -> table.setBackground(desk.look().color(Token.RAISED)));
        Shortcuts.all().forEach((action, keys) -> {
            TextLine name = new TextLine(table, desk, TextRole.BODY, Token.INK).words("ui.action." + action);
            name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
            TextLine shown = new TextLine(table, desk, TextRole.BODY, Token.INK_2).align(SWT.RIGHT);
            shown.showData(keys.replace('_', ' '));
            shown.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        });
    }
}
