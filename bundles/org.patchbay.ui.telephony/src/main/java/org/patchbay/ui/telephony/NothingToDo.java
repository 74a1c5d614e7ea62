// SPDX-License-Identifier: EPL-2.0
package org.patchbay.ui.telephony;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.patchbay.model.command.AgentCommand;
import org.patchbay.model.desk.DeskView;
import org.patchbay.ui.kit.Desk;
import org.patchbay.ui.kit.WidgetId;
import org.patchbay.ui.kit.look.TextRole;
import org.patchbay.ui.kit.look.Token;
import org.patchbay.ui.kit.widget.IconView;
import org.patchbay.ui.kit.widget.PressButton;
import org.patchbay.ui.kit.widget.TextLine;

/** The middle without a contact: one sentence, and what can be done about it. */
final class NothingToDo extends Composite {
    private static final int ICON = 40;

    private final Desk desk;
    private final TextLine sentence;
    private final PressButton available;

    NothingToDo(Composite parent, Desk desk) {
        super(parent, SWT.NONE);
        this.desk = desk;
        WidgetId.set(this, "contact.none");
        GridLayout layout = new GridLayout();
        layout.verticalSpacing = 12;
        setLayout(layout);
        desk.look().bind(this, () -> setBackground(desk.look().color(Token.CANVAS)));
        IconView icon = new IconView(this, desk, ICON);
        icon.show("logo", Token.LINE, "");
        GridData iconData = new GridData(SWT.CENTER, SWT.BOTTOM, true, true);
        icon.setLayoutData(iconData);
        sentence = new TextLine(this, desk, TextRole.BODY, Token.INK_2).align(SWT.CENTER);
        sentence.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        available = WidgetId.set(new PressButton(this, desk, PressButton.Kind.PRIMARY), "contact.go-available");
        available.words("control.GO_AVAILABLE").onPress(this::goAvailable);
        available.setLayoutData(new GridData(SWT.CENTER, SWT.TOP, true, true));
    }

    /** @param any whether there are contacts to choose from */
    void show(DeskView view, boolean any) {
        sentence.showWords(desk.words().text(any ? "ui.interaction.empty" : "ui.interaction.emptyIdle"));
        // Drawn from the view like every button: there only where it can be pressed.
        available.setVisible(!any && view.agent().goAvailable().isEnabled());
        layout();
    }

    private void goAvailable() {
        desk.agent().ifPresent(agent -> desk.submit(new AgentCommand.GoAvailable(agent)));
    }
}
