// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.app;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.Place;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/** Left column: the task list under its title, or a rail. */
final class TaskColumn extends Composite {
    private static final int MARGIN = 12;
    private static final int RAIL_MARGIN = 6;

    private final Desk desk;
    private final TextLine title;
    private final PressButton toggle;
    private boolean rail;
    private boolean choice = true;

    TaskColumn(Composite parent, Desk desk, Runnable toggled) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "task-column");
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = MARGIN;
        layout.marginHeight = MARGIN;
        layout.marginTop = -4;
        layout.marginRight = -4;
        layout.horizontalSpacing = 4;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        title = new TextLine(this, desk, TextRole.LABEL, Token.INK_2).words("ui.tasks.title");
        title.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        toggle = WidgetId.set(new PressButton(this, desk, PressButton.Kind.QUIET), "tasks.toggle");
        toggle.setLayoutData(new GridData(SWT.END, SWT.CENTER, false, false));
        toggle.onPress(toggled);
        desk.words().bind(toggle, this::label);
        PartHost host = new PartHost(this, desk, Place.TASKS);
        host.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true, 2, 1));
    }

    /** @param changeable whether the person may expand it; not where the window is too narrow */
    void narrow(boolean now, boolean changeable) {
        if (rail == now && choice == changeable) {
            return;
        }
        rail = now;
        choice = changeable;
        GridLayout layout = (GridLayout) getLayout();
        layout.marginWidth = now ? RAIL_MARGIN : MARGIN;
        layout.marginRight = now ? 0 : -4;
        exclude(title, now);
        exclude(toggle, !changeable);
        GridData toggleData = (GridData) toggle.getLayoutData();
        toggleData.horizontalAlignment = now ? SWT.CENTER : SWT.END;
        toggleData.horizontalSpan = now ? 2 : 1;
        label();
    }

    private void label() {
        toggle.icon(rail ? "chevron-right" : "chevron-left");
        toggle.showWords(desk.words().text(rail ? "ui.tasks.expand" : "ui.tasks.collapse"), false);
    }

    private static void exclude(Control control, boolean now) {
        ((GridData) control.getLayoutData()).exclude = now;
        control.setVisible(!now);
    }
}
