// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.SideWindow;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.Paragraph;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.ScrollList;
import org.patchbay.ui.kit.widget.TextLine;

/** All keys of the desk and what they do; pressing a row's keys begins to change them. */
final class ShortcutsWindow {
    private static final int WIDTH = 560;
    private static final int HEIGHT = 520;

    private final Desk desk;
    private final Shortcuts shortcuts;
    private final ScrollList list;
    private final Paragraph hint;

    private ShortcutsWindow(Composite parent, Desk desk, Shortcuts shortcuts) {
        this.desk = desk;
        this.shortcuts = shortcuts;
        list = new ScrollList(parent, desk, Token.RAISED);
        GridData data = new GridData(SWT.FILL, SWT.FILL, true, true);
        data.heightHint = desk.look().scaled(HEIGHT);
        list.setLayoutData(data);
        ((GridLayout) list.content().getLayout()).verticalSpacing = 0;
        shortcuts.actions().forEach(this::row);
        hint = WidgetId.set(new Paragraph(parent, desk, Token.RAISED, Token.INK_2), "shortcuts.hint");
        GridData below = new GridData(SWT.FILL, SWT.CENTER, true, false);
        below.verticalIndent = 8;
        hint.setLayoutData(below);
        desk.words().bind(hint, () -> hint.show(desk.words().text("ui.shortcuts.plain")));
        PressButton usual = WidgetId.set(new PressButton(parent, desk, PressButton.Kind.QUIET), "shortcuts.usual");
        usual.words("ui.shortcuts.usual").onPress(shortcuts::reset);
        usual.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        desk.look().bind(list, list::refresh);
        list.refresh();
    }

    static void open(Shell owner, Desk desk, Shortcuts shortcuts) {
        SideWindow.open(owner, desk, "shortcuts", "ui.menu.shortcuts", WIDTH,
                parent -> new ShortcutsWindow(parent, desk, shortcuts));
    }

    private void row(String action) {
        Composite row = new Composite(list.content(), SWT.NONE);
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        row.setLayout(layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        desk.look().bind(row, () -> row.setBackground(desk.look().color(Token.RAISED)));
        TextLine name = new TextLine(row, desk, TextRole.BODY, Token.INK).words("ui.action." + action);
        name.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        KeyButton keys = new KeyButton(row, desk, shortcuts, action, this::say);
        keys.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
    }

    private void say(String words) {
        hint.show(words);
        hint.requestLayout();
    }
}
